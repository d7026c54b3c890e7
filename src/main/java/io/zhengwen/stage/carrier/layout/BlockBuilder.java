package io.zhengwen.stage.carrier.layout;

import io.zhengwen.stage.carrier.MarkupWriter;
import io.zhengwen.stage.carrier.layout.PageColumns.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joins lines to paragraphs and tables to tables, over columns and pages, and writes them. */
final class BlockBuilder {
    private static final Pattern BULLET = Pattern.compile("[•●■◆▪◦]\\s*(\\S.*)");
    private static final Pattern CAPTION = Pattern.compile("(?:图|表|Figure|Table|Fig\\.)\\s*[0-9]{1,3}.{0,80}");

    private final List<PageColumns> pages;
    private final PageFrames frames;
    private final List<Object> parts = new ArrayList<>();
    private Block open;
    private Place openPlace;
    private Grid openGrid;
    private int openGridAt;
    private int openGridPage;

    BlockBuilder(List<PageColumns> pages) {
        this.frames = new PageFrames(pages);
        this.pages = pages;
    }

    void writeTo(MarkupWriter markup) {
        List<PageColumns> bodies = new ArrayList<>();
        List<Set<Line>> removed = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            removed.add(frames.on(i));
            bodies.add(without(pages.get(i), removed.get(i)));
        }
        List<Column> columns =
                bodies.stream().flatMap(page -> page.columns().stream()).toList();
        float bodySize = bodySize(columns);
        ColumnEdges edges = new ColumnEdges(columns);
        ParagraphRules rules = new ParagraphRules(bodySize);
        for (int i = 0; i < bodies.size(); i++) {
            List<Column> stretches = bodies.get(i).columns();
            for (int j = 0; j < stretches.size(); j++) {
                addAll(stretches.get(j), new Place(i, j, edges.of(stretches.get(j))), rules);
            }
            parts.addAll(pageFrames(removed.get(i)));
        }
        write(markup, bodySize);
    }

    /** Where a line stands: its page, its column there, and that column's edges. */
    private record Place(int page, int column, Edges edges) {
        boolean inOneColumn(Place other) {
            return page == other.page && column == other.column;
        }
    }

    private void addAll(Column column, Place place, ParagraphRules rules) {
        for (Piece piece : column.pieces()) {
            if (piece instanceof Grid grid) {
                addGrid(grid, place.page());
            } else if (piece instanceof Line line) {
                addLine(line, place, rules);
            }
        }
    }

    private void addLine(Line line, Place place, ParagraphRules rules) {
        if (open != null && rules.goesOn(open, line, openPlace.edges(), place.edges(), openPlace.inOneColumn(place))) {
            open.add(line);
        } else {
            open = new Block(line, place.page(), place.edges().centres(line));
            parts.add(open);
        }
        openPlace = place;
        openGrid = null;
    }

    /** A table that goes on repeats its head on the new page, or does not. */
    private void addGrid(Grid grid, int page) {
        open = null;
        if (openGrid != null && openGridPage == page - 1 && openGrid.sameColumns(grid)) {
            List<List<String>> rows = new ArrayList<>(openGrid.rows());
            boolean headAgain = grid.rows().get(0).equals(rows.get(0));
            TableRows.goOn(rows, headAgain ? grid.rows().subList(1, grid.rows().size()) : grid.rows());
            openGrid = new Grid(openGrid.top(), openGrid.bottom(), openGrid.columns(), rows);
            parts.set(openGridAt, openGrid);
        } else {
            openGrid = grid;
            openGridAt = parts.size();
            parts.add(grid);
        }
        openGridPage = page;
    }

    private void write(MarkupWriter markup, float bodySize) {
        List<Block> blocks = parts.stream()
                .filter(Block.class::isInstance)
                .map(Block.class::cast)
                .toList();
        Headings headings = new Headings(blocks, bodySize);
        for (Object part : parts) {
            if (part instanceof Block block) {
                write(block, headings.levelOf(block), markup);
            } else if (part instanceof Grid grid) {
                markup.table(grid.rows());
            } else if (part instanceof PageFrame frame) {
                markup.pageFrame(frame.text());
            }
        }
    }

    private static void write(Block block, int level, MarkupWriter markup) {
        Matcher bullet = BULLET.matcher(block.text());
        if (level > 0) {
            markup.heading(level, block.text());
        } else if (bullet.matches()) {
            markup.listItem(bullet.group(1));
        } else if (block.centred() && CAPTION.matcher(block.text()).matches()) {
            markup.caption(block.text());
        } else {
            markup.paragraph(block.text());
        }
    }

    private record PageFrame(String text) {}

    private static List<PageFrame> pageFrames(Set<Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparingDouble(Line::y))
                .map(line -> new PageFrame(line.text()))
                .toList();
    }

    private static PageColumns without(PageColumns page, Set<Line> removed) {
        List<Column> columns = new ArrayList<>();
        for (Column column : page.columns()) {
            List<Piece> pieces = column.pieces().stream()
                    .filter(piece -> !(piece instanceof Line line && removed.contains(line)))
                    .toList();
            if (!pieces.isEmpty()) {
                columns.add(Column.around(pieces));
            }
        }
        if (columns.size() == 1) {
            columns.set(0, columns.get(0).widened(page.width()));
        }
        return new PageColumns(page.width(), page.height(), columns);
    }

    /** The size in which most of the text is set. */
    private static float bodySize(List<Column> columns) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Column column : columns) {
            for (Line line : Edges.lines(column)) {
                counts.merge(Math.round(line.size() * 2), line.text().length(), Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(most -> most.getKey() / 2F)
                .orElse(10F);
    }
}
