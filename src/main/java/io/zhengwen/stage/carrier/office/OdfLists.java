package io.zhengwen.stage.carrier.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lists that are open in an OpenDocument text, and how far each has counted. */
final class OdfLists {
    private static final String OUTLINE = "outline";

    private final OdfStyles styles;
    private final ListNumbers numbers = new ListNumbers();
    /** Which counting a list with an id belongs to, for those that go on with it later. */
    private final Map<String, String> byId = new HashMap<>();

    private final Map<String, String> lastOfStyle = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int count;

    OdfLists(OdfStyles styles) {
        this.styles = styles;
    }

    /** Footnotes and boxes begin outside all lists. */
    void aside() {
        open.push(new Open("", "", -1));
    }

    void endAside() {
        open.pop();
    }

    void open(XmlCursor xml) {
        Open outer = open.peek();
        boolean inside = outer != null && outer.level >= 0;
        String style = xml.attribute("style-name");
        if (style.isEmpty() && inside) {
            style = outer.style;
        }
        String goesOn = byId.getOrDefault(xml.attribute("continue-list"), "");
        String list;
        if (inside) {
            list = outer.list;
        } else if (!goesOn.isEmpty()) {
            list = goesOn;
        } else if (xml.attribute("continue-numbering").equals("true") && lastOfStyle.containsKey(style)) {
            list = lastOfStyle.get(style);
        } else {
            count++;
            list = "list" + count;
        }
        lastOfStyle.put(style, list);
        if (!xml.attribute("id").isEmpty()) {
            byId.put(xml.attribute("id"), list);
        }
        open.push(new Open(list, style, inside ? outer.level + 1 : 0));
    }

    void close() {
        open.pop();
    }

    /** The first paragraph of an item has the number, the others have none. */
    void item(XmlCursor xml) {
        if (!open.isEmpty() && open.peek().level >= 0) {
            open.peek().fresh = true;
            int start = xml.number("start-value", -1);
            if (start >= 0 && open.peek().level < ListNumbers.LEVELS) {
                numbers.restart(open.peek().list, open.peek().level, start);
            }
        }
    }

    void header() {
        if (!open.isEmpty()) {
            open.peek().fresh = false;
        }
    }

    /** What stands before the paragraph that begins here, with a tab or space behind it if it has one; counts it. */
    String number(XmlCursor xml, OdfStyles all) {
        Open list = open.peek();
        if (list != null && list.fresh && list.level < ListNumbers.LEVELS) {
            list.fresh = false;
            List<LevelShape> shapes = styles.list(list.style);
            return xml.name().equals("h") && shapes.isEmpty()
                    ? heading(xml, all)
                    : counted(list.list, list.level, shapes);
        }
        boolean free = list == null || list.level < 0;
        return free
                        && xml.name().equals("h")
                        && !xml.attribute("is-list-header").equals("true")
                ? heading(xml, all)
                : "";
    }

    private String heading(XmlCursor xml, OdfStyles all) {
        int level = xml.number("outline-level", 1) - 1;
        return level >= 0 && level < all.outline().size() ? counted(OUTLINE, level, all.outline()) : "";
    }

    private String counted(String list, int level, List<LevelShape> shapes) {
        LevelShape shape = level < shapes.size() ? shapes.get(level) : LevelShape.PLAIN;
        if (shape.isBullet()) {
            return "•\t";
        }
        return numbers.next(list, level, shapes) + (shape.joint().equals("nothing") ? "" : "\t");
    }

    private static final class Open {
        private final String list;
        private final String style;
        private final int level;
        private boolean fresh;

        private Open(String list, String style, int level) {
            this.list = list;
            this.style = style;
            this.level = level;
        }
    }
}
