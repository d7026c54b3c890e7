package io.zhengwen.stage.carrier.layout;

/** How characters of different scripts stand side by side. */
final class Script {
    private Script() {}

    /** Whether a character is written without blanks around it: an ideograph, a kana, or full-width punctuation. */
    static boolean isWide(int c) {
        return (c >= 0x2E80 && c <= 0xD7FF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE4F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x20000 && c <= 0x3FFFF)
                || (c >= 0x2014 && c <= 0x2026)
                || c == 0xB7;
    }

    static int last(CharSequence text) {
        return text.length() == 0 ? ' ' : Character.codePointBefore(text, text.length());
    }

    static int first(CharSequence text) {
        return text.length() == 0 ? ' ' : Character.codePointAt(text, 0);
    }

    /** Appends the next line's text: Chinese without a blank, words with one, a broken word mended. */
    static void join(StringBuilder text, String next) {
        if (text.length() == 0 || next.isEmpty()) {
            text.append(next);
            return;
        }
        int before = last(text);
        int after = first(next);
        if (isHyphen(before) && brokenWord(text) && Character.isLowerCase(after)) {
            text.setLength(text.length() - 1);
        } else if (isWide(after) ? endsSentence(text) : !isWide(before) && !joinsTightly(before)) {
            text.append(' ');
        }
        text.append(next);
    }

    /** A sentence of words ends here, so what follows stands apart even if it is Chinese. */
    private static boolean endsSentence(CharSequence text) {
        return text.length() > 1
                && ".!?".indexOf(text.charAt(text.length() - 1)) >= 0
                && Character.isLowerCase(text.charAt(text.length() - 2));
    }

    private static boolean joinsTightly(int before) {
        return before == '/' || isHyphen(before) || before == '(' || before == 0xAD;
    }

    private static boolean isHyphen(int c) {
        return c == '-' || c == 0x2010 || c == 0xAD;
    }

    private static boolean brokenWord(CharSequence text) {
        return text.length() >= 3
                && Character.isLowerCase(text.charAt(text.length() - 2))
                && Character.isLetter(text.charAt(text.length() - 3));
    }
}
