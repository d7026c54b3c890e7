package io.zhengwen.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.app.report.Alignment.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    @Test
    void untouched_text_is_one_run() {
        assertThat(Alignment.of(List.of("一二三"), "一二三", List.of())).containsExactly(List.of(new Run("一二三", "", 0)));
    }

    @Test
    void two_passages_of_one_block_go_on_where_the_first_ended() {
        assertThat(Alignment.of(List.of("设立分支", "机构。"), "设立分支机构。", List.of()))
                .containsExactly(List.of(new Run("设立分支", "", 0)), List.of(new Run("机构。", "", 4)));
    }

    @Test
    void question_marks_blanks_and_copies_of_the_title_are_told_apart() {
        assertThat(Alignment.of(List.of("???第一 ，第二？【好消息】完?"), "第一，第二？完?", List.of("【好消息】")))
                .containsExactly(List.of(
                        new Run("???", "question-mark-run", 0),
                        new Run("第一", "", 0),
                        new Run(" ", "injected-blank", 2),
                        new Run("，第二？", "", 2),
                        new Run("【好消息】", "injected-title", 6),
                        new Run("完?", "", 6)));
    }

    @Test
    void what_the_repairs_do_not_explain_is_called_changed() {
        assertThat(Alignment.of(List.of("甲乙", "丙"), "甲丁丙", List.of()))
                .containsExactly(List.of(new Run("甲乙", "changed", 0)), List.of(new Run("丙", "changed", 0)));
        assertThat(Alignment.of(List.of("甲"), "甲乙", List.of())).containsExactly(List.of(new Run("甲", "changed", 0)));
    }
}
