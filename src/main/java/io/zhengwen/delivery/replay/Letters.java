package io.zhengwen.delivery.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhengwen.delivery.DeliveryException;
import io.zhengwen.delivery.RawRecordFormat;
import io.zhengwen.delivery.Topics;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.Payload;
import io.zhengwen.document.RawDocument;
import io.zhengwen.document.Rejection;
import io.zhengwen.stage.acquisition.FileAcquisition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The open dead letters: the last of each document that no tombstone follows. */
public final class Letters {
    private final Map<String, Object> clientConfig;

    /** @param clientConfig Kafka client properties: at least {@code bootstrap.servers} */
    public Letters(Map<String, Object> clientConfig) {
        this.clientConfig = Map.copyOf(clientConfig);
    }

    /**
     * All that are open now, the oldest first within a partition.
     *
     * @throws DeliveryException when Kafka does not answer
     */
    public List<Letter> open() {
        Map<String, Letter> open = new LinkedHashMap<>();
        try (CommittedRecords letters = CommittedRecords.decided(clientConfig, List.of(Topics.REJECTED))) {
            letters.forEach(record -> {
                open.remove(record.key());
                if (record.value() != null) {
                    open.put(
                            record.key(),
                            Letter.read(CommittedRecords.partition(record), record.offset(), record.value()));
                }
            });
        }
        return List.copyOf(open.values());
    }

    /**
     * Hands over the documents that letters are about, with their bytes, one after the other.
     *
     * @param maxBytes largest file to take
     * @param found takes each letter's document
     * @param missing takes why the bytes of a letter are not to be had, for people
     */
    public void documents(
            List<Letter> letters,
            long maxBytes,
            BiConsumer<Letter, RawDocument> found,
            BiConsumer<Letter, String> missing) {
        try (CommittedRecords topics = CommittedRecords.decided(clientConfig, List.of(Topics.REJECTED, Topics.RAW))) {
            Map<String, Place> places = places(letters, topics);
            for (Letter letter : letters) {
                try {
                    found.accept(letter, letter.isOfIntake() ? file(letter, maxBytes) : kept(letter, places, topics));
                } catch (BytesMissingException e) {
                    missing.accept(letter, e.getMessage());
                }
            }
        }
    }

    private static RawDocument file(Letter letter, long maxBytes) {
        try {
            Path file = RefusedFile.of(letter);
            if (Files.size(file) > maxBytes) {
                throw new DocumentRejectedException(new Rejection.TooLarge(Files.size(file), maxBytes));
            }
            return new FileAcquisition(maxBytes)
                    .acquire(letter.provenance().source(), letter.provenance().acquiredAt(), Files.readAllBytes(file));
        } catch (DocumentRejectedException e) {
            throw new BytesMissingException(
                    "is refused as before: " + e.rejection().messageEn());
        } catch (IOException e) {
            throw new BytesMissingException("its file cannot be read here: " + e);
        }
    }

    private static RawDocument kept(Letter letter, Map<String, Place> places, CommittedRecords topics) {
        JsonNode content = EventValue.read(
                        topics.at(letter.partition(), letter.offset()).value())
                .path("content");
        if (content.isTextual()) {
            return new RawDocument(
                    letter.provenance(), Payload.of(Base64.getDecoder().decode(content.asText())));
        }
        Place place = places.get(letter.id());
        if (place == null) {
            throw new BytesMissingException(
                    "its bytes are not on " + Topics.RAW + " any more; hand the document in again: " + letter.source());
        }
        ConsumerRecord<String, byte[]> record = topics.at(place.partition(), place.offset());
        return RawRecordFormat.read(record.key(), headers(record), record.value());
    }

    /** Where the bytes stand that are too many for a letter: found in one pass for all of them. */
    private static Map<String, Place> places(List<Letter> letters, CommittedRecords topics) {
        Map<String, String> hashes = letters.stream()
                .filter(letter -> !letter.isOfIntake() && letter.where().isPresent())
                .collect(Collectors.toMap(
                        Letter::id, letter -> letter.contentHash().orElseThrow()));
        Map<String, Place> places = new HashMap<>();
        if (!hashes.isEmpty()) {
            topics.forEach(record -> {
                if (record.topic().equals(Topics.RAW)
                        && record.value() != null
                        && hashes.containsKey(record.key())
                        && Payload.of(record.value()).sha256().equals(hashes.get(record.key()))) {
                    places.put(record.key(), new Place(CommittedRecords.partition(record), record.offset()));
                }
            });
        }
        return places;
    }

    private record Place(TopicPartition partition, long offset) {}

    private static final class BytesMissingException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BytesMissingException(String message) {
            super(message);
        }
    }

    /** A record's headers as text. */
    static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        });
        return headers;
    }
}
