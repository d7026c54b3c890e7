package io.zhengwen.stage.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.DocumentId;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.EventRecord;
import io.zhengwen.document.Payload;
import io.zhengwen.document.Rejection;
import io.zhengwen.document.SameAs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventEncoderTest {
    private static final String ID = "u-0123456789abcdef0123456789abcdef";
    private final EventEncoder encoder = new EventEncoder("9.8.7", EventEncoder.LARGEST_EVENT);

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "0, document",
        "1, fact-target-1",
        "2, fact-target-2",
        "3, fact-duty",
        "4, fact-milestone",
        "5, fact-figure",
        "6, fact-statement"
    })
    void every_field_is_written_in_its_place(int position, String expected) throws IOException {
        EventRecord event = encode().events().get(position);

        assertThat(EventJson.pretty(event)).isEqualTo(resource("every-field/" + expected + ".json"));
    }

    @Test
    void what_no_stage_found_is_null_or_an_empty_array() throws IOException {
        DocumentEvents events = encoder.encode(SampleDocuments.nothingFound());

        assertThat(events.events()).hasSize(1);
        assertThat(EventJson.pretty(events.events().get(0))).isEqualTo(resource("nothing-found/document.json"));
    }

    @Test
    void a_link_to_the_original_stands_in_its_field_and_changes_nothing_else() {
        DocumentEvents linked = encoder.link(encode(), new SameAs(new DocumentId(ID), 3));
        ObjectNode before = (ObjectNode) EventJson.tree(encode().events().get(0));
        ObjectNode after = (ObjectNode) EventJson.tree(linked.events().get(0));

        assertThat(after.get("sameAs")).hasToString("{\"id\":\"" + ID + "\",\"distance\":3}");
        assertThat(after.without("sameAs").toString())
                .isEqualTo(before.without("sameAs").toString());
        assertThat(linked.events().get(0).headers())
                .isEqualTo(encode().events().get(0).headers());
        assertThat(linked.events().subList(1, 7)).isEqualTo(encode().events().subList(1, 7));
    }

    @Test
    void a_document_comes_first_and_its_facts_follow_in_the_same_partition() {
        DocumentEvents events = encode();

        assertThat(events.events())
                .extracting(EventRecord::topic)
                .containsExactly(
                        "documents.policy",
                        "facts.target",
                        "facts.target",
                        "facts.duty",
                        "facts.milestone",
                        "facts.figure",
                        "facts.statement");
        assertThat(events.events()).extracting(EventRecord::key).containsOnly(ID);
    }

    @Test
    void events_carry_the_cloud_events_context() {
        Map<String, String> document = encode().events().get(0).headers();
        Map<String, String> target = encode().events().get(2).headers();

        assertThat(document)
                .containsExactly(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", ID + "/2/document"),
                        Map.entry("ce_source", "https://www.example.gov.cn/zc/%F0%A0%AE%B7.html"),
                        Map.entry("ce_type", "io.zhengwen.document.policy.v1"),
                        Map.entry("ce_subject", ID),
                        Map.entry("ce_time", "2024-06-01T08:30:00.123Z"),
                        Map.entry("ce_dataschema", "urn:zhengwen:schema:document:v1"),
                        Map.entry("ce_partitionkey", ID),
                        Map.entry("content-type", "application/json"));
        assertThat(target)
                .containsEntry("ce_id", ID + "/2/target/2")
                .containsEntry("ce_type", "io.zhengwen.fact.target.v1")
                .containsEntry("ce_dataschema", "urn:zhengwen:schema:fact-target:v1");
    }

    @Test
    void no_two_events_of_a_document_share_an_id() {
        assertThat(encode().events())
                .extracting(event -> event.headers().get("ce_id"))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_fact_has_the_same_id_in_its_document_and_in_its_own_event() {
        List<EventRecord> events = encode().events();
        JsonNode document = EventJson.tree(events.get(0));

        assertThat(document.at("/targets/1/id"))
                .isEqualTo(EventJson.tree(events.get(2)).get("id"));
        assertThat(document.at("/duties/0/id"))
                .isEqualTo(EventJson.tree(events.get(3)).get("id"));
    }

    @Test
    void the_outcome_says_what_is_done() {
        DocumentEvents events = encode();

        assertThat(events.id().value()).isEqualTo(ID);
        assertThat(events.revision()).isEqualTo(2);
        assertThat(events.contentHash()).isEqualTo(Payload.ofUtf8("<p>𠮷</p>").sha256());
        assertThat(events.outcome()).isEqualTo("policy");
        assertThat(events.title()).contains("𠮷港市促进𰻝麪产业发展实施方案");
    }

    @Test
    void the_same_document_gives_the_same_bytes() {
        assertThat(new EventEncoder("9.8.7", EventEncoder.LARGEST_EVENT).encode(SampleDocuments.everyField()))
                .isEqualTo(encode());
    }

    @Test
    void numbers_are_plain_decimals_as_written() {
        DocumentEvents events = encode();

        assertThat(EventJson.text(events.events().get(0)))
                .contains("\"value\":8.290,\"unit\":\"亿元\",\"normalized\":{\"value\":829000000,\"unit\":\"元\"}")
                .contains("\"value\":500,\"unit\":\"家\",\"normalized\":{\"value\":500,\"unit\":\"家\"}")
                .contains("\"kind\":\"policy\",\"confidence\":0.3,")
                .contains("\"weight\":-0.7,")
                .doesNotContainPattern("[0-9]E[+-]?[0-9]");
    }

    @Test
    void offsets_count_code_points_not_utf_16_units() {
        JsonNode document = EventJson.tree(encode().events().get(0));
        String text = document.get("text").textValue();
        JsonNode figure = document.at("/figures/0");

        assertThat(cut(text, figure)).isEqualTo("412家");
        assertThat(figure.get("start").intValue()).isEqualTo(text.indexOf("412家") - 2);
    }

    @Test
    void an_event_that_no_record_can_carry_is_refused_before_it_is_sent() {
        int size = encode().events().get(0).value().size();
        EventEncoder exact = new EventEncoder("9.8.7", size);
        EventEncoder smaller = new EventEncoder("9.8.7", size - 1);

        assertThat(exact.encode(SampleDocuments.everyField())).isEqualTo(encode());
        assertThatThrownBy(() -> smaller.encode(SampleDocuments.everyField()))
                .isInstanceOfSatisfying(DocumentRejectedException.class, refused -> assertThat(refused.rejection())
                        .isEqualTo(new Rejection.EventTooLarge(size, size - 1)));
    }

    @Test
    void the_version_is_the_builds_own() {
        DocumentEvents events = new EventEncoder().encode(SampleDocuments.nothingFound());

        assertThat(EventJson.tree(events.events().get(0)).get("pipelineVersion").textValue())
                .matches("\\d+\\.\\d+\\.\\d+(-\\w+)?");
    }

    private DocumentEvents encode() {
        return encoder.encode(SampleDocuments.everyField());
    }

    private static String cut(String text, JsonNode fact) {
        int start = text.offsetByCodePoints(0, fact.get("start").intValue());
        return text.substring(start, text.offsetByCodePoints(0, fact.get("end").intValue()));
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = EventEncoderTest.class.getResourceAsStream("/wire/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        }
    }
}
