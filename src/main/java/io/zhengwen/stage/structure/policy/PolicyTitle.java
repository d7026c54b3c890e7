package io.zhengwen.stage.structure.policy;

import io.zhengwen.stage.structure.Lexicon;
import io.zhengwen.stage.structure.TextLine;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a title: its 文种, and whether it says that the text is a draft. */
final class PolicyTitle {
    private static final int TOP_LINES = 10;
    private static final int MOST_TITLE_LINES = 4;
    private static final int MARK_LINES = 3;
    private static final Pattern IN_BRACKETS = Pattern.compile("[（(【\\[〔][^（()）】〔〕\\]\\n]{2,30}[)）】\\]〕]");
    private static final Pattern ORDER =
            Pattern.compile("(?:政府|委员会|国务院|部|总局|局|署|会|院|共和国主席)令(?:第[0-9一二三四五六七八九十百]{1,6}号)?$");
    private static final Pattern SAYS_ISSUED = Pattern.compile("(?:印发|发布|公布)《[^》]{4,60}》$");
    private static final Pattern QUOTED = Pattern.compile("《([^《》\\n]{4,60})》");
    /** What may close a title: 《…纲要（2020－2025年）》, ……办法（试行）. */
    private static final Pattern AT_END = Pattern.compile("(?:[（(【\\[〔][^（()）】〔〕\\]\\n]{1,30}[)）】\\]〕]|[》”\"’」』])$");

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

    /** Whether a headline says that the document was issued: 中共…办公厅印发《…意见》. */
    boolean saysIssued(String title) {
        return SAYS_ISSUED.matcher(BLANKS.matcher(title).replaceAll("")).find();
    }

    /** The mark that fills the line below the title: （征求意见稿）. */
    Optional<String> draftMark(List<TextLine> lines) {
        return lines.stream()
                .limit(MARK_LINES)
                .map(TextLine::text)
                .filter(line -> IN_BRACKETS.matcher(line).matches())
                .flatMap(line -> draftMark(line).stream())
                .findFirst();
    }

    // An order prints the regulation that it issues: 《…办法》已经…通过 and below 《…办法》's name as a title.
    private Optional<String> issuedByOrder(Optional<String> headline, List<TextLine> lines) {
        if (headline.filter(title -> ORDER.matcher(bare(title)).find()).isEmpty()) {
            return Optional.empty();
        }
        for (TextLine line : lines.subList(0, Math.min(TOP_LINES, lines.size()))) {
            Matcher named = QUOTED.matcher(line.text());
            while (named.find()) {
                String name = named.group(1);
                if (genre(name).isPresent()
                        && lines.stream().anyMatch(other -> other.text().equals(name))) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    /** The document's own title: the page's, or where that is a headline, a line near the top that is a title. */
    Optional<String> find(Optional<String> indexed, Optional<String> headline, List<TextLine> lines) {
        Optional<String> named = issuedByOrder(headline, lines)
                .or(() -> indexed.filter(title -> genre(title).isPresent()))
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
        String shorter = AT_END.matcher(text).replaceFirst("");
        while (!shorter.equals(text)) {
            text = shorter;
            shorter = AT_END.matcher(text).replaceFirst("");
        }
        return text;
    }
}
