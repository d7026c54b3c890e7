package io.zhengwen.stage.carrier.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.stage.carrier.layout.ReadBlocks;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReaderTest {
    private final PdfReader reader = new PdfReader();

    @ParameterizedTest
    @ValueSource(strings = {"notice", "tables", "newsletter", "mixed", "browser", "radicals", "open-table"})
    void each_block_and_each_cell_is_as_written(String name) throws IOException {
        ReadBlocks read = read(name);

        assertThat(read.blocks()).isEqualTo(ReadBlocks.lines("/carrier/pdf/" + name + ".txt"));
        for (int i = 0; i < read.tables().size(); i++) {
            assertThat(read.tables().get(i))
                    .isEqualTo(ReadBlocks.lines("/carrier/pdf/" + name + "." + (i + 1) + ".tsv"));
        }
        assertThat(read.damages()).isEmpty();
    }

    @Test
    void page_numbers_and_running_heads_are_set_apart() throws IOException {
        assertThat(read("notice").frames()).isEqualTo(List.of("— 1 —", "— 2 —", "— 3 —"));
        assertThat(read("tables").frames())
                .startsWith("青湖市工业和信息化局 政策汇编", "第 1 页 共 3 页")
                .hasSize(6);
    }

    @Test
    void what_a_browser_prints_around_a_page_is_set_apart() throws IOException {
        assertThat(read("browser").frames())
                .hasSize(4)
                .anyMatch(frame -> frame.startsWith("http://localhost:8765/notice.html"))
                .anyMatch(frame -> frame.matches("[0-9/]+, [0-9:]+ [AP]M　青湖市教育局关于.*"));
    }

    private ReadBlocks read(String name) throws IOException {
        return ReadBlocks.of(reader, ReadBlocks.bytes("/carrier/pdf/" + name + ".pdf"), "application/pdf");
    }
}
