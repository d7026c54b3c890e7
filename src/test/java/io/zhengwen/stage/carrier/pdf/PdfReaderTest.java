package io.zhengwen.stage.carrier.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.stage.carrier.layout.ReadBlocks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReaderTest {
    private final PdfReader reader = new PdfReader();

    @ParameterizedTest
    @ValueSource(strings = {"notice"})
    void each_block_and_each_cell_is_as_written(String name) throws IOException {
        ReadBlocks read = ReadBlocks.of(reader, bytes(name + ".pdf"), "application/pdf");

        assertThat(read.blocks()).isEqualTo(lines(name + ".txt"));
        for (int i = 0; i < read.tables().size(); i++) {
            assertThat(read.tables().get(i)).isEqualTo(lines(name + "." + (i + 1) + ".tsv"));
        }
        assertThat(read.damages()).isEmpty();
    }

    private static List<String> lines(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = PdfReaderTest.class.getResourceAsStream("/carrier/pdf/" + name)) {
            return in.readAllBytes();
        }
    }
}
