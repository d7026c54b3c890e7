package io.zhengwen.stage.carrier.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.stage.carrier.ReadCase;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DocReaderTest {
    private static final String DOC = "application/msword";

    @Test
    void a_notice_comes_out_as_it_is_printed() throws IOException {
        assertThat(read("notice/notice.doc").blocks()).containsExactlyElementsOf(ReadCase.lines("notice/expected.txt"));
    }

    @Test
    void automatic_numbers_become_text() throws IOException {
        assertThat(read("rules/rules.doc").blocks()).containsExactlyElementsOf(ReadCase.lines("rules/expected.txt"));
    }

    private static ReadCase read(String path) throws IOException {
        return ReadCase.of(new DocReader(), ReadCase.file(path), DOC);
    }
}
