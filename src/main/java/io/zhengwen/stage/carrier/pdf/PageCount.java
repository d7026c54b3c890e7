package io.zhengwen.stage.carrier.pdf;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Counts a document's pages without trusting what it says, and without following its page tree in a circle. */
final class PageCount {
    /** Pages; the longest statute books and yearbooks have some 2,000. */
    static final int MOST_PAGES = 3_000;

    private PageCount() {}

    static int of(PDDocument document) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> waiting = new ArrayDeque<>();
        COSBase root = document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.PAGES);
        if (root != null) {
            waiting.add(root);
        }
        int pages = 0;
        while (!waiting.isEmpty()) {
            COSBase node = waiting.poll();
            if (!(node instanceof COSDictionary dictionary) || !seen.add(node)) {
                continue;
            }
            if (dictionary.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
                if (waiting.size() + kids.size() > 4 * MOST_PAGES) {
                    throw PdfRefusals.limit("pages", MOST_PAGES);
                }
                for (int i = 0; i < kids.size(); i++) {
                    COSBase kid = kids.getObject(i);
                    if (kid != null) {
                        waiting.add(kid);
                    }
                }
            } else if (++pages > MOST_PAGES) {
                throw PdfRefusals.limit("pages", MOST_PAGES);
            }
        }
        return pages;
    }
}
