package io.zhengwen.stage.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeclaredLabelsTest {
    private static List<String> labels(String html) {
        return DeclaredLabels.find(html.getBytes(StandardCharsets.ISO_8859_1), Optional.empty());
    }

    @Test
    void both_forms_of_meta_are_read_in_any_case_and_quoting() {
        assertThat(labels("<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=GB2312'>"))
                .containsExactly("GB2312");
        assertThat(labels("<meta charset = \"gbk\"/>")).containsExactly("gbk");
        assertThat(labels("<meta charset=utf-8>")).containsExactly("utf-8");
    }

    @Test
    void scripts_styles_links_and_comments_declare_nothing() {
        assertThat(labels("<script charset=\"gbk\" src=a.js></script>")).isEmpty();
        assertThat(labels("<script>document.write('<meta charset=gbk>')</script>"))
                .isEmpty();
        assertThat(labels("<!-- <meta charset=gbk> --><link charset=big5 href=a.css>"))
                .isEmpty();
        assertThat(labels("<style>/* <meta charset=gbk> */</style><meta charset=utf-8>"))
                .containsExactly("utf-8");
    }

    @Test
    void every_label_counts_transport_first() {
        byte[] page = "<?xml version=\"1.0\" encoding=\"gb2312\"?><meta charset=big5><meta charset=gbk>"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(DeclaredLabels.find(page, Optional.of(" UTF-8 "))).containsExactly("UTF-8", "gb2312", "big5", "gbk");
    }

    @Test
    void a_meta_element_far_into_the_head_is_found_and_one_beyond_64_kilobytes_is_not() {
        assertThat(labels("<title>t</title>\n" + " ".repeat(50_000) + "<meta charset=gbk>"))
                .containsExactly("gbk");
        assertThat(labels(" ".repeat(70_000) + "<meta charset=gbk>")).isEmpty();
    }

    @Test
    void an_unclosed_comment_does_not_hide_the_rest_or_hang() {
        assertThat(labels("<!--".repeat(10_000) + "<meta charset=gbk>")).containsExactly("gbk");
    }

    @Test
    void elements_that_never_end_do_not_hide_the_rest_or_hang() {
        assertThat(labels("<script <style <!--".repeat(3000) + "<meta charset=gbk>"))
                .containsExactly("gbk");
        assertThat(labels("<meta ".repeat(10_000) + "charset=gbk>")).containsExactly("gbk");
    }

    @Test
    void words_that_only_begin_like_an_element_are_none() {
        assertThat(labels("<metadata charset=gbk><scripted></scripted><meta charset=big5>"))
                .containsExactly("big5");
        assertThat(labels("<meta name=a><p charset=gbk>")).isEmpty();
        assertThat(labels("<?xml version='1.0'?><a encoding='gbk'>")).isEmpty();
    }

    @Test
    void labels_are_widened() {
        CharsetAliases aliases = new CharsetAliases();
        assertThat(aliases.resolve("GB2312")).contains("GB18030");
        assertThat(aliases.resolve(" gbk")).contains("GB18030");
        assertThat(aliases.resolve("iso-8859-1")).contains("windows-1252");
        assertThat(aliases.resolve("unicode")).contains("UTF-16");
        assertThat(aliases.resolve("koi8-r")).contains("KOI8-R");
        assertThat(aliases.resolve("no such: charset")).isEmpty();
    }
}
