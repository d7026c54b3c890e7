package io.zhengwen.stage.structure.news;

import io.zhengwen.chinese.DateExpressions;
import io.zhengwen.chinese.DateMention;
import io.zhengwen.document.Article;
import io.zhengwen.document.Block;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Span;
import io.zhengwen.stage.structure.EvidenceLog;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the day of the reported event: the first day named in the lead, its year by the best ground there is. */
public final class EventDate {
    private static final int LEAD_BLOCKS = 3;
    private static final Pattern THIS_YEAR = Pattern.compile(
            "((?:19|20)[0-9]{2})年(?:[，,]\\s?)?是[^。；;！!\\n]{0,48}?(?:开局|收官|关键|起步|首|第一|决胜|攻坚|启动|元|之)年?之?年|今年(?:是|为)?[（(]?((?:19|20)[0-9]{2})年");

    private EventDate() {}

    /** The day; every ground is written to {@code log}. */
    public static Optional<PartialDate> find(Article article, EvidenceLog log) {
        Optional<Span> dateline = NewsReader.dateline(article);
        Optional<PartialDate> told = toldOn(article, dateline);
        int seen = 0;
        for (Block block : article.blocks()) {
            if (block.type() != Block.Type.PARAGRAPH || seen++ >= LEAD_BLOCKS) {
                continue;
            }
            List<DateMention> days = DateExpressions.findAll(block.text()).stream()
                    .filter(mention -> mention.day().isPresent())
                    .filter(mention -> dateline.filter(line -> line.contains(
                                    block.span().start() + mention.span().start()))
                            .isEmpty())
                    .toList();
            Optional<RelativeDay> relative = RelativeDay.first(block.text(), told)
                    .filter(day ->
                            days.isEmpty() || day.start() < days.get(0).span().start());
            if (relative.isPresent()) {
                return Optional.of(relative.get().logged(block, told.get(), log));
            }
            if (!days.isEmpty()) {
                return resolve(article, days.get(0), inText(block, days.get(0).span()), log);
            }
        }
        return Optional.empty();
    }

    private static Span inText(Block block, Span span) {
        return new Span(block.span().start() + span.start(), block.span().start() + span.end());
    }

    // The day on which the report was written: its dateline's in the year of publication, else that of publication.
    private static Optional<PartialDate> toldOn(Article article, Optional<Span> dateline) {
        Optional<PartialDate> published = article.head()
                .publishedAt()
                .filter(date -> date.iso().length() >= 10)
                .map(PartialDate::toDay);
        Optional<PartialDate> line = dateline.flatMap(span -> DateExpressions.findAll(span.of(article.text())).stream()
                .filter(mention -> mention.month().isPresent() && mention.day().isPresent())
                .findFirst()
                .flatMap(mention -> published.flatMap(day -> notAfter(mention, day))));
        return line.or(() -> published);
    }

    private static Optional<PartialDate> resolve(Article article, DateMention mention, Span span, EvidenceLog log) {
        if (mention.year().isPresent()) {
            log.inText("eventDate", "full-date-in-lead", span, 0.9);
            return mention.resolve().map(PartialDate::toDay);
        }
        Optional<PartialDate> published = article.head().publishedAt();
        if (published.isPresent()) {
            Optional<PartialDate> day = notAfter(mention, published.get().toDay());
            day.ifPresent(found -> {
                log.inText("eventDate", "day-in-lead", span, 0.85);
                log.outside("eventDate", "year-of-publication", published.get().iso(), 0.85);
            });
            return day;
        }
        return byText(article, mention, span, log);
    }

    // A report of 3 January that tells of 28 December means the year before.
    private static Optional<PartialDate> notAfter(DateMention mention, PartialDate published) {
        Optional<PartialDate> same = mention.resolve(published.year()).map(PartialDate::toDay);
        boolean later =
                same.isPresent() && published.iso().length() >= 10 && same.get().compareTo(published) > 0;
        return later ? mention.resolve(published.year() - 1).map(PartialDate::toDay) : same;
    }

    private static Optional<PartialDate> byText(Article article, DateMention mention, Span span, EvidenceLog log) {
        Matcher year = THIS_YEAR.matcher(article.text());
        if (year.find()) {
            int named = Integer.parseInt(year.group(1) != null ? year.group(1) : year.group(2));
            log.inText("eventDate", "day-in-lead", span, 0.6);
            log.inText("eventDate", "year-the-text-speaks-from", new Span(year.start(), year.end()), 0.6);
            return mention.resolve(named).map(PartialDate::toDay);
        }
        List<DateMention> dated = DateExpressions.findAll(article.text()).stream()
                .filter(other -> other.year().isPresent() && other.month().isPresent())
                .toList();
        Set<Integer> years =
                dated.stream().map(other -> other.year().getAsInt()).collect(Collectors.toSet());
        if (years.size() == 1) {
            log.inText("eventDate", "day-in-lead", span, 0.5);
            log.inText("eventDate", "only-year-in-text", dated.get(0).span(), 0.5);
            return mention.resolve(years.iterator().next()).map(PartialDate::toDay);
        }
        return Optional.empty();
    }
}
