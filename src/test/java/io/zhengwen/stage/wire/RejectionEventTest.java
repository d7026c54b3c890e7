package io.zhengwen.stage.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.DocumentId;
import io.zhengwen.document.EventRecord;
import io.zhengwen.document.Payload;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.RawDocument;
import io.zhengwen.document.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RejectionEventTest {
    private static final String ID = "c-" + "1".repeat(32);
    private final EventEncoder encoder = new EventEncoder("9.8.7", EventEncoder.LARGEST_EVENT);
    private final EventSchemas schemas = new EventSchemas();

    @Test
    void a_refused_document_is_kept_with_its_reason_and_its_bytes() throws IOException {
        RawDocument page = SampleDocuments.page("a.html", "u-" + "a".repeat(32));

        EventRecord event = only(encoder.reject(page, new Rejection.NoMainText(7), 1));

        try (InputStream expected = RejectionEventTest.class.getResourceAsStream("/wire/rejected/no-main-text.json")) {
            assertThat(EventJson.pretty(event))
                    .isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8).stripTrailing());
        }
        assertThat(event.topic()).isEqualTo("documents.rejected");
        assertThat(event.key()).isEqualTo("u-" + "a".repeat(32));
        assertThat(event.headers())
                .containsEntry("ce_id", "u-" + "a".repeat(32) + "/2/rejected/1")
                .containsEntry("ce_type", "io.zhengwen.document.rejected.v1")
                .containsEntry("ce_dataschema", "urn:zhengwen:schema:rejected:v1");
    }

    @Test
    void another_attempt_is_another_event() {
        Rejection defect = new Rejection.Defect("structure", "index out of range");

        EventRecord first = only(encoder.reject(raw(1), defect, 1));
        EventRecord second = only(encoder.reject(raw(1), defect, 2));

        assertThat(first.headers().get("ce_id")).isEqualTo(ID + "/1/rejected/1");
        assertThat(second.headers().get("ce_id")).isEqualTo(ID + "/1/rejected/2");
        assertThat(EventJson.tree(second).get("attempts").intValue()).isEqualTo(2);
        assertThat(EventJson.tree(second).get("retryable").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 512 * 1024})
    void up_to_512_kilobytes_travel_in_the_event(int size) throws IOException {
        EventRecord event = only(encoder.reject(raw(size), new Rejection.Undecodable("GB18030", 0), 1));
        JsonNode json = EventJson.tree(event);

        assertThat(json.get("content").binaryValue()).hasSize(size);
        assertThat(json.get("where").isNull()).isTrue();
        assertThat(schemas.violations(event)).isEmpty();
    }

    @Test
    void more_bytes_are_named_by_place() {
        EventRecord event = only(encoder.reject(raw(512 * 1024 + 1), new Rejection.Undecodable("GB18030", 0), 1));
        JsonNode json = EventJson.tree(event);

        assertThat(json.get("content").isNull()).isTrue();
        assertThat(json.get("where").textValue()).isEqualTo("documents.raw, key " + ID);
        assertThat(json.get("bytes").intValue()).isEqualTo(512 * 1024 + 1);
        assertThat(schemas.violations(event)).isEmpty();
    }

    @Test
    void a_file_that_was_never_read_has_no_hash_and_names_its_place() {
        RawDocument standIn = raw(9);
        DocumentEvents events = encoder.reject(
                standIn,
                new Rejection.TooLarge(40_000_000, 33_554_432),
                1,
                40_000_000,
                "/inbox/.rejected/2024-06-01/big.txt");
        JsonNode json = EventJson.tree(only(events));

        assertThat(events.outcome()).isEqualTo("rejected");
        assertThat(events.contentHash()).isEqualTo(standIn.payload().sha256());
        assertThat(json.get("contentHash").isNull()).isTrue();
        assertThat(json.get("content").isNull()).isTrue();
        assertThat(json.get("bytes").intValue()).isEqualTo(40_000_000);
        assertThat(json.get("where").textValue()).isEqualTo("/inbox/.rejected/2024-06-01/big.txt");
        assertThat(json.at("/source/mediaType").isNull()).isTrue();
        assertThat(schemas.violations(only(events))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-1000000000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
        "+292278994-08-17T07:12:55.807Z, 9999-12-31T23:59:59Z",
        "1970-01-01T00:00:00Z, 1970-01-01T00:00:00Z"
    })
    void a_damaged_file_time_is_still_rfc_3339(Instant fileTime, String written) {
        EventRecord event =
                only(encoder.reject(raw(9, fileTime), new Rejection.Unreadable("denied"), 1, 0, "/inbox/a.txt"));

        assertThat(event.headers()).containsEntry("ce_time", written);
        assertThat(schemas.violations(event)).isEmpty();
    }

    private static EventRecord only(DocumentEvents events) {
        assertThat(events.events()).hasSize(1);
        return events.events().get(0);
    }

    private static RawDocument raw(int size) {
        return raw(size, Instant.parse("2024-06-01T08:30:00Z"));
    }

    private static RawDocument raw(int size, Instant acquiredAt) {
        return new RawDocument(
                new Provenance(
                        new DocumentId(ID),
                        URI.create("file:/inbox/a.txt"),
                        Optional.empty(),
                        acquiredAt,
                        Optional.empty(),
                        "application/octet-stream"),
                Payload.of(new byte[size]));
    }
}
