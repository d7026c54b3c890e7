package io.zhengwen.stage.carrier.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.stage.carrier.ReadCase;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class XlsReaderTest {
    @Test
    void sheets_come_out_as_they_are_shown() throws IOException {
        ReadCase read = ReadCase.of(new XlsReader(), ReadCase.file("figures/figures.xls"), "application/vnd.ms-excel");
        assertThat(read.blocks()).containsExactlyElementsOf(ReadCase.lines("figures/expected.txt"));
    }
}
