package io.zhengwen.app;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
    @ParameterizedTest
    @CsvSource({"abc, 3", "太仓, 4", "𠮷, 2", "（，）, 6", "ｱ, 1", "e\u0301, 1", "'', 0"})
    void a_chinese_character_is_two_columns_wide(String text, int width) {
        assertThat(Columns.width(text)).isEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({"太仓市, 6, 太仓市", "太仓市, 5, 太仓…", "太仓市, 4, 太…", "太仓市, 1, …", "太仓市, 0, ''", "𠮷𠮷, 3, 𠮷…"})
    void a_cut_leaves_whole_characters(String text, int columns, String cut) {
        assertThat(Columns.cut(text, columns)).isEqualTo(cut);
    }

    @ParameterizedTest
    @CsvSource({"'a\r\nb', 'a b'", "'\u3000太　　仓 ', '太 仓'", "'x\u001b[2Jy', 'x [2Jy'", "'a\u200bb\u202e', ab"})
    void one_line_has_no_breaks_and_no_controls(String text, String line) {
        assertThat(Columns.oneLine(text)).isEqualTo(line);
    }

    @Property
    void a_fitted_text_is_exactly_as_wide_as_asked(
            @ForAll String text, @ForAll @IntRange(min = 1, max = 80) int columns) {
        assertThat(Columns.width(Columns.fit(Columns.oneLine(text), columns))).isEqualTo(columns);
    }
}
