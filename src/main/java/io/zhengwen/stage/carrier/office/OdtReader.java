package io.zhengwen.stage.carrier.office;

import io.zhengwen.document.CarrierRefusal;
import io.zhengwen.stage.carrier.CarrierReader;
import io.zhengwen.stage.carrier.CarrierSink;
import io.zhengwen.stage.carrier.MarkupWriter;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** OpenDocument texts, as {@link DocxReader} reads Word's. */
public final class OdtReader implements CarrierReader {
    private static final Set<String> TYPES = Set.of(
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.text-template",
            "application/vnd.oasis.opendocument.text-web");

    @Override
    public boolean reads(String mediaType) {
        return TYPES.contains(mediaType);
    }

    @Override
    public void read(byte[] bytes, String mediaType, CarrierSink sink) throws IOException {
        try (OfficePackage pack = OfficePackage.open(bytes, mediaType)) {
            refuseEncrypted(pack);
            OdfStyles styles = styles(pack);
            MarkupWriter out = new MarkupWriter();
            frames(pack, styles, "header").forEach(out::pageFrame);
            try (XmlCursor xml = pack.xml("content.xml")) {
                while (xml.next()) {
                    if (xml.starts("text") && xml.prefix().equals("office")) {
                        new OdfStory(styles, new Blocks(out, mediaType)).read(xml);
                    }
                }
            }
            frames(pack, styles, "footer").forEach(out::pageFrame);
            sink.text("text/html", out.toHtml());
        }
    }

    /** The content of a file with a password is noise; its list of parts says so. */
    static void refuseEncrypted(OfficePackage pack) throws IOException {
        if (!pack.has("META-INF/manifest.xml")) {
            return;
        }
        try (XmlCursor xml = pack.xml("META-INF/manifest.xml")) {
            while (xml.next()) {
                if (xml.starts("encryption-data")) {
                    throw pack.refusal(CarrierRefusal.Reason.ENCRYPTED, "document with a password");
                }
            }
        }
    }

    static OdfStyles styles(OfficePackage pack) throws IOException {
        OdfStyles styles = new OdfStyles();
        for (String part : List.of("styles.xml", "content.xml")) {
            if (pack.has(part)) {
                try (XmlCursor xml = pack.xml(part)) {
                    styles.read(xml);
                }
            }
        }
        return styles;
    }

    /** Lines on every page, by the kinds of pages. */
    private static Set<String> frames(OfficePackage pack, OdfStyles styles, String kind) throws IOException {
        Set<String> lines = new LinkedHashSet<>();
        if (!pack.has("styles.xml")) {
            return lines;
        }
        boolean pages = false;
        try (XmlCursor xml = pack.xml("styles.xml")) {
            while (xml.next()) {
                pages |= xml.starts("master-styles");
                if (pages
                        && xml.isStart()
                        && xml.name().startsWith(kind)
                        && !xml.name().endsWith("style")) {
                    StringBuilder text = new StringBuilder();
                    Blocks blocks = new Blocks(new MarkupWriter(), pack.mediaType());
                    blocks.openAside();
                    new OdfStory(styles, blocks).read(xml);
                    blocks.take().forEach(piece -> piece.writeLines(text));
                    text.toString().lines().forEach(lines::add);
                }
            }
        }
        return lines;
    }
}
