package io.zhengwen.stage.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.EventRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ArchiveEventTest {
    private final EventEncoder encoder = new EventEncoder("9.8.7", EventEncoder.LARGEST_EVENT);

    @Test
    void an_archive_names_its_members_and_what_was_left_out() throws IOException {
        DocumentEvents events = encoder.encodeArchive(SampleArchive.nested());

        assertThat(events.outcome()).isEqualTo("archive");
        assertThat(events.events()).hasSize(1);
        EventRecord event = events.events().get(0);
        assertThat(event.topic()).isEqualTo("documents.archive");
        assertThat(event.headers()).containsEntry("ce_type", "io.zhengwen.document.archive.v1");
        try (InputStream expected = ArchiveEventTest.class.getResourceAsStream("/wire/archive/nested.json")) {
            assertThat(EventJson.pretty(event))
                    .isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8).stripTrailing());
        }
        assertThat(new EventSchemas().violations(event)).isEmpty();
    }
}
