package io.zhengwen.app.report;

import io.zhengwen.document.Article;
import io.zhengwen.document.Passage;
import io.zhengwen.document.Rejection;
import io.zhengwen.document.Structure;
import io.zhengwen.document.StructuredDocument;
import java.util.List;

/**
 * A document in the list of a folder.
 *
 * @param page file name of its page
 * @param kind as in its event, or {@code rejected}
 * @param counts targets, duties, milestone entries, figures, statements; none when it was rejected
 * @param kept characters of the page that were kept
 * @param characters characters of the page
 * @param remark what is worth a look: a reason of rejection, damage, a cut
 */
record IndexRow(
        String page,
        String name,
        String kind,
        String confidence,
        String title,
        List<Integer> counts,
        long kept,
        long characters,
        String remark) {
    static IndexRow of(String page, Inspection inspection) {
        return inspection
                .document()
                .map(document -> read(page, inspection, document))
                .orElseGet(() -> refused(page, inspection));
    }

    private static IndexRow refused(String page, Inspection inspection) {
        String why = inspection.rejection().map(Rejection::messageZh).orElse("");
        return new IndexRow(page, inspection.name(), "rejected", "", "", List.of(), 0, 0, why);
    }

    private static IndexRow read(String page, Inspection inspection, StructuredDocument document) {
        Article article = document.classified().article();
        Structure structure = document.structure();
        long kept = 0;
        long characters = 0;
        for (Passage passage : article.page()) {
            characters += passage.text().length();
            kept += passage.isKept() ? passage.text().length() : 0;
        }
        return new IndexRow(
                page,
                inspection.name(),
                document.classified().verdict().genre().label(),
                Numbers.score(document.classified().verdict().confidence()),
                article.head().title().orElse(""),
                List.of(
                        structure.targets().size(),
                        structure.duties().size(),
                        FactList.entries(structure).size(),
                        structure.figures().size(),
                        structure.statements().size()),
                kept,
                characters,
                remark(article));
    }

    private static String remark(Article article) {
        StringBuilder remark = new StringBuilder();
        remark.append(article.partial().head() ? "开头不完整 " : "");
        remark.append(article.partial().tail() ? "结尾不完整 " : "");
        article.damage().forEach(damage -> remark.append(damage.kind())
                .append(" × ")
                .append(damage.count())
                .append(' '));
        return remark.toString().strip();
    }

    boolean isRejected() {
        return kind.equals("rejected");
    }
}
