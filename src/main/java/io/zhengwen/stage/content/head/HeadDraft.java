package io.zhengwen.stage.content.head;

import io.zhengwen.chinese.DateMention;
import io.zhengwen.stage.content.body.Judged;
import io.zhengwen.stage.content.page.PageBlock;
import io.zhengwen.stage.content.page.PageMeta;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the lines around a body to what they are about: date, source, credits, index table. */
final class HeadDraft {
    private static final int LEAST_BELOW = 3;
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_VALUE = 120;
    private static final int LONGEST_STAMP = 60;

    /** What stands behind the last sentence of a paragraph, in brackets or bare. */
    private static final Pattern CREDIT = Pattern.compile("[。！？”][\\s ]*[（(【\\[]?([^。！？（()）【】\\[\\]]{2,80})[）)】\\]]?$");

    /** The end of a row whose last cells are empty: no value follows on the next line. */
    private static final Pattern EMPTY_CELL = Pattern.compile("[:：|｜]\\s?[|｜]\\s?$");

    private final LabelTable labels;
    private final DateRanking dates;
    private final DatedList lists;
    private final OutletRanking outlets;
    private final Credits credits;
    private final Map<String, String> index = new LinkedHashMap<>();

    HeadDraft(LabelTable labels, PersonNames names, OutletName outletNames, DocumentDates own) {
        this.labels = labels;
        this.dates = new DateRanking(labels, own);
        this.lists = new DatedList(labels);
        this.outlets = new OutletRanking(outletNames, dates);
        this.credits = new Credits(labels, names);
    }

    /** The index table, as a whole. */
    void indexed(Map<String, String> table) {
        table.forEach((label, value) -> {
            index.putIfAbsent(label, value);
            dates.labelled(new LabelTable.Labelled(label, value), label + "：" + value);
        });
    }

    /** An index table beside or behind the text: only one that can be nothing else, and only where none stands above. */
    void indexedBelow(Map<String, String> table) {
        boolean whole = table.keySet().stream()
                        .filter(label ->
                                labels.kind(label).filter(IndexKind::isStrict).isPresent())
                        .count()
                >= LEAST_BELOW;
        if (whole && hasIndexNumber(table) && !hasIndexNumber(index)) {
            indexed(table);
        }
    }

    private boolean hasIndexNumber(Map<String, String> table) {
        return table.keySet().stream()
                .map(labels::kind)
                .flatMap(Optional::stream)
                .anyMatch(kind -> kind == IndexKind.INDEX_NUMBER);
    }

    /** A block that stands above the body and was taken off it. */
    void above(List<Judged> blocks, int at, boolean underHeadline) {
        String line = blocks.get(at).block().text();
        if (line.length() > LONGEST_LINE || blocks.get(at).isLinks()) {
            return;
        }
        List<LabelTable.Labelled> found = labels.read(line);
        for (int i = 0; i < found.size(); i++) {
            LabelTable.Labelled pair = found.get(i);
            boolean last = i == found.size() - 1 && at + 1 < blocks.size();
            boolean alone =
                    last && pair.value().isEmpty() && !EMPTY_CELL.matcher(line).find();
            take(alone ? new LabelTable.Labelled(pair.label(), nextLine(blocks, at + 1)) : pair, line);
        }
        boolean table = found.stream().anyMatch(pair -> isOfDocument(pair.label()))
                || !labels.readBare(line).isEmpty()
                || blocks.get(at).block().kind() == PageBlock.Kind.TABLE_ROW;
        if (!table) {
            bare(blocks, at, underHeadline);
            String next = at + 1 < blocks.size() ? blocks.get(at + 1).block().text() : "";
            NumberLine.of(line, next).ifPresent(number -> index.putIfAbsent("发文字号", number));
        }
        credits.line(line);
    }

    /** Whether the label belongs to an index table and speaks of the document, not of the page. */
    private boolean isOfDocument(String label) {
        return labels.kind(label).filter(kind -> kind != IndexKind.PUBLISHED).isPresent()
                && !labels.is("outlet", label);
    }

    private String nextLine(List<Judged> blocks, int at) {
        String next = blocks.get(at).block().text();
        return next.length() <= LONGEST_VALUE
                        && labels.read(next).isEmpty()
                        && !blocks.get(at).isNoise()
                ? next
                : "";
    }

    private void take(LabelTable.Labelled pair, String line) {
        if (pair.value().isEmpty() || pair.value().length() > LONGEST_VALUE) {
            return;
        }
        dates.labelled(pair, line);
        if (labels.is("outlet", pair.label())) {
            outlets.labelled(pair.value(), line);
        }
        credits.labelled(pair);
    }

    /** A block of the body before its running text: a line that only stamps the article was kept by mistake. */
    void opening(List<Judged> blocks, int at) {
        String text = blocks.get(at).block().text();
        credits.paragraph(text);
        if (text.length() <= LONGEST_STAMP && text.indexOf('。') < 0 && text.indexOf('，') < 0) {
            bare(blocks, at, true);
        }
    }

    private void bare(List<Judged> blocks, int at, boolean underHeadline) {
        String line = blocks.get(at).block().text();
        Optional<DateMention> date = dates.dayIn(line);
        if (date.isPresent() && !lists.holds(blocks, at)) {
            dates.bare(date.get(), line, underHeadline);
            outlets.behindDate(line, date.get());
        }
    }

    /** The headline's own line, which may hold a document number: 云溪市人民政府令, then 第12号. */
    void headline(List<Judged> blocks, int at) {
        String next = at + 1 < blocks.size() ? blocks.get(at + 1).block().text() : "";
        NumberLine.of(blocks.get(at).block().text(), next).ifPresent(number -> index.putIfAbsent("发文字号", number));
    }

    /** A block of the body: reporters named in it, and credits taken off its end. */
    void inside(String text, boolean kept) {
        if (kept) {
            credits.paragraph(text);
        } else {
            below(text);
        }
    }

    /** The last paragraph of the body, which may end with its source: …明年再开五条线路。（来源：澄湖日报） */
    void ending(String text) {
        Matcher credit = CREDIT.matcher(text);
        if (credit.find()) {
            labels.read(credit.group(1)).stream()
                    .filter(pair ->
                            labels.is("outlet", pair.label()) && !pair.value().isEmpty())
                    .forEach(pair -> outlets.below(pair.value(), credit.group(1)));
        }
    }

    /** A block behind the body: names and sources; a date only where it is labelled as that of publication. */
    void below(String line) {
        if (line.length() > LONGEST_LINE) {
            return;
        }
        for (LabelTable.Labelled pair : labels.read(line)) {
            if (!pair.value().isEmpty() && pair.value().length() <= LONGEST_VALUE) {
                dates.below(pair, line);
                if (labels.is("outlet", pair.label())) {
                    outlets.below(pair.value(), line);
                }
                credits.labelled(pair);
            }
        }
        credits.line(line);
    }

    /** The line right under the body. */
    void next(List<Judged> blocks, int at) {
        String line = blocks.get(at).block().text();
        if (line.length() <= LONGEST_STAMP && !lists.holds(blocks, at)) {
            dates.lastLine(line);
        }
    }

    void machineReadable(PageMeta meta) {
        dates.machineReadable(meta);
        outlets.machineReadable(meta);
        meta.first("author", "ld:author", "article:author").ifPresent(credits::authorTag);
    }

    Optional<Found> outlet() {
        return outlets.best();
    }

    Optional<Found> published() {
        return dates.best();
    }

    Credits credits() {
        return credits;
    }

    Map<String, String> index() {
        return index;
    }
}
