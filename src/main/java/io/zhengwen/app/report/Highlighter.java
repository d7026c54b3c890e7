package io.zhengwen.app.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes parts of the clean text with the facts marked that stand there; facts may overlap and contain each other. */
final class Highlighter {
    /** A stretch of the text that the same facts cover, the shortest fact first. */
    private record Segment(int start, int end, List<Fact> facts) {}

    private final String text;
    private final List<Segment> segments;

    Highlighter(String text, List<Fact> facts) {
        this.text = text;
        this.segments = segments(text.length(), facts);
    }

    private static List<Segment> segments(int length, List<Fact> facts) {
        List<Fact> waiting = new ArrayList<>(facts);
        waiting.removeIf(fact -> fact.span().length() == 0);
        waiting.sort(Comparator.comparingInt(fact -> fact.span().start()));
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, length));
        for (Fact fact : waiting) {
            cuts.add(fact.span().start());
            cuts.add(fact.span().end());
        }
        List<Segment> segments = new ArrayList<>();
        List<Fact> active = new ArrayList<>();
        int next = 0;
        int start = cuts.pollFirst();
        for (int end : cuts) {
            int from = start;
            active.removeIf(fact -> fact.span().end() <= from);
            while (next < waiting.size() && waiting.get(next).span().start() <= start) {
                active.add(waiting.get(next++));
            }
            List<Fact> here = new ArrayList<>(active);
            here.sort(Comparator.comparingInt(fact -> fact.span().length()));
            segments.add(new Segment(start, end, here));
            start = end;
        }
        return segments;
    }

    /** The same words on the original page: marked, but not the place that links lead to. */
    void writeQuietly(Html html, int from, int to) {
        for (int i = indexAt(from); i < segments.size() && segments.get(i).start() < to; i++) {
            Segment segment = segments.get(i);
            open(html, segment, List.of());
            html.text(text.substring(Math.max(from, segment.start()), Math.min(to, segment.end())));
            closeIfMarked(html, segment);
        }
    }

    /**
     * The clean text itself: each fact has its tag before its first word, and a place that links lead to.
     *
     * @param linked the facts that have their place already; added to
     */
    void write(Html html, int from, int to, Set<String> linked) {
        for (int i = indexAt(from); i < segments.size() && segments.get(i).start() < to; i++) {
            Segment segment = segments.get(i);
            segment.facts().stream()
                    .filter(fact -> linked.add(fact.id()))
                    .forEach(fact -> html.leaf("a", "", "class", "anchor", "id", fact.id()));
            open(
                    html,
                    segment,
                    segment.facts().stream()
                            .filter(fact -> fact.span().start() == segment.start())
                            .filter(fact -> !fact.tag().isEmpty())
                            .toList());
            html.text(text.substring(Math.max(from, segment.start()), Math.min(to, segment.end())));
            closeIfMarked(html, segment);
        }
    }

    private static void open(Html html, Segment segment, List<Fact> starting) {
        List<Fact> facts = segment.facts();
        if (facts.isEmpty()) {
            return;
        }
        StringBuilder classes =
                new StringBuilder("fact in-" + facts.get(0).type().label());
        if (facts.size() > 1) {
            classes.append(" on-").append(facts.get(facts.size() - 1).type().label());
        }
        String ids = facts.stream().map(Fact::id).distinct().collect(joining(" "));
        if (starting.isEmpty()) {
            html.open("span", "class", classes.toString(), "data-fact", ids);
        } else {
            classes.append(" tag-").append(starting.get(0).type().label());
            String tags = starting.stream().map(Fact::tag).collect(joining(" "));
            html.open("span", "class", classes.toString(), "data-fact", ids, "data-tag", tags);
        }
    }

    private static void closeIfMarked(Html html, Segment segment) {
        if (!segment.facts().isEmpty()) {
            html.close();
        }
    }

    private int indexAt(int position) {
        int low = 0;
        int high = segments.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (segments.get(middle).start() <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
