package io.zhengwen.stage.carrier.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.stage.carrier.ReadCase;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class XlsxReaderTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void sheets_come_out_as_they_are_shown() throws IOException {
        ReadCase read = ReadCase.of(new XlsxReader(), ReadCase.file("figures/figures.xlsx"), XLSX);
        assertThat(read.blocks()).containsExactlyElementsOf(ReadCase.lines("figures/expected.txt"));
    }
}
