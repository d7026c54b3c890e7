package io.zhengwen.stage.carrier.pdf;

import static io.zhengwen.stage.carrier.pdf.PdfRefusals.refusal;

import io.zhengwen.document.CarrierRefusal.Reason;
import io.zhengwen.stage.carrier.CarrierReader;
import io.zhengwen.stage.carrier.CarrierSink;
import io.zhengwen.stage.carrier.MarkupWriter;
import io.zhengwen.stage.carrier.layout.LayoutReader;
import io.zhengwen.stage.carrier.layout.TextHealth;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * Reads PDF as it is seen: paragraphs, headings and tables in reading order, running heads and page numbers set apart.
 * Refuses what shows no text, or shows other text than its characters say. Scripts, actions and pictures are never touched.
 */
public final class PdfReader implements CarrierReader {
    /** Where more than this share of the pages are pictures, the rest is a cover sheet or a stamp. */
    private static final double MOSTLY_PICTURES = 0.9;

    private static final long MEMORY = 32L << 20;
    private static final long SCRATCH_FILE = 512L << 20;

    static {
        FontMappers.set(new BuiltInFonts());
    }

    /** Creates the reader. */
    public PdfReader() {}

    @Override
    public boolean reads(String mediaType) {
        return mediaType.equals(PdfRefusals.MEDIA_TYPE);
    }

    @Override
    public void read(byte[] bytes, String mediaType, CarrierSink sink) throws IOException {
        try (PDDocument document = open(bytes)) {
            sink.text("text/html", text(document, sink));
            EmbeddedFiles.send(document, sink);
        } catch (StackOverflowError e) {
            throw refusal(Reason.CORRUPT, "nested without end");
        }
    }

    private static PDDocument open(byte[] bytes) throws IOException {
        try {
            return Loader.loadPDF(
                    bytes, "", null, null, MemoryUsageSetting.setupMixed(MEMORY, SCRATCH_FILE).streamCache);
        } catch (InvalidPasswordException e) {
            throw refusal(Reason.ENCRYPTED, "opens with a password only");
        } catch (IOException | RuntimeException e) {
            throw refusal(Reason.CORRUPT, String.valueOf(e.getMessage()));
        }
    }

    private static String text(PDDocument document, CarrierSink sink) throws IOException {
        int pages = PageCount.of(document);
        if (pages == 0) {
            throw refusal(Reason.CORRUPT, "no pages");
        }
        TextHealth health = new TextHealth();
        LayoutReader layout = new LayoutReader();
        PageEngine engine = new PageEngine(new StreamBudget(), health);
        int pictures = 0;
        int blank = 0;
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PDPage page : document.getPages()) {
            if (!seen.add(page.getCOSObject())) {
                continue;
            }
            PageInk ink = engine.read(page);
            pictures += ink.isPicture() ? 1 : 0;
            blank += ink.isBlank() && !ink.isPicture() ? 1 : 0;
            layout.add(ink.page());
            if (layout.isTooLong()) {
                throw PdfRefusals.limit("characters", LayoutReader.MOST_CHARACTERS);
            }
        }
        requireText(pages, pictures, blank, health);
        if (pictures > 0) {
            sink.damage("pages-without-text", pictures);
        }
        if (health.unknown() > 0) {
            sink.damage("unknown-characters", (int) health.unknown());
        }
        if (engine.brokenPages() > 0) {
            sink.damage("broken-pages", engine.brokenPages());
        }
        MarkupWriter markup = new MarkupWriter();
        layout.writeTo(markup);
        return markup.toHtml();
    }

    private static void requireText(int pages, int pictures, int blank, TextHealth health) {
        if (pictures + blank == pages || pictures > MOSTLY_PICTURES * (pages - blank)) {
            throw refusal(Reason.NO_TEXT_LAYER, pages + " pages, " + pictures + " of them pictures only");
        }
        health.trouble().ifPresent(trouble -> {
            throw refusal(Reason.GARBLED_TEXT_LAYER, trouble);
        });
    }
}
