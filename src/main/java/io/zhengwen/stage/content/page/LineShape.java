package io.zhengwen.stage.content.page;

import java.util.regex.Pattern;

/**
 * How a line looks, whatever it says.
 *
 * @param letters letters and digits, links included
 * @param marks sentence punctuation: commas, full stops, colons, quotation marks
 * @param closed whether it ends like a sentence
 * @param dated whether it starts with a date or a year, as entries of a chronicle do
 * @param numbered whether it starts with an outline number
 */
public record LineShape(int letters, int marks, boolean closed, boolean dated, boolean numbered) {
    private static final Pattern DATED = Pattern.compile(
            "^[\\d.、()（）\\s]{0,6}?(?:(?:1[4-9]|20)\\d\\d\\s*(?:年|[-./~—－]|$|\\s)|(?:公元)?[一二]?[〇○零一二三四五六七八九]{4}年|(?:1[0-2]|0?[1-9])月|(?:1[0-2]|0?[1-9])[.]\\d{1,2}\\D)");
    private static final Pattern NUMBERED = Pattern.compile(
            "^(?:第[一二三四五六七八九十百零\\d]{1,5}[章节条款编部分]|[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\\d{1,3}[）)、.．](?!\\d))");

    private static final String MARKS = "，。；！？、：“”,;!?…";
    private static final String CLOSERS = "。！？!?…；;：:";
    private static final String QUOTES = "”’」』）)\"】";

    public static LineShape of(String text) {
        int letters = 0;
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters++;
            } else if (MARKS.indexOf(c) >= 0) {
                marks++;
            }
        }
        String start = text.length() > 40 ? text.substring(0, 40) : text;
        return new LineShape(
                letters,
                marks,
                isClosed(text),
                DATED.matcher(start).find(),
                NUMBERED.matcher(start).find());
    }

    private static boolean isClosed(String text) {
        int end = text.length() - 1;
        while (end >= 0 && (QUOTES.indexOf(text.charAt(end)) >= 0 || text.charAt(end) == ' ')) {
            end--;
        }
        return end >= 0 && CLOSERS.indexOf(text.charAt(end)) >= 0;
    }

    /** Long enough and punctuated like running text. */
    public boolean isProse() {
        return letters >= 16 && marks >= 1 && (closed || (letters >= 40 && marks >= 2));
    }
}
