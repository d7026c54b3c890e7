package io.zhengwen.stage.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteReaderTest {
    private static final String LEAST =
            """
            name: city-gov
            start: https://www.city.example.cn/zwgk/
            articles: '/t\\d{8}_\\d+\\.html$'
            contact: watch@example.org
            """;

    private final SiteReader reader = new SiteReader();

    @Test
    void what_is_not_said_gets_polite_defaults() {
        Site site = reader.read("city.yaml", LEAST);
        assertThat(site.enabled()).isTrue();
        assertThat(site.start()).containsExactly(URI.create("https://www.city.example.cn/zwgk/"));
        assertThat(site.articles()).containsExactly("/t\\d{8}_\\d+\\.html$");
        assertThat(site.interval()).isEqualTo(Duration.ofMinutes(30));
        assertThat(site.delay()).isEqualTo(Duration.ofSeconds(5));
        assertThat(site.recheck()).isEqualTo(Duration.ofDays(1));
        assertThat(site.maxPages()).isEqualTo(50);
        assertThat(site.userAgent()).isEqualTo("Zhengwen (+watch@example.org)");
    }

    @Test
    void lists_and_all_keys_are_read() {
        Site site = reader.read(
                "city.yaml",
                """
                name: city
                enabled: false
                start: [ http://a.example.cn/x, http://a.example.cn/y ]
                articles: [ one, two ]
                hosts: [ b.example.cn ]
                interval: 2h
                delay: 1500ms
                recheck: 7d
                max-pages: 5
                contact: https://example.org/bot
                """);
        assertThat(site.enabled()).isFalse();
        assertThat(site.start()).hasSize(2);
        assertThat(site.articles()).containsExactly("one", "two");
        assertThat(site.delay()).isEqualTo(Duration.ofMillis(1500));
        assertThat(site.covers(URI.create("https://www.b.example.cn/1"))).isTrue();
        assertThat(site.covers(URI.create("http://c.example.cn/1"))).isFalse();
        assertThat(site.covers(URI.create("ftp://a.example.cn/1"))).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "name | City Gov | lower-case letters, digits and hyphens",
                "start | ftp://city.example.cn/ | starts with http:// or https://",
                "start | zwgk/index.html | starts with http:// or https://",
                "articles | '\"(unclosed\"' | write a regular expression",
                "interval | soon | a duration such as 5s, 30m, 12h or 1d",
                "delay | 2h | from PT0S to PT1H",
                "max-pages | 0 | from 1 to 10000",
                "enabled | yes please | true or false",
                "contact | nobody | a mail address or a page",
                "hosts | https://city.example.cn/ | host names without http://",
                "intervall | 5m | the keys are articles, contact, delay"
            })
    void a_mistake_is_refused_with_file_key_value_and_what_is_allowed(String key, String value, String allowed) {
        String text = LEAST.replaceAll("(?m)^" + key + ":.*\n", "") + key + ": " + value + "\n";
        assertThatThrownBy(() -> reader.read("seeds/sites/city.yaml", text))
                .isInstanceOf(InvalidSiteException.class)
                .hasMessageContainingAll("seeds/sites/city.yaml", key, value.replace("\"", ""), allowed);
    }

    @ParameterizedTest
    @CsvSource({"name", "start", "articles", "contact"})
    void a_missing_key_is_named(String key) {
        String text = LEAST.replaceAll("(?m)^" + key + ":.*\n", "");
        assertThatThrownBy(() -> reader.read("city.yaml", text))
                .isInstanceOf(InvalidSiteException.class)
                .hasMessageContainingAll("city.yaml: " + key, "(missing)");
    }

    @ParameterizedTest
    @CsvSource({"'name: [unclosed'", "'just words'", "''", "'- a list'"})
    void text_that_is_no_site_is_refused(String text) {
        assertThatThrownBy(() -> reader.read("city.yaml", text))
                .isInstanceOf(InvalidSiteException.class)
                .hasMessageStartingWith("city.yaml: ");
    }
}
