package io.zhengwen.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.EventRecord;
import java.net.URI;

/** One line a document, as {@code run} prints it: kind, title, topic, milliseconds, and why when it was refused. */
public final class DocumentLine {
    private static final int TITLE = 40;
    private static final int TOPIC = "documents.milestone".length();

    private final Palette palette;

    public DocumentLine(Palette palette) {
        this.palette = palette;
    }

    /** The line for a document that was published before, with the same content. */
    String ofDuplicate(URI source) {
        return palette.label("duplicate", EventPrinter.LABEL)
                + "  "
                + Columns.fit(Columns.oneLine(SourceName.of(source.toString())), TITLE)
                + "  "
                + palette.faint("published before, nothing to do");
    }

    /** The line for what became of one document. */
    public String of(DocumentEvents events, long milliseconds) {
        EventRecord event = events.events().get(0);
        boolean refused = events.outcome().equals("rejected");
        String title = Columns.oneLine(events.title().orElse(""));
        String reason = "";
        if (refused || title.isEmpty()) {
            JsonNode json = EventPrinter.read(event.value().toByteArray());
            title = title.isEmpty() ? SourceName.of(EventPrinter.text(json.at("/source/uri"))) : title;
            reason = refused ? "  " + EventPrinter.text(json.path("code")) : "";
        }
        return palette.label(events.outcome(), EventPrinter.LABEL)
                + "  "
                + Columns.fit(title, TITLE)
                + "  "
                + palette.faint(Columns.fit(event.topic(), TOPIC))
                + "  "
                + milliseconds
                + " ms"
                + reason;
    }
}
