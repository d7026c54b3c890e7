package io.zhengwen.stage.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns labels into the names of charsets that read such documents, widened as browsers do (gb2312 is read as GB18030). */
final class CharsetAliases {
    private final Map<String, String> names = ResourceTable.read("aliases.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

    Optional<String> resolve(String label) {
        String key = label.strip().toLowerCase(Locale.ROOT);
        String known = names.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            return Charset.isSupported(key) ? Optional.of(Charset.forName(key).name()) : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }
}
