package io.zhengwen.stage.carrier.office;

import io.zhengwen.stage.carrier.CarrierReader;
import io.zhengwen.stage.carrier.CarrierSink;
import io.zhengwen.stage.carrier.MarkupWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Word documents since 2007: the text as it would be printed with all changes accepted, its headings, lists with their numbers,
 * tables, captions, footnotes and text boxes; headers, footers and the table of contents as page frame; embedded files.
 */
public final class DocxReader implements CarrierReader {
    private static final Set<String> TYPES = Set.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
            "application/vnd.ms-word.document.macroenabled.12");

    @Override
    public boolean reads(String mediaType) {
        return TYPES.contains(mediaType);
    }

    @Override
    public void read(byte[] bytes, String mediaType, CarrierSink sink) throws IOException {
        try (OfficePackage pack = OfficePackage.open(bytes, mediaType)) {
            String main = pack.mainPart("word/document.xml");
            List<OfficePackage.Relation> relations = pack.relations(main);
            sink.text("text/html", text(pack, main, relations));
            EmbeddedFiles.ofPackage(pack, relations, sink);
        }
    }

    private static String text(OfficePackage pack, String main, List<OfficePackage.Relation> relations)
            throws IOException {
        WordStyles styles = WordStyles.read(pack, part(relations, "styles"));
        WordLists lists = WordLists.read(pack, part(relations, "numbering"));
        Map<String, String> notes = new HashMap<>();
        readNotes(pack, part(relations, "footnotes"), "footnote", styles, notes);
        readNotes(pack, part(relations, "endnotes"), "endnote", styles, notes);
        MarkupWriter out = new MarkupWriter();
        frames(pack, relations, "header", styles).forEach(out::pageFrame);
        try (XmlCursor xml = pack.xml(main)) {
            while (xml.next()) {
                if (xml.starts("body")) {
                    new WordStory(styles, lists, notes, new Blocks(out, pack.mediaType())).read(xml);
                }
            }
        }
        frames(pack, relations, "footer", styles).forEach(out::pageFrame);
        return out.toHtml();
    }

    private static String part(List<OfficePackage.Relation> relations, String kind) {
        return relations.stream()
                .filter(relation -> relation.is(kind))
                .findFirst()
                .map(OfficePackage.Relation::part)
                .orElse("");
    }

    private static void readNotes(
            OfficePackage pack, String part, String kind, WordStyles styles, Map<String, String> notes)
            throws IOException {
        if (part.isEmpty() || !pack.has(part)) {
            return;
        }
        try (XmlCursor xml = pack.xml(part)) {
            while (xml.next()) {
                if (xml.starts(kind)) {
                    boolean ruler =
                            xml.attribute("type").toLowerCase(Locale.ROOT).contains("separator");
                    String id = xml.attribute("id");
                    String text = String.join("\n", lines(xml, styles, pack));
                    if (!ruler) {
                        notes.put(kind + id, text);
                    }
                }
            }
        }
    }

    /** Lines on every page; the first page, even and odd pages often have the same. */
    private static Set<String> frames(
            OfficePackage pack, List<OfficePackage.Relation> relations, String kind, WordStyles styles)
            throws IOException {
        Set<String> lines = new LinkedHashSet<>();
        for (OfficePackage.Relation relation : relations) {
            if (relation.is(kind) && pack.has(relation.part())) {
                try (XmlCursor xml = pack.xml(relation.part())) {
                    if (xml.next()) {
                        lines.addAll(lines(xml, styles, pack));
                    }
                }
            }
        }
        return lines;
    }

    private static List<String> lines(XmlCursor xml, WordStyles styles, OfficePackage pack) throws IOException {
        StringBuilder lines = new StringBuilder();
        Blocks blocks = new Blocks(new MarkupWriter(), pack.mediaType());
        blocks.openAside();
        new WordStory(styles, new WordLists(), Map.of(), blocks).read(xml);
        blocks.take().forEach(piece -> piece.writeLines(lines));
        return lines.toString().lines().toList();
    }
}
