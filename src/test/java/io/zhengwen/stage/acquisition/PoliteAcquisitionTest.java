package io.zhengwen.stage.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhengwen.document.DocumentId;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.Payload;
import io.zhengwen.document.RawDocument;
import io.zhengwen.stage.acquisition.PageState.Kind;
import io.zhengwen.stage.acquisition.RobotsPolicy.Verdict;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoliteAcquisitionTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final URI PAGE = URI.create("http://city.example.cn/a.html");

    private static PageResponse response(int status, String body, Map<String, String> headers) {
        return new PageResponse(PAGE, status, headers, Payload.ofUtf8(body), NOW);
    }

    @Test
    void robots_rules_for_everyone_and_for_us_are_obeyed() {
        RobotsPolicy policy = RobotsPolicy.of(response(
                200,
                "User-agent: *\nDisallow: /\n\nUser-agent: zhengwen\nDisallow: /private/\nCrawl-delay: 2.5\n",
                Map.of()));
        assertThat(policy.verdict()).isEqualTo(Verdict.KNOWN);
        assertThat(policy.allows(PAGE)).isTrue();
        assertThat(policy.allows(URI.create("http://city.example.cn/private/a.html")))
                .isFalse();
        assertThat(policy.crawlDelay()).isEqualTo(Duration.ofMillis(2500));
        assertThat(policy.expires()).isEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 403, 404, 410})
    void without_a_robots_file_all_is_allowed(int status) {
        assertThat(RobotsPolicy.of(response(status, "", Map.of())).allows(PAGE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 429, 500, 503, 521})
    void a_server_that_cannot_answer_for_robots_is_left_alone_for_now(int status) {
        RobotsPolicy policy = RobotsPolicy.of(response(status, "", Map.of()));
        assertThat(policy.verdict()).isEqualTo(Verdict.NOT_NOW);
        assertThat(policy.allows(PAGE)).isFalse();
    }

    @Test
    void the_longer_of_both_delays_holds_and_a_promise_is_never_shortened() {
        HostClock clock = HostClock.FREE.afterAnswer(NOW, Duration.ofSeconds(5), Duration.ofSeconds(3));
        assertThat(clock.nextAllowed()).isEqualTo(NOW.plusSeconds(5));
        assertThat(clock.isFree(NOW.plusMillis(4999))).isFalse();
        assertThat(clock.isFree(NOW.plusSeconds(5))).isTrue();
        assertThat(HostClock.FREE
                        .afterAnswer(NOW, Duration.ZERO, Duration.ofSeconds(3))
                        .nextAllowed())
                .isEqualTo(NOW.plusSeconds(3));
        assertThat(clock.notBefore(NOW).nextAllowed()).isEqualTo(NOW.plusSeconds(5));
        assertThat(clock.notBefore(NOW.plusSeconds(60)).nextAllowed()).isEqualTo(NOW.plusSeconds(60));
    }

    @ParameterizedTest
    @CsvSource({
        "120, 2026-03-02T08:02:00Z",
        "'Mon, 02 Mar 2026 09:00:00 GMT', 2026-03-02T09:00:00Z",
        "99999999, 2026-03-09T08:00:00Z",
        "later,"
    })
    void retry_after_is_seconds_or_a_date_and_at_most_a_week(String value, Instant expected) {
        assertThat(RetryAfter.of(response(503, "", Map.of("retry-after", value))))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "202 | '' | true",
                "521 | <script>x()</script> | true",
                "200 | <html><head><title>请稍候</title></head><body><script>location.reload()</script></body></html> | true",
                "200 | <html><body><script>a()</script><p>正文</p></body></html> | false",
                "200 | <script>a()</script><a href=x><img src=y></a> | false",
                "200 | '' | false",
                "404 | <script>a()</script> | false"
            })
    void a_page_that_is_only_a_script_is_a_challenge(int status, String body, boolean challenge) {
        assertThat(ChallengePage.reason(response(status, body, Map.of())).isPresent())
                .isEqualTo(challenge);
    }

    @Test
    void a_page_keeps_bytes_charset_and_address_and_is_known_by_its_canonical_address() {
        URI address = URI.create("http://city.example.cn/a.html?utm_source=x");
        PageResponse response = new PageResponse(
                address,
                200,
                Map.of("content-type", "Text/HTML; Charset=\"GB2312\""),
                Payload.ofUtf8("<!DOCTYPE html><p>a</p>"),
                NOW);
        RawDocument raw = new PageAcquisition(100).acquire("city", response);
        assertThat(raw.provenance().id()).isEqualTo(DocumentId.ofAddress(PAGE));
        assertThat(raw.provenance().source()).isEqualTo(address);
        assertThat(raw.provenance().declaredCharset()).contains("GB2312");
        assertThat(raw.provenance().mediaType()).isEqualTo("text/html");
        assertThat(raw.provenance().acquiredAt()).isEqualTo(NOW);
        assertThat(raw.payload()).isEqualTo(response.body());
    }

    @Test
    void bytes_that_say_what_they_are_win_over_the_label() {
        PageResponse pdf = response(200, "%PDF-1.4 ...", Map.of("content-type", "text/html"));
        assertThat(new PageAcquisition(100).acquire("city", pdf).provenance().mediaType())
                .isEqualTo("application/pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345678901"})
    void an_empty_or_too_large_page_is_refused(String body) {
        assertThatThrownBy(() -> new PageAcquisition(10).acquire("city", response(200, body, Map.of())))
                .isInstanceOf(DocumentRejectedException.class);
    }

    @Test
    void pages_that_never_change_or_fail_are_asked_for_less_and_less() {
        Site site = new SiteReader()
                .read("t.yaml", "name: t\nstart: http://city.example.cn/\narticles: a\ncontact: a@example.org\n");
        PageState state = PageState.unseen(PAGE, "t", Kind.ARTICLE);
        assertThat(state.nextVisit(site)).isBefore(NOW);
        PageState fetched = state.fetched(response(200, "a", Map.of("etag", "\"1\"")));
        assertThat(fetched.etag()).contains("\"1\"");
        assertThat(fetched.nextVisit(site)).isEqualTo(NOW.plus(Duration.ofDays(1)));
        PageState same = fetched.notModified(response(304, "", Map.of()));
        assertThat(same.etag()).contains("\"1\"");
        assertThat(same.nextVisit(site)).isEqualTo(NOW.plus(Duration.ofDays(2)));
        assertThat(same.fetched(response(200, "b", Map.of())).nextVisit(site)).isEqualTo(NOW.plus(Duration.ofDays(1)));
        PageState failed = same.failed(500, NOW, Optional.empty());
        assertThat(failed.contentHash()).isEqualTo(same.contentHash());
        assertThat(failed.nextVisit(site)).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
        assertThat(failed.failed(500, NOW, Optional.empty()).nextVisit(site)).isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(same.failed(503, NOW, Optional.of(NOW.plusSeconds(9000))).nextVisit(site))
                .isEqualTo(NOW.plusSeconds(9000));
        assertThat(same.failed(404, NOW, Optional.empty()).nextVisit(site)).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }
}
