package io.zhengwen.stage.charset;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The tables of charsets and languages, each built when it is first asked for: most documents need few of them. */
final class CharsetTables {
    private final Map<String, TableReader> readers = new ConcurrentHashMap<>();
    private final Map<String, CharacterFrequencies> frequencies = new ConcurrentHashMap<>();

    TableReader singleByte(String charset) {
        return readers.computeIfAbsent(charset, TableReader::singleByte);
    }

    TableReader doubleByte(String charset) {
        return readers.computeIfAbsent(charset, TableReader::doubleByte);
    }

    CharacterFrequencies frequencies(String name) {
        return frequencies.computeIfAbsent(name, CharacterFrequencies::load);
    }
}
