package io.zhengwen.stage.carrier.office;

import io.zhengwen.stage.carrier.CarrierReader;
import io.zhengwen.stage.carrier.CarrierSink;
import io.zhengwen.stage.carrier.MarkupWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Word documents before 2007, and those of WPS Office that are the same inside: as {@link DocxReader} reads the later ones. */
public final class DocReader implements CarrierReader {
    @Override
    public boolean reads(String mediaType) {
        return mediaType.equals("application/msword");
    }

    @Override
    public void read(byte[] bytes, String mediaType, CarrierSink sink) throws IOException {
        PoiCall.on(mediaType, () -> {
            try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
                MarkupWriter out = new MarkupWriter();
                text(file, mediaType, out);
                sink.text("text/html", out.toHtml());
                embedded(file.getRoot(), sink);
            }
        });
    }

    private static void embedded(DirectoryNode root, CarrierSink sink) throws IOException {
        if (root.hasEntryCaseInsensitive("ObjectPool")
                && root.getEntryCaseInsensitive("ObjectPool") instanceof DirectoryNode pool) {
            for (Entry entry : pool) {
                if (entry instanceof DirectoryNode object) {
                    EmbeddedFiles.ofDirectory(object, sink);
                }
            }
        }
    }

    private static void text(POIFSFileSystem file, String mediaType, MarkupWriter out) throws IOException {
        try (HWPFDocument document = new HWPFDocument(file.getRoot())) {
            HeaderStories frames = new HeaderStories(document);
            Set<String> shown = new LinkedHashSet<>();
            frame(
                    shown,
                    frames.getFirstHeaderSubrange(),
                    frames.getOddHeaderSubrange(),
                    frames.getEvenHeaderSubrange());
            shown.forEach(out::pageFrame);
            new DocStory(document, new Blocks(out, mediaType)).read();
            shown.clear();
            frame(
                    shown,
                    frames.getFirstFooterSubrange(),
                    frames.getOddFooterSubrange(),
                    frames.getEvenFooterSubrange());
            shown.forEach(out::pageFrame);
        } catch (OldWordFileFormatException e) {
            old(file, out);
        }
    }

    private static void frame(Set<String> shown, Range... stories) {
        for (Range story : stories) {
            if (story != null) {
                Range.stripFields(story.text())
                        .replace('\u0007', '\n')
                        .lines()
                        .map(String::strip)
                        .forEach(line -> {
                            if (!line.isEmpty()) {
                                shown.add(line);
                            }
                        });
            }
        }
    }

    /** Word 6 and 95: the plain paragraphs, which is all that can be told. */
    private static void old(POIFSFileSystem file, MarkupWriter out) throws IOException {
        try (HWPFOldDocument document = new HWPFOldDocument(file)) {
            Range range = document.getRange();
            for (int at = 0; at < range.numParagraphs(); at++) {
                Paragraph paragraph = range.getParagraph(at);
                out.paragraph(Range.stripFields(paragraph.text())
                        .replace('\u000b', '\n')
                        .strip());
            }
        }
    }
}
