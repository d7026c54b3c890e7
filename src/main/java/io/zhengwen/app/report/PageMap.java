package io.zhengwen.app.report;

import io.zhengwen.document.Passage;
import java.util.List;

/** The whole page as a strip: how much was kept and removed, and where. */
final class PageMap {
    private final List<Passage> page;
    private final ReasonTable reasons;

    PageMap(List<Passage> page, ReasonTable reasons) {
        this.page = page;
        this.reasons = reasons;
    }

    void write(Html html) {
        int length = page.stream().mapToInt(passage -> passage.text().length()).sum();
        html.open(
                "svg",
                "class",
                "map",
                "viewBox",
                "0 0 " + Math.max(1, length) + " 1",
                "preserveAspectRatio",
                "none",
                "role",
                "img",
                "aria-label",
                "保留与去除的位置 what was kept and removed, in reading order");
        int x = 0;
        int first = 0;
        while (first < page.size()) {
            int end = first;
            int width = 0;
            while (end < page.size()
                    && page.get(end).reason().equals(page.get(first).reason())) {
                width += page.get(end).text().length();
                end++;
            }
            writeStretch(html, first, x, width);
            x += width;
            first = end;
        }
        html.close();
    }

    private void writeStretch(Html html, int first, int x, int width) {
        Passage passage = page.get(first);
        html.open(
                "rect",
                "class",
                passage.isKept() ? "kept" : "g-" + reasons.of(passage.reason()).group(),
                "x",
                Integer.toString(x),
                "width",
                Integer.toString(width),
                "height",
                "1",
                "data-passage",
                OriginalPane.id(first));
        html.leaf("title", (passage.isKept() ? "保留 kept" : passage.reason()) + " · " + width);
        html.close();
    }
}
