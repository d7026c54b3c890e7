package io.zhengwen.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.DocumentId;
import io.zhengwen.document.ForeignRecord;
import io.zhengwen.document.RawDocument;
import io.zhengwen.document.Rejection;
import io.zhengwen.document.TooLargeForBroker;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalNoticeTest {
    private static final URI FILE = URI.create("file:///inbox/%E7%A9%BA.txt");
    private static final RefusalNotice EMPTY =
            new RefusalNotice(FILE, Instant.EPOCH, new Rejection.Empty(), 0, "/inbox/.rejected/2026-11-23/空.txt");

    @Property
    void a_notice_is_read_back_as_it_was_written(@ForAll("notices") RefusalNotice notice) {
        RawRecord record = read(notice.document(), notice.headers());
        assertThat(RefusalNotice.read(record.document(), notice.headers())).isEqualTo(notice);
        assertThat(record.refusal()).contains(Refusal.of(notice));
        assertThat(record.document()).isEqualTo(notice.document());
        assertThat(record.id()).isEqualTo(DocumentId.ofAddress(notice.source()).value());
    }

    @Test
    void the_same_state_of_a_file_has_the_same_value_wherever_it_is_kept_and_another_state_another() {
        assertThat(EMPTY.keptAt("/inbox/.rejected/2026-11-24/空.txt").document()).isEqualTo(EMPTY.document());
        assertThat(new RefusalNotice(FILE, Instant.ofEpochMilli(1), EMPTY.reason(), 0, EMPTY.where())
                        .document()
                        .payload())
                .isNotEqualTo(EMPTY.document().payload());
        assertThat(new RefusalNotice(FILE, Instant.EPOCH, new Rejection.Unreadable("denied"), 0, EMPTY.where())
                        .document()
                        .payload())
                .isNotEqualTo(EMPTY.document().payload());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-main-text", "", "EMPTY", "too-large", "unreadable", "too-large-for-broker"})
    void a_code_that_the_inbox_does_not_have_or_that_lacks_its_numbers_makes_a_foreign_record(String code) {
        Map<String, String> headers = new HashMap<>(EMPTY.headers());
        headers.put(RefusalNotice.CODE, code);
        assertForeign(read(EMPTY.document(), headers));
    }

    @ParameterizedTest
    @ValueSource(strings = {RefusalNotice.BYTES, RefusalNotice.WHERE})
    void a_notice_without_what_belongs_to_it_is_a_foreign_record(String header) {
        Map<String, String> headers = new HashMap<>(EMPTY.headers());
        headers.remove(header);
        assertForeign(read(EMPTY.document(), headers));
    }

    @Test
    void a_notice_under_the_id_of_another_document_is_a_foreign_record() {
        RawDocument document = EMPTY.document();
        RawDocument other = new RawDocument(
                document.provenance().withId(DocumentId.ofContent(document.payload())), document.payload());
        assertForeign(read(other, EMPTY.headers()));
    }

    @Provide
    Arbitrary<RefusalNotice> notices() {
        Arbitrary<Long> numbers = Arbitraries.longs().greaterOrEqual(0);
        Arbitrary<Rejection> reasons = Arbitraries.oneOf(
                Arbitraries.just(new Rejection.Empty()),
                Combinators.combine(numbers, numbers).as(Rejection.TooLarge::new),
                Arbitraries.strings().map(Rejection.Unreadable::new),
                Combinators.combine(Arbitraries.strings().alpha(), numbers).as(TooLargeForBroker::new));
        return Combinators.combine(
                        Arbitraries.strings().alpha().ofMinLength(1),
                        Arbitraries.longs(),
                        reasons,
                        numbers,
                        Arbitraries.strings())
                .as((name, modified, reason, bytes, where) -> new RefusalNotice(
                        URI.create("file:///inbox/" + name), Instant.ofEpochMilli(modified), reason, bytes, where));
    }

    private static void assertForeign(RawRecord record) {
        assertThat(record.refusal().orElseThrow().reason()).isInstanceOf(ForeignRecord.class);
        assertThat(record.id()).isNotEqualTo(EMPTY.document().provenance().id().value());
    }

    private static RawRecord read(RawDocument document, Map<String, String> headers) {
        return RawRecord.read(
                new TopicPartition(Topics.RAW, 0),
                7,
                0,
                document.provenance().id().value(),
                headers,
                document.payload().toByteArray());
    }
}
