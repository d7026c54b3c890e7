package io.zhengwen.delivery.verify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.zhengwen.delivery.EventDigest;
import io.zhengwen.delivery.Topics;
import io.zhengwen.delivery.verify.Finding.Kind;
import io.zhengwen.delivery.verify.Tally.Count;
import io.zhengwen.document.DocumentId;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes the events of one topic of a slice into the accounts. */
final class EventScan {
    private static final JsonFactory JSON = new JsonFactory();

    private final int topic;
    private final Accounts accounts;
    private final Tally tally;
    private final SeenIds seen = new SeenIds();

    /** @param topic its place in {@link Topics#published} */
    EventScan(int topic, Accounts accounts, Tally tally) {
        this.topic = topic;
        this.accounts = accounts;
        this.tally = tally;
    }

    void take(ConsumerRecord<String, byte[]> record) {
        try {
            if (record.value() == null) {
                Envelope.requireDocumentId(record.key());
                tally.count(Count.TOMBSTONES);
                accounts.of(record.key()).tombstone(topic);
            } else {
                tally.count(Count.EVENTS);
                take(record, Envelope.of(record));
            }
        } catch (IllegalArgumentException e) {
            foreign(record, e.getMessage());
        }
    }

    private void take(ConsumerRecord<String, byte[]> record, Envelope envelope) {
        boolean letter = isIntakeLetter(record, envelope);
        // In older versions two files that were refused under one path shared an id; they differ in their time.
        String identity = letter ? envelope.text() + " " + envelope.time() : envelope.text();
        if (!seen.add(Hash.of(identity))) {
            tally.find(
                    Kind.DUPLICATE,
                    record.key(),
                    envelope.id().revision(),
                    Tally.place(record),
                    envelope.text() + " stands on " + record.topic() + " before");
            return;
        }
        DocumentAccount account = accounts.of(record.key());
        EventDigest digest = EventDigest.of(record.topic(), record.key(), envelope.text(), record.value());
        if (letter) {
            account.letters().add(digest, Tally.place(record));
            return;
        }
        int revision = envelope.id().revision();
        account.revision(revision).found(digest, envelope.isHead(record.topic()), Tally.place(record));
        int before = account.follow(topic, record.partition(), revision);
        if (before > 0) {
            tally.find(
                    Kind.OUT_OF_ORDER,
                    record.key(),
                    revision,
                    Tally.place(record),
                    envelope.text() + " stands behind revision " + before);
        }
    }

    private void foreign(ConsumerRecord<String, byte[]> record, String reason) {
        tally.find(new Finding(
                Kind.FOREIGN, Optional.ofNullable(record.key()), 0, Optional.of(Tally.place(record)), reason));
    }

    /**
     * Whether this may be the dead letter of a file that was never taken in, as older versions wrote it: in the intake,
     * without a ledger entry, always as the first revision. Its id is that of the file's path. A worker's first letter of
     * such a file looks the same, and has an entry.
     */
    private static boolean isIntakeLetter(ConsumerRecord<String, byte[]> record, Envelope envelope) {
        return record.topic().equals(Topics.REJECTED)
                && envelope.id().revision() == 1
                && envelope.source().startsWith("file:")
                && record.key()
                        .equals(DocumentId.ofAddress(URI.create(envelope.source()))
                                .value())
                && hasNoContentHash(record.value());
    }

    /** Reads the first fields only: behind them may be megabytes. */
    private static boolean hasNoContentHash(byte[] letter) {
        try (JsonParser parser = JSON.createParser(letter)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME
                        && parser.currentName().equals("contentHash")) {
                    return parser.nextToken() == JsonToken.VALUE_NULL;
                }
            }
            return false;
        } catch (IOException e) {
            throw new IllegalArgumentException("its value is no JSON", e);
        }
    }
}
