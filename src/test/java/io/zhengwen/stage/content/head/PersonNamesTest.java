package io.zhengwen.stage.content.head;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonNamesTest {
    private final PersonNames names = new PersonNames();

    @Test
    void a_byline_of_several_names_is_read() {
        assertThat(names.ofByline("（本报记者 王晓明 李芳、赵卫国）")).containsExactly("王晓明", "李芳", "赵卫国");
    }

    @Test
    void a_sentence_that_begins_like_a_byline_names_nobody() {
        assertThat(names.ofByline("记者从市教育局获悉今年秋季学期全市将新增学位")).isEmpty();
    }

    @Test
    void reporters_of_any_outlet_are_read_and_what_else_the_line_says_is_not() {
        assertThat(names.ofByline("江海晚报记者 卜一鸣 · 沿江新闻客户端记者 苏青")).containsExactly("卜一鸣", "苏青");
        assertThat(names.ofByline("——晨星在线首席记者尚杰 通讯员 司马云天")).containsExactly("尚杰", "司马云天");
        assertThat(names.ofByline("总台央视记者 应有余 巴音 摄影报道")).containsExactly("应有余", "巴音");
        assertThat(names.ofByline("财闻记者 时雨 成都报道")).containsExactly("时雨");
        assertThat(names.ofByline("文/钟离秋　图/受访者提供")).containsExactly("钟离秋");
    }

    @Test
    void photographers_are_no_authors() {
        assertThat(names.ofByline("东湖日报记者 程又青 通讯员 陶桃 文　记者 赖长生 图")).containsExactly("程又青", "陶桃");
        assertThat(names.ofByline("记者 何青 摄")).isEmpty();
    }

    @Test
    void a_first_paragraph_may_begin_with_who_reports() {
        assertThat(names.inText("现代都市报记者尹航、实习生童言报道：记者在站台看到，列车恢复运行。").authors()).containsExactly("尹航", "童言");
        assertThat(names.inText("记者走访多家市场后报道，菜价平稳。").authors()).isEmpty();
    }

    @Test
    void the_place_of_a_report_is_nobody() {
        assertThat(names.inText("記者鍾以寧／台江報導").authors()).containsOnly("鍾以寧");
        assertThat(names.inText("〔記者鍾以寧／台江報導〕連日大雨，氣溫下降。").authors()).containsOnly("鍾以寧");
        assertThat(names.inText("記者鍾以寧、林又青／高山報導 連日大雨，氣溫下降。").authors()).containsOnly("鍾以寧", "林又青");
    }

    @Test
    void lines_about_reporters_name_nobody() {
        assertThat(names.ofByline("通讯员培训班开班")).isEmpty();
        assertThat(names.ofByline("记者：您从事育种多少年了？")).isEmpty();
        assertThat(names.ofByline("作者：王某")).isEmpty();
    }

    @Test
    void a_long_sentence_that_begins_like_a_byline_names_nobody() {
        // Cutting it into names in all possible ways would take minutes.
        String sentence = "文化和旅游部门负责同志在现场表示将继续支持各地因地制宜发展乡村旅游和文化产业带动群众增收致富%";

        assertThat(names.ofByline(sentence)).isEmpty();
    }
}
