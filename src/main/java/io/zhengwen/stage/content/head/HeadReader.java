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

/** Reads the head of an article from what surrounds its body: metadata lines, index table, meta tags, bylines. */
public final class HeadReader {
    private static final int ZONE_ABOVE_TITLE = 8;
    private static final int ZONE_ABOVE_BODY = 12;
    private static final int ZONE_BELOW = 12;

    private final LabelTable labels = new LabelTable();
    private final PersonNames names = new PersonNames();

    /** The head, and the ground for its fields. */
    public record Findings(ArticleHead head, List<Evidence> evidence) {}

    public Findings read(PageMeta meta, List<Judged> blocks, Body body, Optional<Title> title) {
        HeadDraft draft = new HeadDraft(labels, names);
        int from = title.isPresent() && title.get().block().isPresent()
                ? title.get().block().getAsInt() - ZONE_ABOVE_TITLE
                : body.first() - ZONE_ABOVE_BODY;
        int prose = firstProse(blocks, body);
        for (int i = Math.max(0, from); i < prose; i++) {
            if (!body.keeps(i) && !body.reasons().get(i).equals("title")) {
                draft.above(blocks, i);
            }
        }
        for (int i = prose; i <= body.last(); i++) {
            draft.inside(blocks.get(i).block().text(), body.keeps(i));
        }
        int until = Math.min(blocks.size() - 1, body.last() + ZONE_BELOW);
        for (int i = body.last() + 1; i <= until && !blocks.get(i).isTail(); i++) {
            draft.below(blocks.get(i).block().text());
        }
        draft.machineReadable(meta);
        return findings(draft, title);
    }

    private static int firstProse(List<Judged> blocks, Body body) {
        int i = body.first();
        while (i < body.last() && !(body.keeps(i) && blocks.get(i).shape().isProse())) {
            i++;
        }
        return i;
    }

    private static Findings findings(HeadDraft draft, Optional<Title> title) {
        List<Evidence> evidence = new ArrayList<>();
        title.ifPresent(t -> evidence.add(new Evidence("title", t.rule(), t.raw(), Optional.empty(), 0.9)));
        draft.outlet().ifPresent(found -> evidence.add(found.evidence("source.outlet")));
        draft.published().ifPresent(found -> evidence.add(found.evidence("publishedAt")));
        List<String> keywords = new ArrayList<>(title.map(Title::keywords).orElse(List.of()));
        draft.keywords().stream().filter(word -> !keywords.contains(word)).forEach(keywords::add);
        ArticleHead head = new ArticleHead(
                title.map(Title::text),
                draft.authors(),
                draft.editors(),
                draft.outlet().map(HeadDraft.Found::value),
                draft.original(),
                draft.published().map(found -> new PartialDate(found.value())),
                draft.index(),
                keywords);
        return new Findings(head, evidence);
    }
}
