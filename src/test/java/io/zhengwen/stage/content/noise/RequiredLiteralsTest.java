package io.zhengwen.stage.content.noise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredLiteralsTest {
    @Test
    void alternatives_need_one_of_their_strings() {
        assertThat(RequiredLiterals.of("^[\\s·]*(?:上一篇|下一篇)\\s*[:：]"))
                .hasValueSatisfying(strings -> assertThat(strings).containsExactlyInAnyOrder("上一篇", "下一篇"));
    }

    @Test
    void optional_parts_are_spelt_out_and_case_does_not_count() {
        assertThat(RequiredLiterals.of("(?i)all rights? reserved")).hasValueSatisfying(strings -> assertThat(strings)
                .containsExactlyInAnyOrder("all right reserved", "all rights reserved"));
    }

    @Test
    void of_several_strings_in_a_row_the_longest_is_asked_for() {
        assertThat(RequiredLiterals.of("建议.{0,20}(?:浏览器|分辨率)(?!吗)"))
                .hasValueSatisfying(strings -> assertThat(strings).containsExactlyInAnyOrder("浏览器", "分辨率"));
    }

    @Test
    void a_lookahead_asks_for_nothing() {
        assertThat(RequiredLiterals.of("中(?=学校)心?"))
                .hasValueSatisfying(strings -> assertThat(strings).containsExactlyInAnyOrder("中", "中心"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\d+", "(?:第一页|\\d{1,3})", "[^a]", "(?:甲)?", "乙*", "丙{0,3}", "[\\u4e00-\\u9fa5]{2,6}", "."})
    void where_nothing_is_certain_nothing_is_asked_for(String pattern) {
        assertThat(RequiredLiterals.of(pattern)).isEmpty();
    }
}
