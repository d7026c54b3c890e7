package io.zhengwen.stage.structure.policy;

import io.zhengwen.stage.structure.Lexicon;
import io.zhengwen.stage.structure.TextLine;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a title: its 文种, and whether it says that the text is a draft. */
final class PolicyTitle {
    private static final int TOP_LINES = 10;
    private static final int MOST_TITLE_LINES = 4;
    private static final Pattern BRACKET_AT_END = Pattern.compile("[（(【\\[〔][^（()）】〔〕\\]\\n]{1,30}[)）】\\]〕]$");
    private static final Pattern BLANKS = Pattern.compile("[\\s　 ]+");

    private final Lexicon genres = Lexicon.load("policy-genres.tsv");
    private final List<String> drafts = Lexicon.load("draft-marks.tsv").words();

    /** The 文种 of {@code title}; empty when it ends in none. */
    Optional<String> genre(String title) {
        String bare = bare(title);
        return genres.rows().stream()
                .filter(row ->
                        bare.endsWith(row.get(0)) && bare.length() > row.get(0).length())
                .max(Comparator.comparing(row -> row.get(0).length()))
                .map(row -> row.get(1).strip());
    }

    /** The mark, such as 征求意见稿, by which {@code title} ends. */
    Optional<String> draftMark(String title) {
        String text = BLANKS.matcher(title).replaceAll("");
        return drafts.stream()
                .filter(mark -> text.endsWith(mark)
                        || text.endsWith(mark + "）")
                        || text.endsWith(mark + ")")
                        || text.endsWith(mark + "】"))
                .max(Comparator.comparing(String::length));
    }

    /** The document's own title: the page's, or where that is a headline, a line near the top that is a title. */
    Optional<String> find(Optional<String> indexed, Optional<String> headline, List<TextLine> lines) {
        Optional<String> named = indexed.filter(title -> genre(title).isPresent())
                .or(() -> headline.filter(title -> genre(title).isPresent()));
        return named.or(() -> nearTop(lines)).or(() -> headline);
    }

    // A long title is set in up to four lines.
    private Optional<String> nearTop(List<TextLine> lines) {
        int last = Math.min(TOP_LINES, lines.size());
        for (int i = 0; i < last; i++) {
            StringBuilder joined = new StringBuilder();
            for (int k = i;
                    k < Math.min(last, i + MOST_TITLE_LINES)
                            && isTitleLine(lines.get(k).text());
                    k++) {
                joined.append(lines.get(k).text());
                String title = joined.toString();
                if (title.contains("关于") && genre(title).isPresent()) {
                    return Optional.of(title);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isTitleLine(String line) {
        return line.length() <= 100 && line.indexOf('。') < 0 && !line.endsWith("：") && !line.endsWith(":");
    }

    static String bare(String title) {
        String text = BLANKS.matcher(title).replaceAll("");
        String shorter = BRACKET_AT_END.matcher(text).replaceFirst("");
        while (!shorter.equals(text)) {
            text = shorter;
            shorter = BRACKET_AT_END.matcher(text).replaceFirst("");
        }
        while (!text.isEmpty() && "》”\"’」』".indexOf(text.charAt(text.length() - 1)) >= 0) {
            text = text.substring(0, text.length() - 1);
        }
        return text;
    }
}
