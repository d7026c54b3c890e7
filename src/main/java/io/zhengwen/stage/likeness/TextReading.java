package io.zhengwen.stage.likeness;

import io.zhengwen.document.ClauseSums;

/** One pass over a text that adds up what its fingerprint is made of. */
final class TextReading {
    /** Marks that end a clause; both widths, and the line. */
    private static final String ENDS = "，。；！？、（）《》,;!?()\n";

    private final SimHash simHash = new SimHash();
    private final StringBuilder clause = new StringBuilder();
    private final StringBuilder number = new StringBuilder();
    private ClauseSums clauses = ClauseSums.NONE;
    private long numbers;
    /** The last four Han characters, the youngest in the lowest bits. */
    private long gram;

    private int length;

    private TextReading() {}

    static TextReading of(CharSequence text) {
        TextReading reading = new TextReading();
        for (int i = 0; i < text.length(); i++) {
            reading.read(text.charAt(i));
        }
        reading.endNumber();
        reading.endClause();
        return reading;
    }

    private void read(char c) {
        char letter = PlainLetters.of(c);
        if (PlainLetters.isDigit(letter)) {
            number.append(letter);
        } else {
            endNumber();
        }
        if (ENDS.indexOf(c) >= 0) {
            endClause();
        } else if (letter != PlainLetters.NONE) {
            clause.append(letter);
        }
        if (PlainLetters.isHan(letter)) {
            gram = gram << Character.SIZE | letter;
            if (++length >= Long.SIZE / Character.SIZE) {
                simHash.add(Hashing.mix(gram));
            }
        }
    }

    /** A sum, so that the order does not count but how often a number stands there does. */
    private void endNumber() {
        if (number.length() > 0) {
            numbers += Hashing.of(number);
            number.setLength(0);
        }
    }

    private void endClause() {
        if (clause.length() > 0) {
            clauses = clauses.plus(Hashing.of(clause));
            clause.setLength(0);
        }
    }

    long simHash() {
        return simHash.value();
    }

    ClauseSums clauses() {
        return clauses;
    }

    long numbers() {
        return numbers;
    }

    int length() {
        return length;
    }
}
