package io.zhengwen.delivery.replay;

import io.zhengwen.delivery.Control;
import io.zhengwen.delivery.DeliveryException;
import io.zhengwen.delivery.LedgerEntry;
import io.zhengwen.document.DocumentId;
import io.zhengwen.document.Payload;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.RawDocument;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Asks for documents to be taken back. */
public final class Withdrawals {
    private final Map<String, Object> clientConfig;

    /** @param clientConfig Kafka client properties: at least {@code bootstrap.servers} */
    public Withdrawals(Map<String, Object> clientConfig) {
        this.clientConfig = Map.copyOf(clientConfig);
    }

    /**
     * Asks for all of them, or for none when one is unknown.
     *
     * @return the last revision of each that was asked for; those that are withdrawn or closed already are not among them
     * @throws DeliveryException when the ledger does not know one of them
     */
    public Map<String, Integer> ask(Collection<String> ids, Control withdrawal) {
        Map<String, LedgerEntry> entries = LedgerSnapshot.read(clientConfig, ids::contains);
        String unknown = new TreeSet<>(ids)
                .stream().filter(id -> !entries.containsKey(id)).collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new DeliveryException(
                    "No document was published or refused under " + unknown + "; nothing is withdrawn.");
        }
        entries.values().removeIf(entry -> entry.isWithdrawn() || entry.isClosed());
        Map<String, Integer> asked = new TreeMap<>();
        if (!entries.isEmpty()) {
            Map<String, URI> sources = sources(entries);
            try (Requests requests = new Requests(clientConfig)) {
                entries.forEach((id, entry) -> {
                    requests.withdraw(document(id, sources), entry.packed(), withdrawal);
                    asked.put(id, entry.revision());
                });
            }
        }
        return asked;
    }

    private static RawDocument document(String id, Map<String, URI> sources) {
        URI source = Optional.ofNullable(sources.get(id)).orElse(URI.create("urn:zhengwen:document:" + id));
        Provenance provenance = new Provenance(
                new DocumentId(id),
                source,
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                "application/octet-stream");
        return new RawDocument(provenance, Payload.of(new byte[0]));
    }

    /** Where the documents came from, as their last events say. */
    private Map<String, URI> sources(Map<String, LedgerEntry> entries) {
        List<String> topics = entries.values().stream()
                .map(entry -> entry.topics().get(0))
                .distinct()
                .toList();
        Map<String, URI> sources = new HashMap<>();
        try (CommittedRecords events = CommittedRecords.decided(clientConfig, topics)) {
            events.forEach(record -> {
                if (record.value() != null && entries.containsKey(record.key())) {
                    Optional.ofNullable(Letters.headers(record).get("ce_source"))
                            .ifPresent(source -> sources.put(record.key(), URI.create(source)));
                }
            });
        }
        return sources;
    }
}
