package io.zhengwen.stage.carrier.layout;

import io.zhengwen.stage.carrier.MarkupWriter;
import java.util.ArrayList;
import java.util.List;

/** Takes a document page by page and writes it as text in reading order once all pages are known. */
public final class LayoutReader {
    /** Characters of one document; a statute book of 2,000 pages has some three million. */
    public static final int MOST_CHARACTERS = 12_000_000;

    private final List<PageColumns> pages = new ArrayList<>();
    private long characters;

    /** Reads the next page; what was drawn on it need not be kept. */
    public void add(DrawnPage page) {
        pages.add(PageReader.read(page));
        characters += page.glyphs().size();
    }

    /** Whether what was added is more than {@link #MOST_CHARACTERS}. */
    public boolean isTooLong() {
        return characters > MOST_CHARACTERS;
    }

    /** Writes the whole document. */
    public void writeTo(MarkupWriter markup) {
        new BlockBuilder(pages).writeTo(markup);
    }
}
