package io.zhengwen.stage.carrier.office;

import io.zhengwen.stage.carrier.CarrierReader;
import io.zhengwen.stage.carrier.CarrierSink;
import io.zhengwen.stage.carrier.MarkupWriter;
import java.io.IOException;
import java.util.Set;

/**
 * Rich text: paragraphs with the numbers that the writing program put there, headings by style or outline level, tables by
 * their cells' edges, footnotes, text boxes; deleted and hidden text, comments, pictures and objects are left out.
 */
public final class RtfReader implements CarrierReader {
    private static final Set<String> TYPES = Set.of("application/rtf", "text/rtf");

    @Override
    public boolean reads(String mediaType) {
        return TYPES.contains(mediaType);
    }

    @Override
    public void read(byte[] bytes, String mediaType, CarrierSink sink) throws IOException {
        MarkupWriter out = new MarkupWriter();
        boolean whole = new RtfStory(bytes, new RtfBlocks(out, mediaType)).read();
        if (!whole) {
            throw new IOException("the file ends inside a group");
        }
        sink.text("text/html", out.toHtml());
    }
}
