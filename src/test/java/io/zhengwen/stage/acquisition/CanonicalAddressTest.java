package io.zhengwen.stage.acquisition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalAddressTest {
    private final CanonicalAddress addresses = new CanonicalAddress();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "HTTP://Www.City.Example.CN:80/a/./b/../c.html#top, http://www.city.example.cn/a/c.html",
        "https://city.example.cn:443, https://city.example.cn/",
        "http://city.example.cn/a.html?, http://city.example.cn/a.html",
        "http://city.example.cn/a.html?utm_source=x&id=7&spm=1.2, http://city.example.cn/a.html?id=7",
        "http://city.example.cn/a.do;jsessionid=AB12?id=7, http://city.example.cn/a.do?id=7",
        "http://city.example.cn/a;v=2/b.html, http://city.example.cn/a;v=2/b.html",
        "http://city.example.cn/a?PHPSESSID=1, http://city.example.cn/a",
        "http://city.example.cn/通知.html, http://city.example.cn/%E9%80%9A%E7%9F%A5.html",
        "http://city.example.cn/%e9%80%9a.html, http://city.example.cn/%E9%80%9A.html",
        "http://city.example.cn/a b.html, http://city.example.cn/a%20b.html",
    })
    void spellings_of_one_page_become_one(String address, String canonical) {
        assertThat(addresses.of(address)).map(Object::toString).contains(canonical);
    }

    @ParameterizedTest
    @CsvSource({"mailto:a@example.org", "javascript:void(0)", "ftp://city.example.cn/a", "/a.html", "http://", "''"})
    void what_is_no_page_has_no_address(String address) {
        assertThat(addresses.of(address)).isEmpty();
    }

    @Test
    void a_query_is_encoded_in_the_charset_of_its_page() {
        assertThat(addresses.of("http://city.example.cn/s?q=通知", Charset.forName("GB18030")))
                .map(Object::toString)
                .contains("http://city.example.cn/s?q=%CD%A8%D6%AA");
    }

    @Property(tries = 500)
    void any_text_is_either_no_address_or_a_stable_one(@ForAll String text) {
        addresses.of("http://city.example.cn/" + text).ifPresent(once -> assertThat(addresses.of(once.toString()))
                .contains(once));
    }
}
