package io.zhengwen.stage.content.head;

import io.zhengwen.stage.content.body.Judged;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the index table of a government page, however it is laid out: cells beside each other or one under the other,
 * labels in a row above their values, spans in a line. All become one row of cells; a label takes the value behind it.
 */
final class IndexReader {
    private static final Pattern BAR = Pattern.compile("\\s*+[|｜]\\s*+");
    private static final int LONGEST_LINE = 500;
    private static final int LEAST_BARE = 2;
    private static final String OPENING = "〔[（(《【";
    private static final String CLOSING = "〕]）)》】";

    private final LabelTable labels;

    /**
     * One cell.
     *
     * @param kind of its label; empty for a value
     * @param block index of the block it stands in
     * @param marked whether a colon or a bar sets the label off
     */
    private record Cell(String text, Optional<IndexKind> kind, int block, boolean marked) {
        boolean isLabel() {
            return kind.isPresent();
        }
    }

    IndexReader(LabelTable labels) {
        this.labels = labels;
    }

    /** Labels without blanks to values as written, from the blocks {@code from} to {@code until} (not included). */
    Map<String, String> read(List<Judged> blocks, int from, int until) {
        List<Cell> cells = new ArrayList<>();
        for (int i = from; i < until; i++) {
            Judged judged = blocks.get(i);
            // 发布日期 alone on a line is taken for debris elsewhere, a row of labels for a menu; here they are cells.
            if (!judged.isNoise() || opensCell(judged)) {
                addCells(judged.block().text(), i, cells);
            }
        }
        return pairs(cells);
    }

    private boolean opensCell(Judged judged) {
        boolean index = judged.noise()
                .filter(rule -> rule.reason().equals("index-table"))
                .isPresent();
        String text = judged.block().text();
        return index
                || labels.asLabel(pieces(text)[0]).isPresent()
                || !labels.readBare(text).isEmpty();
    }

    private static String[] pieces(String text) {
        boolean barred = text.indexOf('|') >= 0 || text.indexOf('｜') >= 0;
        return barred ? BAR.split(text, -1) : new String[] {text};
    }

    private void addCells(String text, int block, List<Cell> cells) {
        if (text.length() > LONGEST_LINE) {
            cells.add(new Cell("", Optional.empty(), block, false));
            return;
        }
        for (String piece : pieces(text)) {
            Optional<String> whole = labels.asLabel(piece);
            if (whole.isPresent()) {
                cells.add(label(whole.get(), block, isMarked(piece)));
                continue;
            }
            List<LabelTable.Labelled> found = labels.readWhole(piece);
            boolean marked = !found.isEmpty();
            found = marked ? found : labels.readBare(piece);
            if (found.isEmpty()) {
                addValues(piece.strip(), block, cells);
            }
            found.forEach(pair -> addPair(pair, block, marked, cells));
        }
    }

    /** Under a line of several bare labels, a line of as many words is their values. */
    private static void addValues(String text, int block, List<Cell> cells) {
        int open = 0;
        while (open < cells.size() && cells.get(cells.size() - 1 - open).isLabel()) {
            open++;
        }
        List<String> words = open >= LEAST_BARE ? List.of(text.split(" ", -1)) : List.of();
        List<String> values = !words.isEmpty() && words.size() == open ? words : List.of(text);
        values.forEach(value -> cells.add(new Cell(value, Optional.empty(), block, false)));
    }

    private void addPair(LabelTable.Labelled pair, int block, boolean marked, List<Cell> cells) {
        boolean index = labels.kind(pair.label()).isPresent();
        if (index) {
            cells.add(label(pair.label(), block, marked));
        } else if (!pair.label().isEmpty()) {
            // A label of another table ends what is open: 来源： is no value of 发文机关.
            cells.add(new Cell("", Optional.empty(), block, true));
        }
        if (!pair.value().isEmpty() && (index || pair.label().isEmpty())) {
            cells.add(new Cell(pair.value(), Optional.empty(), block, marked));
        }
    }

    private Cell label(String word, int block, boolean marked) {
        return new Cell(word, labels.kind(word), block, marked);
    }

    private static boolean isMarked(String piece) {
        String text = piece.strip();
        return "：:】]|｜".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static Map<String, String> pairs(List<Cell> cells) {
        Map<String, String> found = new LinkedHashMap<>();
        Set<String> words = new HashSet<>();
        cells.stream().filter(Cell::isLabel).map(Cell::text).forEach(words::add);
        boolean table = words.size() >= LEAST_BARE;
        int at = 0;
        while (at < cells.size()) {
            int firstLabel = at;
            while (firstLabel < cells.size() && !cells.get(firstLabel).isLabel()) {
                firstLabel++;
            }
            int firstValue = firstLabel;
            while (firstValue < cells.size() && cells.get(firstValue).isLabel()) {
                firstValue++;
            }
            int next = firstValue;
            while (next < cells.size() && !cells.get(next).isLabel()) {
                next++;
            }
            List<Cell> open = cells.subList(firstLabel, firstValue);
            List<Cell> values = cells.subList(firstValue, next);
            if (!open.isEmpty()) {
                take(open, values, next < cells.size(), table, found);
            }
            at = next;
        }
        return found;
    }

    private static void take(
            List<Cell> open, List<Cell> values, boolean labelFollows, boolean table, Map<String, String> found) {
        if (isHeaderRow(open, values)) {
            for (int i = 0; i < open.size(); i++) {
                put(open.get(i), values.get(i).text(), found);
            }
            return;
        }
        Cell label = open.get(open.size() - 1);
        if (values.isEmpty() || !(label.marked() || table)) {
            return;
        }
        Cell first = values.get(0);
        boolean beside = first.block() == label.block();
        boolean closed = values.size() == 1 && labelFollows;
        if (beside || closed || label.kind().orElseThrow().isStrict()) {
            put(label, whole(values, label), found);
        }
    }

    /** Several labels, then a value for each of them. */
    private static boolean isHeaderRow(List<Cell> open, List<Cell> values) {
        if (open.size() < LEAST_BARE || values.size() < open.size()) {
            return false;
        }
        boolean clear = false;
        for (int i = 0; i < open.size(); i++) {
            IndexKind kind = open.get(i).kind().orElseThrow();
            if (!kind.accepts(values.get(i).text())) {
                return false;
            }
            clear |= kind.isStrict();
        }
        return clear;
    }

    /** A value that is broken off inside brackets goes on in the next cell: 云政发〔2019 and 〕7号. */
    private static String whole(List<Cell> values, Cell label) {
        StringBuilder value = new StringBuilder(values.get(0).text());
        int next = 1;
        while (next < values.size() && next < 3 && isOpen(value, label)) {
            value.append(values.get(next++).text());
        }
        return value.toString();
    }

    private static boolean isOpen(CharSequence value, Cell label) {
        int depth = 0;
        for (int i = 0; i < value.length(); i++) {
            depth += OPENING.indexOf(value.charAt(i)) >= 0 ? 1 : 0;
            depth -= CLOSING.indexOf(value.charAt(i)) >= 0 ? 1 : 0;
        }
        boolean number = label.kind().filter(kind -> kind == IndexKind.NUMBER).isPresent();
        return depth > 0 || (number && value.length() > 0 && "〕]）)】".indexOf(value.charAt(value.length() - 1)) >= 0);
    }

    private static void put(Cell label, String value, Map<String, String> found) {
        if (label.kind().orElseThrow().accepts(value)) {
            found.putIfAbsent(label.text(), value);
        }
    }
}
