package io.zhengwen.stage.carrier.ofd;

import static io.zhengwen.stage.carrier.ofd.OfdRefusals.refusal;

import io.zhengwen.document.CarrierRefusal.Reason;
import io.zhengwen.stage.carrier.CarrierReader;
import io.zhengwen.stage.carrier.CarrierSink;
import io.zhengwen.stage.carrier.MarkupWriter;
import io.zhengwen.stage.carrier.layout.LayoutReader;
import io.zhengwen.stage.carrier.layout.TextHealth;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads OFD (GB/T 33190) by the places of its characters, as PDF is read. Of what it draws, stamps and notes are left out.
 *
 * <p>It reads the XML itself: ofdrw, the library for the format, unpacks the archive into a folder before it looks at it,
 * gives text without the places that paragraphs and tables are made of, and brings a cryptography provider along. The tests
 * read files that ofdrw wrote.
 */
public final class OfdReader implements CarrierReader {
    private static final String ROOT = "OFD.xml";
    private static final int MOST_DOCUMENTS = 50;
    private static final double MOSTLY_PICTURES = 0.9;

    /** Creates the reader. */
    public OfdReader() {}

    @Override
    public boolean reads(String mediaType) {
        return mediaType.equals(OfdRefusals.MEDIA_TYPE);
    }

    @Override
    public void read(byte[] bytes, String mediaType, CarrierSink sink) throws IOException {
        try (OfdParts parts = open(bytes)) {
            List<OfdDocument> documents = documents(parts);
            sink.text("text/html", text(parts, documents, sink));
            for (OfdDocument document : documents) {
                sendAttachments(parts, document.attachments(), sink);
            }
        }
    }

    private static OfdParts open(byte[] bytes) throws IOException {
        try {
            return new OfdParts(bytes);
        } catch (IOException e) {
            throw refusal(Reason.CORRUPT, String.valueOf(e.getMessage()));
        }
    }

    private static List<OfdDocument> documents(OfdParts parts) throws IOException {
        // GM/T 0099: the entry and all that it names are enciphered one by one.
        if (parts.has("Encryptions.xml") || parts.has("Decryptseed.dat")) {
            throw refusal(Reason.ENCRYPTED, "enciphered by GM/T 0099");
        }
        try {
            List<OfdDocument> documents = new ArrayList<>();
            OfdXml xml = parts.xml(ROOT);
            while (xml.nextElement()) {
                if (xml.starts("DocRoot") && documents.size() < MOST_DOCUMENTS) {
                    documents.add(OfdDocument.read(parts, OfdParts.resolve(ROOT, xml.text())));
                }
            }
            return documents;
        } catch (IOException e) {
            throw refusal(Reason.CORRUPT, String.valueOf(e.getMessage()));
        }
    }

    private static String text(OfdParts parts, List<OfdDocument> documents, CarrierSink sink) {
        TextHealth health = new TextHealth();
        LayoutReader layout = new LayoutReader();
        int pages = 0;
        int pictures = 0;
        int blank = 0;
        int broken = 0;
        for (OfdDocument document : documents) {
            for (String path : document.pages()) {
                pages++;
                try {
                    OfdPage page = page(parts, document, path, health);
                    pictures += page.isPicture() ? 1 : 0;
                    blank += page.isBlank() && !page.isPicture() ? 1 : 0;
                    layout.add(page.page());
                    if (layout.isTooLong()) {
                        throw OfdRefusals.limit("characters", LayoutReader.MOST_CHARACTERS);
                    }
                } catch (IOException e) {
                    broken++;
                }
            }
        }
        if (pages == broken) {
            throw refusal(Reason.CORRUPT, pages + " pages, none can be read");
        }
        requireText(pages, pictures, blank, health);
        damage(sink, "pages-without-text", pictures + broken);
        damage(sink, "unknown-characters", health.unknown());
        MarkupWriter markup = new MarkupWriter();
        layout.writeTo(markup);
        return markup.toHtml();
    }

    private static OfdPage page(OfdParts parts, OfdDocument document, String path, TextHealth health)
            throws IOException {
        PageArea area = document.area();
        List<String> templates = new ArrayList<>();
        OfdXml outline = parts.xml(path);
        while (outline.nextElement()) {
            if (outline.starts("PhysicalBox")) {
                area = PageArea.of(outline.text(), area);
            } else if (outline.starts("Template")) {
                String template = document.templates().get(outline.attribute("TemplateID"));
                if (template != null && templates.size() < 8 && parts.has(template)) {
                    templates.add(template);
                }
            }
        }
        OfdPage page = new OfdPage(area, health);
        for (String template : templates) {
            page.add(parts.xml(template));
        }
        page.add(parts.xml(path));
        return page;
    }

    private static void requireText(int pages, int pictures, int blank, TextHealth health) {
        if (pictures + blank >= pages || pictures > MOSTLY_PICTURES * (pages - blank)) {
            throw refusal(Reason.NO_TEXT_LAYER, pages + " pages, " + pictures + " of them pictures only");
        }
        health.trouble().ifPresent(trouble -> {
            throw refusal(Reason.GARBLED_TEXT_LAYER, trouble);
        });
    }

    private static void damage(CarrierSink sink, String kind, long count) {
        if (count > 0) {
            sink.damage(kind, (int) count);
        }
    }

    private static void sendAttachments(OfdParts parts, String list, CarrierSink sink) throws IOException {
        if (list.isEmpty() || !parts.has(list)) {
            return;
        }
        OfdXml xml = parts.xml(list);
        String name = "";
        while (xml.nextElement()) {
            if (xml.starts("Attachment")) {
                name = xml.attribute("Name");
            } else if (xml.starts("FileLoc")) {
                String path = OfdParts.resolve(list, xml.text());
                if (parts.has(path)) {
                    try (InputStream in = parts.open(path)) {
                        sink.member(name.isBlank() ? path.substring(path.lastIndexOf('/') + 1) : name, in);
                    }
                }
            }
        }
    }
}
