package io.zhengwen.stage.structure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number at the start of a paragraph: 一、, （一）, 1., （1）, ① or 第一章.
 *
 * @param label as it stands in a path: half-width, without the point or comma behind it
 * @param length characters of the block up to the end of the enumerator
 */
public record Enumerator(Kind kind, String label, int length) {
    /** The kinds of numbering, outermost first. */
    public enum Kind {
        PART,
        CHAPTER,
        SECTION,
        ARTICLE,
        HAN,
        HAN_IN_BRACKETS,
        DIGITS,
        DIGITS_IN_BRACKETS,
        CIRCLED
    }

    private static final int LONGEST = 24;
    private static final String HAN = "[一二三四五六七八九十百零〇○]";
    private static final String DIGITS = "[0-9０-９]";
    private static final Pattern LAW =
            Pattern.compile("(第\\s?(?:" + HAN + "{1,6}|" + DIGITS + "{1,4})\\s?([编編章节節条條]))(?![款项項的第、])");
    private static final Pattern HAN_COMMA =
            Pattern.compile("(" + HAN + "{1,4})\\s?[、．.](?!" + HAN + "{1,2}[、产期级类线批轮])");
    private static final Pattern HAN_BRACKETS = Pattern.compile("[（(〔]\\s?(" + HAN + "{1,4})\\s?[)）〕]");
    private static final Pattern DECIMAL =
            Pattern.compile("(" + DIGITS + "{1,2}(?:[.．]" + DIGITS + "{1,2}){1,4})[.．]?[\\s　]{1,4}+(?=\\p{IsHan})");
    private static final Pattern DIGIT_POINT =
            Pattern.compile("(" + DIGITS + "{1,3})\\s?(?:、|[.．](?!" + DIGITS + "{1,3}(?!" + DIGITS + ")))(?!\\s*$)");
    private static final Pattern DIGIT_BRACKETS = Pattern.compile("(?:[（(]\\s?)?(" + DIGITS + "{1,3})\\s?[)）]");
    private static final Pattern CIRCLED = Pattern.compile("([\\u2460-\\u2473])");
    private static final Pattern BARE_DIGIT =
            Pattern.compile("(" + DIGITS + "{1,2})[\\s　]{1,4}+(?=\\p{IsHan}[^。；;，,]{1,24}+$)");

    /** The enumerator that {@code block} starts with, if any. */
    public static Optional<Enumerator> at(String block) {
        int start = 0;
        while (start < block.length() && (isBlank(block.charAt(start)) || block.charAt(start) == '#')) {
            start++;
        }
        String head = block.substring(start, Math.min(block.length(), start + LONGEST));
        int offset = start;
        return law(head)
                .or(() -> plain(HAN_COMMA, Kind.HAN, head))
                .or(() -> bracketed(HAN_BRACKETS, Kind.HAN_IN_BRACKETS, head))
                .or(() -> plain(DECIMAL, Kind.DIGITS, head))
                .or(() -> plain(DIGIT_POINT, Kind.DIGITS, head))
                .or(() -> bracketed(DIGIT_BRACKETS, Kind.DIGITS_IN_BRACKETS, head))
                .or(() -> plain(CIRCLED, Kind.CIRCLED, head))
                .or(() -> block.length() - offset <= LONGEST ? plain(BARE_DIGIT, Kind.DIGITS, head) : Optional.empty())
                .map(found -> new Enumerator(found.kind(), found.label(), offset + found.length()));
    }

    private static Optional<Enumerator> law(String head) {
        Matcher matcher = LAW.matcher(head);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        Kind kind =
                switch (matcher.group(2).charAt(0)) {
                    case '编', '編' -> Kind.PART;
                    case '章' -> Kind.CHAPTER;
                    case '节', '節' -> Kind.SECTION;
                    default -> Kind.ARTICLE;
                };
        return Optional.of(new Enumerator(kind, halfWidth(matcher.group(1)), matcher.end()));
    }

    private static Optional<Enumerator> plain(Pattern pattern, Kind kind, String head) {
        Matcher matcher = pattern.matcher(head);
        return matcher.lookingAt()
                ? Optional.of(new Enumerator(kind, halfWidth(matcher.group(1)), matcher.end()))
                : Optional.empty();
    }

    private static Optional<Enumerator> bracketed(Pattern pattern, Kind kind, String head) {
        Matcher matcher = pattern.matcher(head);
        return matcher.lookingAt()
                ? Optional.of(new Enumerator(kind, "(" + halfWidth(matcher.group(1)) + ")", matcher.end()))
                : Optional.empty();
    }

    private static String halfWidth(String label) {
        StringBuilder plain = new StringBuilder(label.length());
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (c >= '０' && c <= '９') {
                plain.append((char) (c - '０' + '0'));
            } else if (c == '．') {
                plain.append('.');
            } else if (!isBlank(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
