package io.zhengwen.stage.carrier.layout;

import io.zhengwen.stage.carrier.MarkupWriter;
import java.util.ArrayList;
import java.util.List;

/** Takes a document page by page and writes it as text in reading order once all pages are known. */
public final class LayoutReader {
    private final List<PageColumns> pages = new ArrayList<>();

    /** Reads the next page; what was drawn on it need not be kept. */
    public void add(DrawnPage page) {
        pages.add(PageReader.read(page));
    }

    /** Writes the whole document. */
    public void writeTo(MarkupWriter markup) {
        new BlockBuilder(pages).writeTo(markup);
    }
}
