package io.zhengwen.stage.content.repair;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out blanks that a rewriting machine put around punctuation, and blanks that space letters out. Only where it is
 * systematic in the text: a single blank may be the author's.
 */
final class InjectedBlanks {
    private static final String OPENERS = "（(“《「『【";
    private static final int LEAST_CASES = 3;
    private static final Pattern SPACED_OUT =
            Pattern.compile("^[（( ]*[\\u4e00-\\u9fa5](?: [\\u4e00-\\u9fa5A-Za-z0-9()（）、，。]){3,}[)）]?$");

    List<Piece> repair(List<Piece> pieces) {
        int marks = 0;
        int blanks = 0;
        for (Piece piece : pieces) {
            String text = piece.text();
            for (int i = 1; i < text.length(); i++) {
                if (isClosing(text.charAt(i))) {
                    marks++;
                    blanks += text.charAt(i - 1) == ' ' ? 1 : 0;
                }
            }
        }
        boolean systematic = blanks >= LEAST_CASES && blanks * 3 >= marks;
        return pieces.stream()
                .map(piece -> piece.withText(clean(piece.text(), systematic)))
                .toList();
    }

    private static String clean(String text, boolean systematic) {
        if (text.indexOf(' ') < 0) {
            return text;
        }
        if (SPACED_OUT.matcher(text).matches()) {
            return text.replace(" ", "");
        }
        if (!systematic) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inner = c == ' ' && i > 0 && i + 1 < text.length();
            if (!inner || !touchesMark(text, i)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** A blank behind a mark stays where Latin words meet: {@code Zhang, Li}. */
    private static boolean touchesMark(String text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        boolean latin = at >= 2 && isLatin(text.charAt(at - 2)) && isLatin(after);
        return !latin && (isMark(before) || isMark(after));
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static boolean isMark(char c) {
        return isClosing(c) || OPENERS.indexOf(c) >= 0;
    }

    private static boolean isClosing(char c) {
        return switch (c) {
            case '，', '。', '、', '；', '：', '！', '？', ',', ';', ':', '!', '?', '）', ')', '”', '》', '」', '』', '】', '…' ->
                true;
            default -> false;
        };
    }
}
