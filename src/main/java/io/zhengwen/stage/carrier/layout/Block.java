package io.zhengwen.stage.carrier.layout;

import java.util.ArrayList;
import java.util.List;

/** Lines that belong together. */
final class Block {
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final int page;
    private final boolean centred;

    Block(Line first, int page, boolean centred) {
        this.page = page;
        this.centred = centred;
        add(first);
    }

    void add(Line line) {
        Script.join(text, line.text());
        lines.add(line);
    }

    String text() {
        return text.toString();
    }

    int page() {
        return page;
    }

    boolean centred() {
        return centred;
    }

    int lines() {
        return lines.size();
    }

    Line first() {
        return lines.get(0);
    }

    Line last() {
        return lines.get(lines.size() - 1);
    }

    float size() {
        return first().size();
    }

    boolean bold() {
        return lines.stream().allMatch(Line::bold);
    }
}
