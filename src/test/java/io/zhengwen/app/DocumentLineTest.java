package io.zhengwen.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.Rejection;
import io.zhengwen.stage.wire.EventEncoder;
import io.zhengwen.stage.wire.SampleDocuments;
import java.net.URI;
import org.junit.jupiter.api.Test;

class DocumentLineTest {
    private final DocumentLine line = new DocumentLine(Palette.PLAIN);
    private final EventEncoder encoder = new EventEncoder();

    @Test
    void a_published_document_shows_kind_title_topic_and_milliseconds() {
        assertThat(line.of(encoder.encode(SampleDocuments.everyField()), 12))
                .isEqualTo("policy     𠮷港市促进𰻝麪产业发展实施方案            documents.policy     12 ms");
    }

    @Test
    void a_document_without_a_title_shows_its_file_name() {
        assertThat(line.of(encoder.encode(SampleDocuments.nothingFound()), 0))
                .isEqualTo("other      memo.txt                                  documents.other      0 ms");
    }

    @Test
    void a_refused_document_shows_its_file_name_and_why() {
        assertThat(line.of(
                        encoder.reject(
                                SampleDocuments.page("%E9%95%BF".repeat(21) + ".txt", "c-" + "1".repeat(32)),
                                new Rejection.TooLarge(40, 30),
                                1,
                                40,
                                "/inbox/.rejected/a.txt"),
                        3))
                .isEqualTo("rejected   长长长长长长长长长长长长长长长长长长长…   documents.rejected   3 ms  too-large");
    }

    @Test
    void a_duplicate_shows_its_file_name() {
        assertThat(line.ofDuplicate(URI.create("file:/inbox/%E9%80%9A%E7%9F%A5.txt")))
                .isEqualTo("duplicate  通知.txt                                  published before, nothing to do");
        assertThat(new DocumentLine(Palette.COLOURED).ofDuplicate(URI.create("file:/inbox/a.txt")))
                .contains("duplicate");
    }

    @Test
    void colour_does_not_move_the_columns() {
        assertThat(new DocumentLine(Palette.COLOURED).of(encoder.encode(SampleDocuments.nothingFound()), 0))
                .isEqualTo("\u001b[37mother    \u001b[0m  memo.txt                                  "
                        + "\u001b[2mdocuments.other    \u001b[0m  0 ms");
    }
}
