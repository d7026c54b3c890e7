package io.zhengwen.stage.content.head;

import io.zhengwen.chinese.DateExpressions;
import io.zhengwen.chinese.DateMention;
import io.zhengwen.document.Evidence;
import io.zhengwen.document.PartialDate;
import io.zhengwen.stage.content.body.Judged;
import io.zhengwen.stage.content.page.Blanks;
import io.zhengwen.stage.content.page.PageMeta;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects candidates for the head's fields; the strongest wins, among equals the first. */
final class HeadDraft {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s|，。）)]+");
    private static final Pattern OUTLET_END =
            Pattern.compile("[|｜\\[【（(]|\\s(?=\\S{0,8}\\d)|\\s{1,}(?:时间|日期|作者|浏览|点击)|\\d+\\s*(?:条评论|次)");
    private static final Pattern MEDIUM_AFTER_DATE = Pattern.compile("^[\\s|｜]*([\\u4e00-\\u9fa5·A-Za-z]{2,14})$");
    private static final int LONGEST_OUTLET = 40;
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_VALUE = 120;

    private final LabelTable labels;
    private final PersonNames names;
    private final Set<String> authors = new LinkedHashSet<>();
    private final Set<String> editors = new LinkedHashSet<>();
    private final Set<String> keywords = new LinkedHashSet<>();
    private final Map<String, String> index = new LinkedHashMap<>();
    private Found outlet;
    private Found published;
    private String original;

    /** A candidate with its ground. */
    record Found(String value, String rule, String text, double confidence) {
        Evidence evidence(String field) {
            return new Evidence(field, rule, text, Optional.empty(), confidence);
        }
    }

    HeadDraft(LabelTable labels, PersonNames names) {
        this.labels = labels;
        this.names = names;
    }

    /** A block that stands above the body and was taken off it. */
    void above(List<Judged> blocks, int at) {
        String line = blocks.get(at).block().text();
        if (line.length() > LONGEST_LINE || blocks.get(at).isLinks()) {
            return;
        }
        List<LabelTable.Labelled> found = labels.read(line);
        for (int i = 0; i < found.size(); i++) {
            LabelTable.Labelled pair = found.get(i);
            boolean alone = pair.value().isEmpty() && i == found.size() - 1 && at + 1 < blocks.size();
            take(alone ? new LabelTable.Labelled(pair.label(), nextLine(blocks, at + 1)) : pair, line, 0.95);
        }
        if (found.stream().noneMatch(pair -> labels.is("index", pair.label()))) {
            bareDate(line, found.isEmpty() ? 0.8 : 0.85);
        }
        names.ofByline(line).forEach(authors::add);
    }

    private String nextLine(List<Judged> blocks, int at) {
        String next = blocks.get(at).block().text();
        return next.length() <= LONGEST_VALUE
                        && labels.read(next).isEmpty()
                        && !blocks.get(at).isNoise()
                ? next
                : "";
    }

    /** A block of the body: reporters named in it, and credits taken off its end. */
    void inside(String text, boolean kept) {
        if (kept) {
            names.inText(text).forEach(authors::add);
            names.ofByline(text).forEach(authors::add);
        } else {
            below(text);
        }
    }

    /** A block behind the body: names and sources, but no date. */
    void below(String line) {
        if (line.length() > LONGEST_LINE) {
            return;
        }
        for (LabelTable.Labelled pair : labels.read(line)) {
            if (!labels.is("published", pair.label()) && !labels.is("index", pair.label())) {
                take(pair, line, 0.6);
            }
        }
        names.ofByline(line).forEach(authors::add);
    }

    void machineReadable(PageMeta meta) {
        meta.first("contentsource", "source", "article:source", "og:site_source")
                .ifPresent(value -> offerOutlet(value, "meta tag", value, 0.7));
        meta.first(
                        "pubdate",
                        "article:published_time",
                        "publishdate",
                        "ld:datepublished",
                        "og:release_date",
                        "og:published_time",
                        "datepublished",
                        "weibo: article:create_at",
                        "publish_time",
                        "releasedate")
                .ifPresent(value -> DateExpressions.findAll(value.replace('T', ' ')).stream()
                        .map(DateMention::resolve)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .ifPresent(date -> offerPublished(date, "meta tag", value, 0.7)));
        if (authors.isEmpty()) {
            meta.first("author", "ld:author", "article:author")
                    .ifPresent(value -> authors.addAll(names.inValue(value)));
        }
    }

    private void take(LabelTable.Labelled pair, String line, double confidence) {
        String value = pair.value();
        String word = pair.label();
        if (value.length() > LONGEST_VALUE || value.isEmpty()) {
            return;
        }
        if (labels.is("index", word)) {
            index.putIfAbsent(word, value);
        }
        if (labels.is("outlet", word)) {
            offerOutlet(value, "labelled line", line, confidence);
        } else if (labels.is("published", word)) {
            firstDate(value).ifPresent(date -> offerPublished(date, "labelled line", line, confidence));
        } else if (labels.is("authors", word)) {
            authors.addAll(names.inValue(value));
        } else if (labels.is("editors", word)) {
            editors.addAll(names.inValue(value));
        } else if (labels.is("original", word)) {
            Matcher address = ADDRESS.matcher(value);
            original = original == null && address.find() ? address.group() : original;
        }
        if (labels.is("keywords", word)) {
            for (String keyword : value.split("[\\s,，;；、]+", -1)) {
                if (!keyword.isEmpty() && keyword.length() <= 20) {
                    keywords.add(keyword);
                }
            }
        }
    }

    private void bareDate(String line, double confidence) {
        for (DateMention mention : DateExpressions.findAll(line)) {
            Optional<PartialDate> date = mention.resolve().filter(d -> d.iso().length() >= 10);
            if (date.isPresent()) {
                offerPublished(
                        date.get(), "date line above the body", line, confidence - (line.length() > 80 ? 0.3 : 0));
                Matcher medium =
                        MEDIUM_AFTER_DATE.matcher(line.substring(mention.span().end()));
                if (medium.matches()) {
                    offerOutlet(medium.group(1), "medium behind the date", line, 0.5);
                }
                return;
            }
        }
    }

    private static Optional<PartialDate> firstDate(String value) {
        return DateExpressions.findAll(value).stream()
                .map(DateMention::resolve)
                .flatMap(Optional::stream)
                .filter(date -> date.iso().length() >= 10)
                .findFirst();
    }

    private void offerOutlet(String raw, String rule, String line, double confidence) {
        String value = raw;
        List<DateMention> dates = DateExpressions.findAll(value);
        if (!dates.isEmpty()) {
            value = value.substring(0, dates.get(0).span().start());
            Optional<PartialDate> date =
                    dates.get(0).resolve().filter(d -> d.iso().length() >= 10);
            if (date.isPresent() && confidence > 0.65) {
                offerPublished(date.get(), "date behind the source", line, confidence - 0.05);
            }
        }
        value = ADDRESS.matcher(value).replaceAll("");
        Matcher end = OUTLET_END.matcher(value);
        value = Blanks.collapse(end.find() && end.start() > 0 ? value.substring(0, end.start()) : value);
        boolean better = outlet == null || confidence > outlet.confidence();
        if (!value.isEmpty() && value.length() <= LONGEST_OUTLET && better) {
            outlet = new Found(value, rule, line, confidence);
        }
    }

    private void offerPublished(PartialDate date, String rule, String line, double confidence) {
        boolean finer = published != null
                && confidence == published.confidence()
                && date.iso().startsWith(published.value())
                && date.iso().length() > published.value().length();
        if (published == null || confidence > published.confidence() || finer) {
            published = new Found(date.iso(), rule, line, confidence);
        }
    }

    Optional<Found> outlet() {
        return Optional.ofNullable(outlet);
    }

    Optional<Found> published() {
        return Optional.ofNullable(published);
    }

    Optional<String> original() {
        return Optional.ofNullable(original);
    }

    List<String> authors() {
        return List.copyOf(authors);
    }

    List<String> editors() {
        return List.copyOf(editors);
    }

    List<String> keywords() {
        return List.copyOf(keywords);
    }

    Map<String, String> index() {
        return index;
    }
}
