package io.zhengwen.stage.structure.chronicle;

import io.zhengwen.document.Article;
import io.zhengwen.document.Chronicle;
import io.zhengwen.document.MilestoneEntry;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Span;
import io.zhengwen.stage.structure.Enumerator;
import io.zhengwen.stage.structure.Lexicon;
import io.zhengwen.stage.structure.OrganisationFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a milestone record: its heading and one entry an event, whatever way the page writes its dates. */
public final class ChronicleReader {
    private static final int LONGEST_HEADING = 40;
    private static final Pattern BLANKS_AND_BRACKETS = Pattern.compile("[\\s　:：]|[（(【][^（()）】\\n]{0,30}[)）】]$");

    private final List<String> words = Lexicon.load("chronicle-words.tsv").words();
    private final OrganisationFinder organisations;

    public ChronicleReader(OrganisationFinder organisations) {
        this.organisations = organisations;
    }

    public Chronicle read(Article article) {
        List<ChronicleLine> lines = ChronicleLine.of(article);
        String title = article.head().title().orElse("");
        int heading = heading(lines);
        Optional<String> series = heading >= 0
                ? Optional.of(lines.get(heading).line().text())
                : Optional.of(title).filter(this::names);
        List<ChronicleLine> section = ChronicleSection.of(lines.subList(heading + 1, lines.size()));
        EntryCollector collector = new EntryCollector(TitleDate.in(series.orElse("")));
        section.forEach(collector::take);
        List<MilestoneEntry> entries = new ArrayList<>();
        for (EntryCollector.Event event : collector.events()) {
            entries.add(entry(article.text(), event.date(), event.span()));
        }
        return new Chronicle(series.map(String::strip), entries);
    }

    private MilestoneEntry entry(String text, Optional<PartialDate> date, Span span) {
        String words = span.of(text);
        return new MilestoneEntry(date, words, organisations.find(words), span);
    }

    // The last line that names a chronicle and still has most of the dated lines behind it.
    private int heading(List<ChronicleLine> lines) {
        long all = lines.stream().filter(line -> line.lead().isPresent()).count();
        long behind = 0;
        for (int i = lines.size() - 1; i >= 0; i--) {
            ChronicleLine line = lines.get(i);
            if (line.lead().isPresent()) {
                behind++;
            } else if (behind >= 2 && 2 * behind >= all && isHeading(line.line().text())) {
                return i;
            }
        }
        return -1;
    }

    private boolean isHeading(String text) {
        return text.length() <= LONGEST_HEADING
                && text.indexOf('。') < 0
                && Enumerator.at(text).isEmpty()
                && names(text);
    }

    private boolean names(String title) {
        String bare = BLANKS_AND_BRACKETS.matcher(title).replaceAll("").toUpperCase(Locale.ROOT);
        return words.stream().anyMatch(bare::endsWith);
    }
}
