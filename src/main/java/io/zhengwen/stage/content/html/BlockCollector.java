package io.zhengwen.stage.content.html;

import io.zhengwen.stage.content.page.Blanks;
import io.zhengwen.stage.content.page.Box;
import io.zhengwen.stage.content.page.PageBlock;
import io.zhengwen.stage.content.page.PageBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Walks an element tree once and cuts it into blocks. Iterative, so that deep nesting cannot overflow the stack. */
final class BlockCollector {
    private final boolean withHidden;
    private final Consumer<Element> watcher;
    private final PageBuilder builder = new PageBuilder();
    private final LeafText text = new LeafText();
    private final Deque<Element> openLinks = new ArrayDeque<>();
    private Box box = Box.root();
    private int ordinal;
    private int strongDepth;
    private int linkText;
    private int strongText;
    private int links;
    private Element skipping;
    private Element holder;

    /** An element whose children are being walked; used again for the next element of the same depth. */
    private static final class Open {
        private Element element;
        private ElementRoles.Role role;
        private Box around;
        private int next;

        void start(Element child, Box container) {
            element = child;
            role = ElementRoles.of(child);
            around = container;
            next = 0;
        }
    }

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
        List<Open> way = new ArrayList<>();
        int depth = 0;
        begin(at(0, way), body);
        while (depth >= 0) {
            Open parent = way.get(depth);
            if (parent.next == parent.element.childNodeSize()) {
                end(parent);
                depth--;
                continue;
            }
            Node child = parent.element.childNode(parent.next++);
            if (child instanceof Element element) {
                depth++;
                begin(at(depth, way), element);
            } else if (skipping == null && child instanceof TextNode leaf) {
                append(leaf.getWholeText());
            }
        }
        flush();
        return builder;
    }

    private static Open at(int depth, List<Open> way) {
        if (depth == way.size()) {
            way.add(new Open());
        }
        return way.get(depth);
    }

    private void begin(Open open, Element element) {
        open.start(element, box);
        watcher.accept(element);
        if (skipping == null) {
            enter(element, open.role);
        }
    }

    private void enter(Element element, ElementRoles.Role role) {
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

    /** Empty cells stay, so that a value can be told by its column; those at a row's end say nothing. */
    private void addRow(List<String> cells) {
        int end = cells.size();
        while (cells.get(end - 1).isEmpty()) {
            end--;
        }
        String row = Blanks.collapse(String.join(" | ", cells.subList(0, end)));
        builder.add(new PageBuilder.Draft(row, 0, 0, PageBlock.Kind.TABLE_ROW, 0, box, false, false));
    }

    private void end(Open open) {
        if (skipping != null) {
            if (!skipping.equals(open.element)) {
                return;
            }
            skipping = null;
            if (!open.element.equals(holder)) {
                return;
            }
        }
        leave(open);
    }

    private void leave(Open open) {
        switch (open.role) {
            case LINK -> {
                if (open.element.equals(openLinks.peek())) {
                    openLinks.pop();
                }
            }
            case STRONG -> strongDepth = Math.max(0, strongDepth - 1);
            case BLOCK -> {
                flush();
                box = open.around;
                holder = open.element.parent();
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
        String clean = Blanks.collapse(text.take());
        if (!clean.isEmpty()) {
            int level = headingLevel();
            builder.add(new PageBuilder.Draft(
                    clean, linkText, links, kind(level), level, box, false, strongText * 10 >= clean.length() * 9));
        }
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
