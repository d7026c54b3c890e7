package io.zhengwen.stage.charset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A charset together with a kind of text it may carry. */
record Candidate(String charset, CodeReader reader, CharacterFrequencies frequencies, int prior) {
    /** Loads {@code candidates.tsv}. */
    static List<Candidate> load() {
        Map<String, CodeReader> readers = new HashMap<>();
        Map<String, CharacterFrequencies> frequencies = new HashMap<>();
        return ResourceTable.read("candidates.tsv").stream()
                .map(row -> new Candidate(
                        row.get(0),
                        readers.computeIfAbsent(row.get(0), name -> reader(row.get(1), name)),
                        frequencies.computeIfAbsent(row.get(2), CharacterFrequencies::load),
                        Integer.parseInt(row.get(3))))
                .toList();
    }

    private static CodeReader reader(String kind, String charset) {
        return switch (kind) {
            case "utf8" -> new Utf8Reader();
            case "utf16le" -> new Utf16Reader(false);
            case "utf16be" -> new Utf16Reader(true);
            case "single" -> TableReader.singleByte(charset);
            case "double" -> TableReader.doubleByte(charset);
            default -> throw new IllegalArgumentException("candidates.tsv: no such kind of bytes: " + kind);
        };
    }
}
