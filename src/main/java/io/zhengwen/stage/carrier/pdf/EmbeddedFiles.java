package io.zhengwen.stage.carrier.pdf;

import io.zhengwen.stage.carrier.CarrierSink;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The files that a document carries along: those of its catalogue and those pinned to its pages. */
final class EmbeddedFiles {
    private static final int MOST_FILES = 1_000;
    private static final int DEEPEST = 30;
    private static final COSName EMBEDDED_FILES = COSName.getPDFName("EmbeddedFiles");

    private final CarrierSink sink;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private int files;

    private EmbeddedFiles(CarrierSink sink) {
        this.sink = sink;
    }

    static void send(PDDocument document, CarrierSink sink) throws IOException {
        COSDictionary catalogue = document.getDocumentCatalog().getCOSObject();
        EmbeddedFiles files = new EmbeddedFiles(sink);
        if (catalogue.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names) {
            files.walk(names.getDictionaryObject(EMBEDDED_FILES), 0);
        }
        for (var page : document.getPages()) {
            files.pinned(page.getCOSObject().getDictionaryObject(COSName.ANNOTS));
        }
    }

    private void walk(COSBase node, int depth) throws IOException {
        if (!(node instanceof COSDictionary tree) || depth > DEEPEST || !seen.add(node)) {
            return;
        }
        if (tree.getDictionaryObject(COSName.NAMES) instanceof COSArray names) {
            for (int i = 1; i < names.size(); i += 2) {
                send(names.getObject(i));
            }
        }
        if (tree.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
            for (int i = 0; i < kids.size(); i++) {
                walk(kids.getObject(i), depth + 1);
            }
        }
    }

    private void pinned(COSBase annotations) throws IOException {
        if (annotations instanceof COSArray array && seen.add(array)) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSDictionary annotation
                        && "FileAttachment".equals(annotation.getNameAsString(COSName.SUBTYPE))) {
                    send(annotation.getDictionaryObject(COSName.FS));
                }
            }
        }
    }

    private void send(COSBase specification) throws IOException {
        if (!(specification instanceof COSDictionary file) || !seen.add(file)) {
            return;
        }
        if (file.getDictionaryObject(COSName.EF) instanceof COSDictionary embedded) {
            COSBase stream = embedded.getDictionaryObject(COSName.UF);
            if (!(stream instanceof COSStream)) {
                stream = embedded.getDictionaryObject(COSName.F);
            }
            if (stream instanceof COSStream bytes && seen.add(bytes)) {
                if (++files > MOST_FILES) {
                    throw PdfRefusals.limit("embedded files", MOST_FILES);
                }
                try (InputStream in = StreamBudget.open(bytes)) {
                    sink.member(nameOf(file), in);
                }
            }
        }
    }

    private String nameOf(COSDictionary file) {
        for (COSName key : new COSName[] {COSName.UF, COSName.F}) {
            if (file.getDictionaryObject(key) instanceof COSString name
                    && !name.getString().isBlank()) {
                return name.getString();
            }
        }
        return "attachment-" + files;
    }
}
