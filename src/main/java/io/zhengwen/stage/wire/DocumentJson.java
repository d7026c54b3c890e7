package io.zhengwen.stage.wire;

import io.zhengwen.document.Article;
import io.zhengwen.document.ArticleHead;
import io.zhengwen.document.Block;
import io.zhengwen.document.CharsetVerdict;
import io.zhengwen.document.Chronicle;
import io.zhengwen.document.ClassifiedDocument;
import io.zhengwen.document.Damage;
import io.zhengwen.document.Evidence;
import io.zhengwen.document.FiredCue;
import io.zhengwen.document.GenreVerdict;
import io.zhengwen.document.Issuer;
import io.zhengwen.document.NewsHead;
import io.zhengwen.document.PolicyHead;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.RawDocument;
import io.zhengwen.document.Region;
import io.zhengwen.document.SameAs;
import io.zhengwen.document.Structure;
import io.zhengwen.document.StructuredDocument;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The value of a document event, in the order of docs/events.md. */
final class DocumentJson {
    private static final String SAME_AS = "sameAs";

    /** How the field stands in an event whose document is no copy as far as anybody knows. */
    static final String NOT_LINKED = "\"" + SAME_AS + "\":null";

    private final ClassifiedDocument classified;
    private final Article article;
    private final Structure structure;
    private final Envelope envelope;
    private final FactFields fields;

    DocumentJson(StructuredDocument document, Envelope envelope, FactFields fields) {
        this.classified = document.classified();
        this.article = classified.article();
        this.structure = document.structure();
        this.envelope = envelope;
        this.fields = fields;
    }

    JsonObject event(String contentHash, String pipelineVersion) {
        JsonObject event = new JsonObject()
                .put("id", envelope.id().value())
                .put("revision", envelope.revision())
                .put("contentHash", contentHash)
                .put("pipelineVersion", pipelineVersion);
        putGenre(event);
        event.put("source", source()).putNull(SAME_AS);
        putHead(event);
        putText(event);
        event.put("policy", structure.policy(), DocumentJson::policy)
                .put("milestone", structure.chronicle(), this::milestone)
                .put("news", structure.news(), DocumentJson::news);
        putFacts(event);
        return event.put("evidence", evidence(), this::evidence);
    }

    /** How the field stands in the event of a copy. */
    static String linked(SameAs sameAs) {
        return "\"" + SAME_AS + "\":{\"id\":\"" + sameAs.original().value() + "\",\"distance\":" + sameAs.distance()
                + "}";
    }

    private void putGenre(JsonObject event) {
        GenreVerdict verdict = classified.verdict();
        event.put("kind", verdict.genre().label())
                .putScore("confidence", verdict.confidence())
                .put("cues", verdict.cues(), DocumentJson::cue);
    }

    private static JsonObject cue(FiredCue cue) {
        return new JsonObject()
                .put("name", cue.name())
                .put("kind", cue.genre().label())
                .putScore("weight", cue.weight())
                .put("text", cue.text());
    }

    private JsonObject source() {
        RawDocument raw = article.source().raw();
        Provenance provenance = raw.provenance();
        return new JsonObject()
                .put("uri", envelope.sourceUri())
                .put("site", provenance.site())
                .put("outlet", article.head().outlet())
                .put("originalUrl", article.head().originalUrl())
                .put("mediaType", article.source().format())
                .put("bytes", raw.payload().size())
                .put("fetchedAt", envelope.time())
                .put("charset", charset(article.source().charset()))
                .put("parent", parent(provenance));
    }

    /** Id of the document that this one came out of. */
    static Optional<String> parent(Provenance provenance) {
        return provenance.parent().map(parent -> parent.id().value());
    }

    private static JsonObject charset(CharsetVerdict verdict) {
        return new JsonObject()
                .put("used", verdict.used())
                .put("declared", verdict.declared())
                .put("basis", FactFields.label(verdict.basis()))
                .putScore("confidence", verdict.confidence());
    }

    private void putHead(JsonObject event) {
        ArticleHead head = article.head();
        event.put("title", head.title())
                .put("authors", head.authors())
                .putDate("publishedAt", head.publishedAt())
                .putDate("eventDate", structure.eventDate())
                .put("language", structure.language())
                .put("region", structure.region(), DocumentJson::region);
    }

    private static JsonObject region(Region region) {
        return new JsonObject().put("code", region.code()).put("name", region.name());
    }

    private void putText(JsonObject event) {
        event.put("text", article.text())
                .put("blocks", positions(article.blocks()), this::block)
                .put("removed", article.removed(), removed -> new JsonObject()
                        .put("reason", removed.reason())
                        .put("text", removed.text()))
                .put("damage", article.damage(), DocumentJson::damage)
                .put(
                        "partial",
                        new JsonObject()
                                .put("head", article.partial().head())
                                .put("tail", article.partial().tail()));
    }

    private static JsonObject damage(Damage damage) {
        JsonObject object = new JsonObject().put("kind", damage.kind()).put("count", damage.count());
        return damage.repaired() ? object.put("repaired", true) : object;
    }

    private JsonObject block(int position) {
        Block block = article.blocks().get(position - 1);
        JsonObject json = new JsonObject()
                .put("type", FactFields.label(block.type()))
                .put("level", block.level())
                .putUnlessEmpty("path", structure.outline().get(position - 1))
                .put("text", block.text());
        return fields.putSpan(json, block.span());
    }

    private static JsonObject policy(PolicyHead policy) {
        return new JsonObject()
                .put("genre", policy.genre())
                .put("issuers", policy.issuers(), DocumentJson::issuer)
                .put("documentNumber", policy.documentNumber())
                .put("indexNumber", policy.indexNumber())
                .put("status", policy.status())
                .putDate("issuedOn", policy.issuedOn())
                .putDate("effectiveOn", policy.effectiveOn())
                .putDate("expiresOn", policy.expiresOn())
                .put("addressees", policy.addressees())
                .put("adoptedBy", policy.adoptedBy())
                .put("planPeriod", policy.planPeriod())
                .put("keywords", policy.keywords());
    }

    private static JsonObject issuer(Issuer issuer) {
        return new JsonObject().put("name", issuer.name()).put("region", issuer.region(), DocumentJson::region);
    }

    private JsonObject milestone(Chronicle chronicle) {
        return new JsonObject()
                .put("series", chronicle.series())
                .put("entries", chronicle.entries(), entry -> fields.milestone(new JsonObject(), entry));
    }

    private static JsonObject news(NewsHead news) {
        return new JsonObject()
                .put("role", news.role())
                .put("dateline", news.dateline())
                .put("editors", news.editors());
    }

    private void putFacts(JsonObject event) {
        event.put("targets", positions(structure.targets()), this::target)
                .put("duties", positions(structure.duties()), this::duty)
                .put("figures", structure.figures(), figure -> fields.figure(new JsonObject(), figure))
                .put("statements", structure.statements(), said -> fields.statement(new JsonObject(), said))
                .put("organisations", structure.organisations())
                .put("citations", structure.citations(), citation -> new JsonObject()
                        .put("title", citation.title())
                        .put("documentNumber", citation.documentNumber()));
    }

    private JsonObject target(int position) {
        JsonObject json = new JsonObject().put("id", envelope.factId("target", position));
        return fields.target(json, structure.targets().get(position - 1));
    }

    private JsonObject duty(int position) {
        JsonObject json = new JsonObject().put("id", envelope.factId("duty", position));
        return fields.duty(json, structure.duties().get(position - 1));
    }

    private static List<Integer> positions(List<?> facts) {
        return IntStream.rangeClosed(1, facts.size()).boxed().toList();
    }

    /** The content stage's grounds, then the structure stage's; what both hand on stands once. */
    private List<Evidence> evidence() {
        return Stream.concat(article.evidence().stream(), structure.evidence().stream())
                .distinct()
                .toList();
    }

    private JsonObject evidence(Evidence evidence) {
        JsonObject json = new JsonObject()
                .put("field", evidence.field())
                .put("rule", evidence.rule())
                .put("text", evidence.text());
        return fields.putSpan(json, evidence.span()).putScore("confidence", evidence.confidence());
    }
}
