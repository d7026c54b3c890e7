package io.zhengwen.stage.content.html;

import io.zhengwen.stage.content.page.Blanks;
import io.zhengwen.stage.content.page.Box;
import io.zhengwen.stage.content.page.PageBlock;
import io.zhengwen.stage.content.page.PageBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Walks an element tree once and cuts it into blocks. Iterative, so that deep nesting cannot overflow the stack. */
final class BlockCollector {
    private static final int START_DEPTH = 64;

    private final boolean withHidden;
    private final Consumer<Element> watcher;
    private final PageBuilder builder = new PageBuilder();
    private final StringBuilder text = new StringBuilder();
    private final Deque<Element> openLinks = new ArrayDeque<>();
    private Box box = Box.root();
    private int ordinal;
    private int strongDepth;
    private int linkText;
    private int strongText;
    private int links;
    private Element skipping;
    private Element holder;

    /**
     * Makes a collector for one body.
     *
     * @param watcher is told of every element in document order, skipped and hidden ones included
     */
    BlockCollector(boolean withHidden, Consumer<Element> watcher) {
        this.withHidden = withHidden;
        this.watcher = watcher;
    }

    PageBuilder collect(Element body) {
        List<Element> open = new ArrayList<>();
        int[] next = new int[START_DEPTH];
        begin(body);
        open.add(body);
        while (!open.isEmpty()) {
            int depth = open.size() - 1;
            Element parent = open.get(depth);
            if (next[depth] == parent.childNodeSize()) {
                end(open.remove(depth));
                continue;
            }
            Node child = parent.childNode(next[depth]++);
            if (child instanceof Element element) {
                begin(element);
                open.add(element);
                next = depth + 1 < next.length ? next : Arrays.copyOf(next, next.length * 2);
                next[depth + 1] = 0;
            } else if (skipping == null && child instanceof TextNode leaf) {
                append(leaf.getWholeText());
            }
        }
        flush();
        return builder;
    }

    private void begin(Element element) {
        watcher.accept(element);
        if (skipping == null) {
            enter(element);
        }
    }

    private void enter(Element element) {
        ElementRoles.Role role = ElementRoles.of(element);
        if (role == ElementRoles.Role.SKIPPED
                || (!withHidden && ElementRoles.isHidden(element) && !ChroniclePanel.is(element))) {
            skipping = element;
            return;
        }
        switch (role) {
            case BREAK -> flush();
            case LINK -> {
                if (ElementRoles.isLink(element)) {
                    openLinks.push(element);
                    links++;
                }
            }
            case STRONG -> strongDepth++;
            case BLOCK -> {
                flush();
                open(element);
            }
            default -> {}
        }
    }

    private void open(Element element) {
        box = box.inside(element.normalName(), ElementRoles.names(element), ++ordinal);
        holder = element;
        if (element.normalName().equals("table")) {
            Optional<List<List<String>>> rows = DataTable.rowsOf(element);
            if (rows.isPresent()) {
                rows.get().forEach(this::addRow);
                skipping = element;
            }
        }
    }

    private void addRow(List<String> cells) {
        String row = String.join(
                " | ", cells.stream().filter(cell -> !cell.isEmpty()).toList());
        builder.add(new PageBuilder.Draft(row, 0, 0, PageBlock.Kind.TABLE_ROW, 0, box, false, false));
    }

    private void end(Element element) {
        if (skipping != null) {
            if (!skipping.equals(element)) {
                return;
            }
            skipping = null;
            if (!element.equals(holder)) {
                return;
            }
        }
        leave(element);
    }

    private void leave(Element element) {
        switch (ElementRoles.of(element)) {
            case LINK -> {
                if (element.equals(openLinks.peek())) {
                    openLinks.pop();
                }
            }
            case STRONG -> strongDepth = Math.max(0, strongDepth - 1);
            case BLOCK -> {
                flush();
                box = box.parent().orElse(box);
                holder = element.parent();
            }
            default -> {}
        }
    }

    private void append(String raw) {
        if (text.isEmpty() && Blanks.areAll(raw)) {
            return;
        }
        text.append(raw);
        if (!openLinks.isEmpty() || strongDepth > 0) {
            int visible = 0;
            for (int i = 0; i < raw.length(); i++) {
                visible += Blanks.isBlank(raw.charAt(i)) ? 0 : 1;
            }
            linkText += !openLinks.isEmpty() ? visible : 0;
            strongText += strongDepth > 0 ? visible : 0;
        }
    }

    private void flush() {
        if (text.isEmpty()) {
            links = 0;
            return;
        }
        String clean = Blanks.collapse(text);
        if (!clean.isEmpty()) {
            int level = headingLevel();
            builder.add(new PageBuilder.Draft(
                    clean, linkText, links, kind(level), level, box, false, strongText * 10 >= clean.length() * 9));
        }
        text.setLength(0);
        linkText = 0;
        strongText = 0;
        links = 0;
    }

    private int headingLevel() {
        return box.tag().length() == 2
                        && box.tag().charAt(0) == 'h'
                        && Character.isDigit(box.tag().charAt(1))
                ? box.tag().charAt(1) - '0'
                : 0;
    }

    private PageBlock.Kind kind(int level) {
        if (level > 0) {
            return PageBlock.Kind.HEADING;
        }
        return switch (box.tag()) {
            case "li", "dd", "dt" -> PageBlock.Kind.LIST_ITEM;
            case "figcaption", "caption" -> PageBlock.Kind.CAPTION;
            default -> PageBlock.Kind.PARAGRAPH;
        };
    }
}
