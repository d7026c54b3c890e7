package io.zhengwen.stage.charset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupSnifferTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html>\n<title>通知</title>",
                "\n  <html><body>通知</body></html>",
                "<!-- 2021 --><?xml version=\"1.0\"?>\n<!doctype html PUBLIC \"x\"><p>通知",
                "<div class=\"content\"><p>一、总体要求</p></div>",
                "<p>一、总体要求</p>",
                "通知\n<p>一、</p>\n<p>二、</p>\n<p>三、</p>"
            })
    void pages_and_fragments_are_html(String text) {
        assertThat(MarkupSniffer.mediaType(text)).isEqualTo("text/html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "关于印发方案的通知",
                "网页里的 <div> 和 <p> 是什么意思",
                "<关于印发方案的通知>",
                "<product> 是一种记号",
                "a < b, c > d",
                "一、总体要求<br>\n二、重点任务"
            })
    void text_that_merely_mentions_a_tag_is_plain(String text) {
        assertThat(MarkupSniffer.mediaType(text)).isEqualTo("text/plain");
    }
}
