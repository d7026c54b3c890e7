package io.zhengwen.stage.carrier.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether the characters of a document stand for what it shows. Fonts that lack a map, or have a wrong one, give unknown
 * characters, or sound ones in an order that no language has.
 */
public final class TextHealth {
    /** Beyond this share of unknown characters the rest is of no use. */
    static final double MOST_UNKNOWN = 0.2;

    /** Of the ideographs of any Chinese text, two thirds are common ones; of any random ones, a tenth at most. */
    static final double FEWEST_COMMON = 0.18;

    /** Two fifths of the letters of a Latin text are vowels; of a shifted one, hardly any. */
    static final double FEWEST_VOWELS = 0.14;

    private static final int ENOUGH = 100;
    private static final int FEW_UNKNOWN = 20;
    private static final BitSet COMMON = common();

    private long shown;
    private long unknown;
    private long ideographs;
    private long common;
    private long kana;
    private long letters;
    private long lowerLetters;
    private long vowels;
    private long accented;
    private long faults;

    /** Takes what one drawn character stands for. */
    public void add(String text) {
        int c = text.codePointAt(0);
        if (Character.isWhitespace(c) || c == 0xA0) {
            return;
        }
        shown++;
        if (isUnknown(c)) {
            unknown++;
        } else if (Character.isIdeographic(c)) {
            ideographs++;
            common += COMMON.get(c) ? 1 : 0;
        } else if ((c >= 0x3041 && c <= 0x30FF) || (c >= 0xAC00 && c <= 0xD7A3)) {
            kana++;
        } else if (c < 0x80 && Character.isLetter(c)) {
            letters++;
            lowerLetters += Character.isLowerCase(c) ? 1 : 0;
            vowels += "aeiouyAEIOUY".indexOf(c) >= 0 ? 1 : 0;
        } else if (c >= 0xA1 && c <= 0x24F) {
            accented++;
        }
    }

    /** Takes characters whose font could not be read. */
    public void addUnreadable(int count) {
        shown += count;
        unknown += count;
    }

    /** Notes that a step of drawing could not be made sense of. */
    public void addFault() {
        faults++;
    }

    /** Characters that stand for nothing. */
    public long unknown() {
        return unknown;
    }

    /** Steps that could not be made sense of. */
    public long faults() {
        return faults;
    }

    /** Why the text is no text, with the share of it; empty when it may well be one. */
    public Optional<String> trouble() {
        if (unknown >= FEW_UNKNOWN && unknown > MOST_UNKNOWN * shown) {
            return Optional.of(share(unknown, shown) + " of " + shown + " characters unknown");
        }
        if (ideographs >= ENOUGH
                && ideographs * 2 > shown
                && kana * 20 < ideographs
                && common < FEWEST_COMMON * ideographs) {
            return Optional.of(share(common, ideographs) + " of " + ideographs + " ideographs are common ones, "
                    + Math.round(FEWEST_COMMON * 100) + " % expected at least");
        }
        if (accented >= ENOUGH && accented * 2 > shown) {
            return Optional.of(share(accented, shown) + " of " + shown + " characters are accented letters");
        }
        if (letters >= ENOUGH
                && letters * 2 > shown
                && lowerLetters * 3 < letters * 2
                && vowels < FEWEST_VOWELS * letters) {
            return Optional.of(share(vowels, letters) + " of " + letters + " letters are vowels, "
                    + Math.round(FEWEST_VOWELS * 100) + " % expected at least");
        }
        return Optional.empty();
    }

    private static boolean isUnknown(int c) {
        int type = Character.getType(c);
        return c == 0xFFFD
                || type == Character.PRIVATE_USE
                || type == Character.CONTROL
                || type == Character.UNASSIGNED
                || type == Character.SURROGATE;
    }

    private static String share(long part, long whole) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }

    private static BitSet common() {
        BitSet common = new BitSet();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                TextHealth.class.getResourceAsStream("common-characters.txt"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMapToInt(String::codePoints)
                    .forEach(common::set);
            return common;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
