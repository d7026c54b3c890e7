package io.zhengwen.stage.carrier.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellFormatTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "45366 | 14 | ~~ | 2024/3/15",
                "45366 | 31 | ~~ | 2024年3月15日",
                "45366 | 57 | ~~ | 2024年3月",
                "45366 | 176 | [$-804]yyyy\"年\"m\"月\"d\"日\";@ | 2024年3月15日",
                "45366 | 176 | yyyy\\年mm\\月 | 2024年03月",
                "45366.75 | 22 | ~~ | 2024/3/15 18:00",
                "0.0834 | 10 | ~~ | 8.34%",
                "1234567.891 | 4 | ~~ | 1,234,567.89",
                "0.1 | 0 | ~~ | 0.1",
                "0.30000000000000004 | 0 | ~~ | 0.3",
                "-1234.5678901234 | 0 | ~~ | -1234.56789",
                "0 | 0 | ~~ | 0",
                "12345678901234 | 1 | ~~ | 12345678901234",
                "1200 | 176 | 0.0\"万元\" | 1200.0万元",
                "1200 | 176 | ¥#,##0 | ¥1,200",
                "-5 | 176 | 0.0;[Red](0.0) | (5.0)",
                "-1 | 14 | ~~ | -1",
            })
    void numbers_are_shown_as_a_chinese_excel_shows_them(double value, int format, String code, String shown) {
        assertThat(new CellFormat(false).show(value, format, code)).isEqualTo(shown);
    }
}
