package io.zhengwen.delivery.verify;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** The accounts of the documents of one slice. */
final class Accounts {
    private final Map<Key, DocumentAccount> accounts = new HashMap<>();

    /** A document id in 32 bytes. */
    private record Key(char scheme, Hash hash) {
        static Key of(String id) {
            return new Key(id.charAt(0), Hash.ofDigits(id.substring(2)));
        }

        String id() {
            return String.format(Locale.ROOT, "%c-%016x%016x", scheme, hash.high(), hash.low());
        }
    }

    /** @param id in the form of a document id */
    DocumentAccount of(String id) {
        return accounts.computeIfAbsent(Key.of(id), key -> new DocumentAccount());
    }

    void forEach(BiConsumer<String, DocumentAccount> taker) {
        accounts.forEach((key, account) -> taker.accept(key.id(), account));
    }
}
