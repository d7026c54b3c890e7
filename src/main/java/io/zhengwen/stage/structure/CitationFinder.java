package io.zhengwen.stage.structure;

import io.zhengwen.document.Citation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the documents that a text names in 《》, with the number that stands in brackets right behind. */
final class CitationFinder {
    private static final int LONGEST_TITLE = 160;
    private static final Pattern NUMBER_BEHIND =
            Pattern.compile("\\s{0,2}[（(]([^（()）《》\\n]{4,40}(?:[（(]\\d{4}[)）][^（()）\\n]{1,12})?号)[)）]");

    /** In order of first mention; {@code ownTitle} is not a citation. */
    List<Citation> find(String text, String ownTitle) {
        String own = bare(ownTitle);
        Map<String, Optional<String>> found = new LinkedHashMap<>();
        int from = text.indexOf('《');
        while (from >= 0) {
            int end = closing(text, from);
            if (end < 0) {
                from = text.indexOf('《', from + 1);
                continue;
            }
            String title = text.substring(from + 1, end).strip();
            if (!title.isEmpty() && !isOwn(bare(title), own)) {
                found.merge(title, numberAt(text, end + 1), (first, later) -> first.isPresent() ? first : later);
            }
            from = text.indexOf('《', end + 1);
        }
        List<Citation> citations = new ArrayList<>();
        found.forEach((title, number) -> citations.add(new Citation(title, number)));
        return citations;
    }

    private static int closing(String text, int open) {
        int depth = 0;
        int last = Math.min(text.length(), open + LONGEST_TITLE);
        for (int i = open; i < last; i++) {
            char c = text.charAt(i);
            if (c == '《') {
                depth++;
            } else if (c == '》' && --depth == 0) {
                return i;
            } else if (c == '\n') {
                return -1;
            }
        }
        return -1;
    }

    private static Optional<String> numberAt(String text, int start) {
        Matcher matcher = NUMBER_BEHIND.matcher(text).region(start, Math.min(text.length(), start + 64));
        return matcher.lookingAt() ? DocumentNumber.normalise(matcher.group(1)) : Optional.empty();
    }

    // A notice names the plan it prints in its own title: 关于印发《…方案》的通知.
    private static boolean isOwn(String title, String own) {
        return !own.isEmpty()
                && (title.equals(own) || (own.contains("印发") && own.contains(title) && title.length() >= 6));
    }

    private static String bare(String title) {
        StringBuilder letters = new StringBuilder(title.length());
        title.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
