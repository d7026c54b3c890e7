package io.zhengwen.stage.content.page;

import java.util.regex.Pattern;

/**
 * How a line looks, whatever it says.
 *
 * @param letters letters and digits, links included
 * @param han Chinese characters among them
 * @param marks sentence punctuation: commas, full stops, colons, quotation marks
 * @param closed whether it ends like a sentence, or holds a whole one
 * @param dated whether it starts with a date or a year, as entries of a chronicle do
 * @param numbered whether it starts with an outline number
 * @param headline whether it calls or asks, as headlines do, and holds no full sentence
 */
public record LineShape(
        int letters, int han, int marks, boolean closed, boolean dated, boolean numbered, boolean headline) {
    private static final Pattern DATED = Pattern.compile(
            "[\\d.、()（）\\s]{0,6}?(?:(?:1[4-9]|20)\\d\\d\\s*(?:年|[-./~—－]|$|\\s)|(?:公元)?[一二]?[〇○零一二三四五六七八九]{4}年|(?:1[0-2]|0?[1-9])月|(?:1[0-2]|0?[1-9])[.]\\d{1,2}\\D)");
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:第[一二三四五六七八九十百零\\d]{1,5}[章节条款编部分]|[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\\d{1,3}[）)、.．](?!\\d))");

    private static final Pattern TEASER =
            Pattern.compile("(?:\\.{3}|…|[\\[【(（]?(?:详细|全文|阅读全文|查看详情|查看全文|更多|详情)[>»\\]】)）]*)\\s*+$");

    private static final String NUMERALS = "0123456789〇○零一二三四五六七八九十公";
    private static final int LONGEST_HEADLINE = 45;
    private static final int LEAD = 40;
    private static final String CLOSERS = "。！？!?…；;：:";
    private static final String TEASER_ENDS = ".…>»]】)）细文情多 ";
    private static final String QUOTES = "”’」』）)\"】";

    public static LineShape of(String text) {
        int letters = 0;
        int marks = 0;
        int han = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isLetter(c)) {
                letters++;
                han += c >= 0x3400 && c <= 0x9fff ? 1 : 0;
            } else if (isMark(c)) {
                marks++;
            }
        }
        return new LineShape(
                letters,
                han,
                marks,
                isClosed(text) || text.indexOf('。') >= 0,
                startsWith(DATED, text, ".、()（）"),
                isNumbered(text),
                isHeadline(text, letters));
    }

    private static boolean isMark(char c) {
        return switch (c) {
            case '，', '。', '；', '！', '？', '、', '：', ',', ';', ':', '!', '?', '…' -> true;
            default -> false;
        };
    }

    /** A letter or digit of any script; Chinese characters need no look into the tables of Unicode. */
    public static boolean isLetter(char c) {
        return (c >= '\u4E00' && c <= '\u9FEF') || Character.isLetterOrDigit(c);
    }

    /** Whether a text starts with an outline number. */
    public static boolean isNumbered(String text) {
        return startsWith(NUMBERED, text, "第（(");
    }

    /** Most lines start with no numeral, nor with a sign that may stand before one, and are done with at once. */
    private static boolean startsWith(Pattern pattern, String text, String signs) {
        if (text.isEmpty() || (NUMERALS.indexOf(text.charAt(0)) < 0 && signs.indexOf(text.charAt(0)) < 0)) {
            return false;
        }
        return pattern.matcher(text.length() > LEAD ? text.substring(0, LEAD) : text)
                .lookingAt();
    }

    private static boolean isHeadline(String text, int letters) {
        int end = text.length() - 1;
        while (end > 0 && QUOTES.indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        boolean calls = end >= 0 && "！？!?".indexOf(text.charAt(end)) >= 0;
        return calls && letters <= LONGEST_HEADLINE && text.indexOf('。') < 0;
    }

    private static boolean isClosed(String text) {
        int end = text.length() - 1;
        while (end >= 0 && (QUOTES.indexOf(text.charAt(end)) >= 0 || text.charAt(end) == ' ')) {
            end--;
        }
        return end >= 0 && CLOSERS.indexOf(text.charAt(end)) >= 0;
    }

    /** A piece of another article that breaks off: ends with an ellipsis, or with an invitation to read on. */
    public static boolean isTeaser(String text) {
        return !text.isEmpty()
                && TEASER_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0
                && TEASER.matcher(text).find();
    }

    /** Long enough and punctuated like running text. */
    public boolean isProse() {
        return letters >= 16 && marks >= 1 && (closed || (letters >= 40 && marks >= 2));
    }
}
