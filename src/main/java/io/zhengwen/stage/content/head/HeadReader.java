package io.zhengwen.stage.content.head;

import io.zhengwen.document.ArticleHead;
import io.zhengwen.document.Evidence;
import io.zhengwen.document.PartialDate;
import io.zhengwen.stage.content.body.Body;
import io.zhengwen.stage.content.body.Judged;
import io.zhengwen.stage.content.page.PageMeta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the head of an article from what surrounds its body: metadata lines, index table, meta tags, bylines. */
public final class HeadReader {
    private static final int ZONE_ABOVE_TITLE = 8;
    private static final int ZONE_ABOVE_BODY = 12;
    private static final int ZONE_BELOW = 12;
    private static final int TABLE_ABOVE = 60;
    private static final int TABLE_BELOW = 40;
    private static final int NEXT = 2;

    private final LabelTable labels = new LabelTable();
    private final DocumentDates own = new DocumentDates();
    private final PersonNames names = new PersonNames();
    private final OutletName outlets = new OutletName();
    private final IndexReader tables = new IndexReader(labels);

    /** The head, and the ground for its fields. */
    public record Findings(ArticleHead head, List<Evidence> evidence) {}

    public Findings read(PageMeta meta, List<Judged> blocks, Body body, Optional<Title> title) {
        HeadDraft draft = new HeadDraft(labels, names, outlets, own);
        int headline = title.map(Title::block).orElse(OptionalInt.empty()).orElse(-1);
        int from = headline >= 0 ? headline - ZONE_ABOVE_TITLE : body.first() - ZONE_ABOVE_BODY;
        int prose = firstProse(blocks, body);
        draft.indexed(tables.read(blocks, Math.max(0, from - TABLE_ABOVE), prose));
        for (int i = Math.max(0, from); i < prose; i++) {
            if (body.keeps(i)) {
                draft.opening(blocks, i);
            } else if (!body.reasons().get(i).equals("title")) {
                draft.above(blocks, i, i > headline);
            } else {
                draft.headline(blocks, i);
            }
        }
        int lastProse = lastProse(blocks, body);
        for (int i = prose; i <= body.last(); i++) {
            String text = blocks.get(i).block().text();
            draft.inside(text, body.keeps(i));
            if (i > lastProse && !body.keeps(i)) {
                draft.next(blocks, i);
            }
        }
        if (body.keeps(lastProse)) {
            draft.ending(blocks.get(lastProse).block().text());
        }
        readBelow(blocks, body.last(), draft);
        int end = Math.min(blocks.size(), body.last() + 1 + TABLE_BELOW);
        draft.indexedBelow(tables.read(blocks, body.last() + 1, end));
        draft.machineReadable(meta);
        return findings(draft, title);
    }

    private static void readBelow(List<Judged> blocks, int last, HeadDraft draft) {
        int until = Math.min(blocks.size() - 1, last + ZONE_BELOW);
        for (int i = last + 1; i <= until && !blocks.get(i).isTail(); i++) {
            String line = blocks.get(i).block().text();
            draft.below(line);
            if (i <= last + NEXT) {
                draft.next(blocks, i);
            }
        }
    }

    private static int firstProse(List<Judged> blocks, Body body) {
        int i = body.first();
        while (i < body.last() && !(body.keeps(i) && blocks.get(i).shape().isProse())) {
            i++;
        }
        return i;
    }

    private static int lastProse(List<Judged> blocks, Body body) {
        int i = body.last();
        while (i > body.first() && !(body.keeps(i) && blocks.get(i).shape().isProse())) {
            i--;
        }
        return i;
    }

    private static Findings findings(HeadDraft draft, Optional<Title> title) {
        List<Evidence> evidence = new ArrayList<>();
        title.ifPresent(t -> evidence.add(new Evidence("title", t.rule(), t.raw(), Optional.empty(), 0.9)));
        draft.outlet().ifPresent(found -> evidence.add(found.evidence("source.outlet")));
        draft.published().ifPresent(found -> evidence.add(found.evidence("publishedAt")));
        List<String> keywords = new ArrayList<>(title.map(Title::keywords).orElse(List.of()));
        draft.credits().keywords().stream()
                .filter(word -> !keywords.contains(word))
                .forEach(keywords::add);
        ArticleHead head = new ArticleHead(
                title.map(Title::text),
                draft.credits().authors(),
                draft.credits().editors(),
                draft.outlet().map(Found::value),
                draft.credits().original(),
                draft.published().map(found -> new PartialDate(found.value())),
                draft.index(),
                keywords);
        return new Findings(head, evidence);
    }
}
