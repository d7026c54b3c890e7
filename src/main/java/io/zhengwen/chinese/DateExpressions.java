package io.zhengwen.chinese;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/** Finds absolute dates in Chinese text; linear in the length of the text. */
public final class DateExpressions {
    private static final String FIRST_CHARACTERS = "〇○ＯO零一二三四五六七八九十廿卅百元";
    private static final String SIGNS = "年月-/.．／－ \t　";

    private static final int LONGEST = 8;

    private DateExpressions() {}

    /** All dates from left to right; of overlapping readings the first, then the longest. Impossible dates are none. */
    public static List<DateMention> findAll(CharSequence text) {
        int at = nextStart(text, 0);
        if (at == text.length()) {
            return List.of();
        }
        Map<DateForm, Matcher> matchers = new EnumMap<>(DateForm.class);
        for (DateForm form : DateForm.values()) {
            matchers.put(form, form.matcher(text));
        }
        List<DateMention> mentions = new ArrayList<>();
        while (at < text.length()) {
            Optional<DateMention> longest = longestAt(matchers, at, text);
            longest.ifPresent(mentions::add);
            at = nextStart(text, longest.isPresent() ? longest.get().span().end() : at + 1);
        }
        return List.copyOf(mentions);
    }

    /** The next place where a date may start, or the end: most lines have none, and none needs the forms' matchers. */
    private static int nextStart(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && !mayStart(text, at)) {
            at++;
        }
        return at;
    }

    /** The forms are costly to try at each of five million characters: a numeral must stand before 年, 月 or a sign. */
    private static boolean mayStart(CharSequence text, int at) {
        if (!isNumeral(text.charAt(at)) || (at > 0 && isArabic(text.charAt(at - 1)) && isArabic(text.charAt(at)))) {
            return false;
        }
        int end = behindNumerals(text, at);
        return end == at + LONGEST || (end < text.length() && SIGNS.indexOf(text.charAt(end)) >= 0);
    }

    /** Behind the numerals and blanks that stand here, of which at most {@code LONGEST} are looked at. */
    private static int behindNumerals(CharSequence text, int at) {
        int end = at + 1;
        while (end < text.length() && end < at + LONGEST && (isNumeral(text.charAt(end)) || text.charAt(end) == ' ')) {
            end++;
        }
        return end;
    }

    private static boolean isNumeral(char c) {
        return isArabic(c) || FIRST_CHARACTERS.indexOf(c) >= 0;
    }

    private static boolean isArabic(char c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    private static Optional<DateMention> longestAt(Map<DateForm, Matcher> matchers, int start, CharSequence text) {
        int sign = behindNumerals(text, start);
        boolean telling = sign < start + LONGEST && sign < text.length();
        Optional<DateMention> longest = Optional.empty();
        for (Map.Entry<DateForm, Matcher> form : matchers.entrySet()) {
            if (telling && !form.getKey().mayHave(text.charAt(sign))) {
                continue;
            }
            Optional<DateMention> found = form.getKey().at(text, form.getValue(), start);
            if (found.isPresent()
                    && found.get().span().length()
                            > longest.map(m -> m.span().length()).orElse(0)) {
                longest = found;
            }
        }
        return longest;
    }
}
