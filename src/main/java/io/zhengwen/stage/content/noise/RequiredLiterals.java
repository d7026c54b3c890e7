package io.zhengwen.stage.content.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a pattern and tells strings of which every line that it finds holds at least one, so that most patterns need
 * not be tried on most lines. Lower case; a blank of any kind counts as one ordinary blank, as in collapsed lines.
 * What it does not understand it takes for "anything", which is always right and only slower.
 */
final class RequiredLiterals {
    private static final int WIDEST_CLASS = 12;

    private final String pattern;
    private int at;

    private RequiredLiterals(String pattern) {
        this.pattern = pattern;
    }

    /** The strings, or empty when a line without any certain string may match. */
    static Optional<Set<String>> of(String pattern) {
        return new RequiredLiterals(pattern).alternatives().required();
    }

    /** The alternatives that the whole pattern consists of, in their order. */
    static List<String> alternativesOf(String pattern) {
        RequiredLiterals reader = new RequiredLiterals(pattern);
        List<String> alternatives = new ArrayList<>();
        int start = 0;
        do {
            reader.sequence();
            alternatives.add(pattern.substring(start, reader.at));
            start = ++reader.at;
        } while (start <= pattern.length());
        return alternatives;
    }

    private LiteralSet alternatives() {
        LiteralSet all = sequence();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            all = all.or(sequence());
        }
        return all;
    }

    private LiteralSet sequence() {
        LiteralSet read = LiteralSet.EMPTY;
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            LiteralSet atom = atom();
            read = read.then(quantified(atom));
        }
        return read;
    }

    private LiteralSet atom() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> characterClass();
            case '\\' -> escape();
            case '^', '$' -> LiteralSet.EMPTY;
            case '.' -> LiteralSet.ANYTHING;
            default -> LiteralSet.of(c);
        };
    }

    private LiteralSet group() {
        boolean contributes = true;
        if (pattern.startsWith("?", at)) {
            at++;
            contributes = pattern.charAt(at) != '=' && pattern.charAt(at) != '!' && pattern.charAt(at) != '<';
            while (":=!)".indexOf(pattern.charAt(at)) < 0) {
                at++;
            }
            at += pattern.charAt(at) == ')' ? 0 : 1;
        }
        LiteralSet inside = alternatives();
        at++;
        return contributes ? inside : LiteralSet.EMPTY;
    }

    private LiteralSet escape() {
        char c = pattern.charAt(at++);
        if (c == 'u') {
            at += 4;
            return LiteralSet.of((char) Integer.parseInt(pattern.substring(at - 4, at), 16));
        }
        if (c == 's') {
            return LiteralSet.of(' ');
        }
        if (c == 'b' || c == 'B') {
            return LiteralSet.EMPTY;
        }
        return Character.isLetterOrDigit(c) ? LiteralSet.ANYTHING : LiteralSet.of(c);
    }

    private LiteralSet characterClass() {
        boolean vague = pattern.charAt(at) == '^';
        LiteralSet one = null;
        int members = 0;
        for (boolean first = true; first || pattern.charAt(at) != ']'; first = false) {
            char c = pattern.charAt(at++);
            LiteralSet member = c == '\\' ? escape() : LiteralSet.of(c);
            boolean range = pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']';
            vague |= range || c == '[' || c == '&' || ++members > WIDEST_CLASS;
            one = one == null ? member : one.or(member);
        }
        at++;
        return vague ? LiteralSet.ANYTHING : one;
    }

    private LiteralSet quantified(LiteralSet atom) {
        if (at >= pattern.length() || "?*+{".indexOf(pattern.charAt(at)) < 0) {
            return atom;
        }
        char sign = pattern.charAt(at++);
        boolean optional = sign == '?' || sign == '*';
        if (sign == '{') {
            optional = pattern.charAt(at) == '0';
            at = pattern.indexOf('}', at) + 1;
        }
        if (at < pattern.length() && (pattern.charAt(at) == '+' || pattern.charAt(at) == '?')) {
            at++;
        }
        if (sign == '?') {
            return atom.or(LiteralSet.EMPTY);
        }
        return optional ? LiteralSet.ANYTHING : atom.repeated();
    }
}
