package io.zhengwen.stage.carrier.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The character that is meant where a font names another of the same shape: browsers write 青 as the radical ⻘, for the two
 * share a glyph.
 */
public final class CharacterForms {
    private static final Map<Integer, String> MEANT = read();

    private CharacterForms() {}

    /** The text with radicals, compatibility ideographs and ligatures written as the characters they stand for. */
    public static String meant(String text) {
        int first = text.codePointAt(0);
        String meant = MEANT.get(first);
        if (meant != null && text.length() == 1) {
            return meant;
        }
        return isVariant(first) ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }

    private static boolean isVariant(int c) {
        return (c >= 0x2F00 && c <= 0x2FD5) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFB00 && c <= 0xFB06);
    }

    private static Map<Integer, String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                CharacterForms.class.getResourceAsStream("radicals.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .collect(Collectors.toUnmodifiableMap(pair -> pair.codePointAt(0), pair -> pair.substring(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
