package io.zhengwen.delivery.replay;

import io.zhengwen.delivery.LedgerEntry;
import io.zhengwen.delivery.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What the ledger says of documents now. */
public final class LedgerSnapshot {
    private LedgerSnapshot() {}

    /** The entries that are wanted, by document id. */
    public static Map<String, LedgerEntry> read(Map<String, Object> clientConfig, Predicate<String> wanted) {
        Map<String, LedgerEntry> entries = new HashMap<>();
        try (CommittedRecords ledger = CommittedRecords.decided(clientConfig, List.of(Topics.LEDGER))) {
            ledger.forEach(record -> {
                if (!wanted.test(record.key())) {
                    return;
                }
                if (record.value() == null) {
                    entries.remove(record.key());
                } else {
                    entries.put(record.key(), LedgerEntry.fromJson(record.value()));
                }
            });
        }
        return entries;
    }
}
