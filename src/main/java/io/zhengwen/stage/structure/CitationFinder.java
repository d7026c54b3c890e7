package io.zhengwen.stage.structure;

import io.zhengwen.document.Citation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the documents that a text names in 《》, with the number that stands in brackets right behind. */
final class CitationFinder {
    private static final int LONGEST_TITLE = 160;
    private static final int HEAD = 1_500;
    private static final Pattern PRINTED = Pattern.compile(
            "《([^《》\\n]{4,100})》[^。；\\n《》]{0,80}?(?:通过|同意|审定|批准|通過)[^。；\\n《》]{0,20}?[，,]\\s?现(?:予|将|印发|转发|公布|发布|批转)"
                    + "|现将《([^《》\\n]{4,100})》[^。\\n《》]{0,12}(?:印发|下发|转发|发布|公布|予以)");
    private static final Pattern PRINTED_IN = Pattern.compile("印发(.{6,})的(?:通知|函)$");
    /** A draft that a notice lays open stands elsewhere. */
    private static final Pattern DRAFT = Pattern.compile("[（(][^（()）]{0,8}(?:草案|意见稿|送审稿|讨论稿)[)）]");

    private static final Set<String> SHORT_FORMS = Set.copyOf(Lexicon.load("policy-genres.tsv").rows().stream()
            .map(row -> row.get(1).strip())
            .toList());
    private static final Pattern NUMBER_BEHIND = Pattern.compile(
            "\\s{0,2}[（(]([^（()）《》\\n]{4,40}(?:[（(]\\d{4}[)）][^（()）\\n]{1,12})?号)(?:[，,；;]\\s?(?:以下|下文|下)[^（()）\\n]{0,40})?[)）]");

    /** In order of first mention; {@code ownTitle} is not a citation. */
    List<Citation> find(String text, String ownTitle) {
        Set<String> printed = printed(text);
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
            if (!title.isEmpty() && !isOwn(bare(title), own) && !printed.contains(title) && !isShortForm(title)) {
                found.merge(title, numberAt(text, end + 1), (first, later) -> first.isPresent() ? first : later);
            }
            from = text.indexOf('《', end + 1);
        }
        List<Citation> citations = new ArrayList<>();
        found.forEach((title, number) -> citations.add(new Citation(title, number)));
        return citations;
    }

    /** What a notice or order prints itself: 《…办法》已经…通过，现予公布. */
    private static Set<String> printed(String text) {
        Set<String> titles = new HashSet<>();
        Matcher matcher = PRINTED.matcher(text.substring(0, Math.min(text.length(), HEAD)));
        while (matcher.find()) {
            String title = (matcher.group(1) == null ? matcher.group(2) : matcher.group(1)).strip();
            if (!DRAFT.matcher(title).find()) {
                titles.add(title);
            }
        }
        return titles;
    }

    /** 《办法》, after 以下简称《办法》, stands for a document named in full elsewhere. */
    private static boolean isShortForm(String title) {
        return SHORT_FORMS.contains(title);
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
                && (title.equals(own)
                        || (own.contains("印发")
                                && (own.contains(title) || title.startsWith(printedIn(own)))
                                && title.length() >= 6));
    }

    private static String printedIn(String own) {
        Matcher matcher = PRINTED_IN.matcher(own);
        return matcher.find() ? matcher.group(1) : "\n";
    }

    private static String bare(String title) {
        StringBuilder letters = new StringBuilder(title.length());
        title.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
