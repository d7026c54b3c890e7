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
    void a_long_sentence_that_begins_like_a_byline_names_nobody() {
        // Cutting it into names in all possible ways would take minutes.
        String sentence = "文化和旅游部门负责同志在现场表示将继续支持各地因地制宜发展乡村旅游和文化产业带动群众增收致富%";

        assertThat(names.ofByline(sentence)).isEmpty();
    }
}
