package io.zhengwen.stage.charset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A wrong decoding that can be undone.
 *
 * @param shown the bytes behind the characters that one sees
 * @param written how those bytes should have been read
 * @param strict whether bytes that are not of this kind hardly ever pass for it, as with UTF-8
 */
record Misreading(String name, ShownBytes shown, ByteSteps written, boolean strict) {
    /** Loads {@code misreadings.tsv}. */
    static List<Misreading> load(CharsetTables tables) {
        Map<String, ShownBytes> shown = new HashMap<>();
        return ResourceTable.read("misreadings.tsv").stream()
                .map(row -> {
                    ShownBytes bytes = shown.computeIfAbsent(row.get(1), name -> shown(name, tables));
                    return new Misreading(
                            row.get(0),
                            bytes,
                            written(row.get(2), bytes, tables),
                            row.get(2).startsWith("UTF-8"));
                })
                .toList();
    }

    private static ShownBytes shown(String charset, CharsetTables tables) {
        ShownBytes shown = new ShownBytes(table(charset, tables), charset.equals("windows-1252"));
        return charset.equals("GB18030") ? shown.withPrivateUse() : shown;
    }

    private static ByteSteps written(String charset, ShownBytes shown, CharsetTables tables) {
        return switch (charset) {
            case "UTF-8" -> new Utf8Steps();
            case "UTF-8 twice" -> new NestedSteps(new Utf8Steps(), shown, new Utf8Steps());
            default -> new PairSteps(table(charset, tables));
        };
    }

    private static TableReader table(String charset, CharsetTables tables) {
        return charset.equals("windows-1252") ? tables.singleByte(charset) : tables.doubleByte(charset);
    }
}
