package io.zhengwen.stage.acquisition;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.Payload;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkSelectorTest {
    private final LinkSelector selector = new LinkSelector();
    private final Site site = new SiteReader()
            .read(
                    "t.yaml",
                    """
                    name: t
                    start: http://www.city.example.cn/zwgk/index.html
                    articles: [ '/content_\\d+\\.html$', 'id=\\d+' ]
                    hosts: [ news.example.cn ]
                    contact: a@example.org
                    """);

    private PageResponse list(String html, Charset charset) {
        return new PageResponse(
                URI.create("http://www.city.example.cn/zwgk/index.html"),
                200,
                Map.of("content-type", "text/html"),
                Payload.of(html.getBytes(charset)),
                Instant.EPOCH);
    }

    @Test
    void articles_come_once_each_in_the_order_of_the_page() {
        String html =
                """
                <a href="/">首页</a><a href="index.html">本页</a>
                <a href="content_2.html">二</a><a href="../zwgk/content_2.html#a">二</a>
                <a href="/x/content_1.html?utm_source=list">一</a>
                <a href="https://city.example.cn/content_3.html">不带 www</a>
                <a href="http://news.example.cn/content_4.html">新闻</a>
                <a href="http://elsewhere.example/content_5.html">外站</a>
                <a href="javascript:open('content_6.html')">脚本</a>
                <map><area href="content_7.html"></map>
                """;
        assertThat(selector.select(site, list(html, Charset.forName("UTF-8"))))
                .extracting(URI::toString)
                .containsExactly(
                        "http://www.city.example.cn/zwgk/content_2.html",
                        "http://www.city.example.cn/x/content_1.html",
                        "https://city.example.cn/content_3.html",
                        "http://news.example.cn/content_4.html",
                        "http://www.city.example.cn/zwgk/content_7.html");
    }

    @Test
    void base_href_and_the_charset_of_the_page_count() {
        String html = "<head><meta charset=gb2312><base href='/other/'></head><a href='list?id=1&q=通知'>一</a>";
        assertThat(selector.select(site, list(html, Charset.forName("GB18030"))))
                .extracting(URI::toString)
                .containsExactly("http://www.city.example.cn/other/list?id=1&q=%CD%A8%D6%AA");
    }

    @Test
    void a_page_without_links_has_none() {
        assertThat(selector.select(site, list("", Charset.forName("UTF-8")))).isEmpty();
    }
}
