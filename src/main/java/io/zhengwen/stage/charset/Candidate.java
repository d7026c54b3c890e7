package io.zhengwen.stage.charset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A charset together with a kind of text it may carry. */
record Candidate(String charset, CodeReader reader, CharacterFrequencies frequencies, int prior) {
    /** Loads {@code candidates.tsv}; candidates of one charset share their reader. */
    static List<Candidate> load(CharsetTables tables) {
        Map<String, CodeReader> readers = new HashMap<>();
        return ResourceTable.read("candidates.tsv").stream()
                .map(row -> new Candidate(
                        row.get(0),
                        readers.computeIfAbsent(row.get(0), name -> reader(row.get(1), name, tables)),
                        tables.frequencies(row.get(2)),
                        Integer.parseInt(row.get(3))))
                .toList();
    }

    private static CodeReader reader(String kind, String charset, CharsetTables tables) {
        return switch (kind) {
            case "utf8" -> new Utf8Reader();
            case "utf16le" -> new Utf16Reader(false);
            case "utf16be" -> new Utf16Reader(true);
            case "single" -> tables.singleByte(charset);
            case "double" -> tables.doubleByte(charset);
            default -> throw new IllegalArgumentException("candidates.tsv: no such kind of bytes: " + kind);
        };
    }
}
