package io.zhengwen.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.DocumentId;
import io.zhengwen.document.Payload;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.RawDocument;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlowDocumentsTest {
    @Test
    void an_ordinary_page_is_quick() {
        assertThat(SlowDocuments.includes(file("text/html", "<p>全文</p>".repeat(1_000))))
                .isFalse();
    }

    @Test
    void a_short_page_of_nothing_but_tags_is_slow() {
        assertThat(SlowDocuments.includes(file("text/html", "<i>".repeat(20_000))))
                .isTrue();
    }

    @Test
    void a_very_long_text_is_slow() {
        assertThat(SlowDocuments.includes(file("text/plain", "1".repeat(1 << 20))))
                .isFalse();
        assertThat(SlowDocuments.includes(file("text/plain", "1".repeat((1 << 20) + 1))))
                .isTrue();
    }

    @Test
    void a_packed_format_is_slow_however_small() {
        assertThat(SlowDocuments.includes(file("application/pdf", "%PDF-1.4"))).isTrue();
    }

    private static RawDocument file(String mediaType, String content) {
        Payload payload = Payload.ofUtf8(content);
        return new RawDocument(
                new Provenance(
                        DocumentId.ofContent(payload),
                        URI.create("file:///inbox/a"),
                        Optional.empty(),
                        Instant.EPOCH,
                        Optional.empty(),
                        mediaType,
                        Optional.empty()),
                payload);
    }
}
