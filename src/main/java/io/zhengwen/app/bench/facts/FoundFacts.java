package io.zhengwen.app.bench.facts;

import io.zhengwen.document.Article;
import io.zhengwen.document.ArticleHead;
import io.zhengwen.document.Chronicle;
import io.zhengwen.document.Citation;
import io.zhengwen.document.Duty;
import io.zhengwen.document.Figure;
import io.zhengwen.document.Issuer;
import io.zhengwen.document.MilestoneEntry;
import io.zhengwen.document.NewsHead;
import io.zhengwen.document.PolicyHead;
import io.zhengwen.document.Region;
import io.zhengwen.document.Statement;
import io.zhengwen.document.Structure;
import io.zhengwen.document.StructuredDocument;
import io.zhengwen.document.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes what the stages found in a document as the facts of a gold file. */
final class FoundFacts {
    private final List<Fact> facts = new ArrayList<>();

    private FoundFacts() {}

    static List<Fact> of(StructuredDocument document) {
        FoundFacts found = new FoundFacts();
        Article article = document.classified().article();
        Structure structure = document.structure();
        found.one(
                FactType.KIND,
                Optional.of(document.classified().verdict().genre().label()));
        found.head(article.head(), structure);
        structure.policy().ifPresent(found::policy);
        structure.news().ifPresent(found::news);
        structure.citations().forEach(found::citation);
        structure.targets().forEach(found::target);
        structure.figures().forEach(found::figure);
        structure.duties().forEach(found::duty);
        structure.chronicle().map(Chronicle::entries).orElse(List.of()).forEach(found::entry);
        structure.statements().forEach(found::statement);
        return List.copyOf(found.facts);
    }

    private void head(ArticleHead head, Structure structure) {
        one(FactType.TITLE, head.title());
        one(FactType.PUBLISHED_AT, head.publishedAt());
        one(FactType.OUTLET, head.outlet());
        head.authors().forEach(author -> one(FactType.AUTHOR, Optional.of(author)));
        one(FactType.EVENT_DATE, structure.eventDate());
        one(FactType.REGION, structure.region().map(Region::code));
    }

    private void policy(PolicyHead policy) {
        one(FactType.GENRE, policy.genre());
        policy.issuers().stream().map(Issuer::name).forEach(name -> one(FactType.ISSUER, Optional.of(name)));
        one(FactType.DOCUMENT_NUMBER, policy.documentNumber());
        one(FactType.INDEX_NUMBER, policy.indexNumber());
        one(FactType.STATUS, policy.status());
        one(FactType.ISSUED_ON, policy.issuedOn());
        one(FactType.EFFECTIVE_ON, policy.effectiveOn());
        one(FactType.EXPIRES_ON, policy.expiresOn());
        policy.addressees().forEach(name -> one(FactType.ADDRESSEE, Optional.of(name)));
        one(FactType.ADOPTED_BY, policy.adoptedBy());
        one(FactType.PLAN_PERIOD, policy.planPeriod());
    }

    private void news(NewsHead news) {
        one(FactType.ROLE, news.role());
        one(FactType.DATELINE, news.dateline());
        news.editors().forEach(name -> one(FactType.EDITOR, Optional.of(name)));
    }

    private void citation(Citation citation) {
        facts.add(new Fact.Builder(FactType.CITATION)
                .with("title", citation.title())
                .with("documentNumber", citation.documentNumber())
                .build());
    }

    private void target(Target target) {
        facts.add(new Fact.Builder(FactType.TARGET)
                .with("metric", target.metric())
                .with("op", target.op().sign())
                .with("value", target.quantity().value().toPlainString())
                .with("unit", target.quantity().unit())
                .with("deadline", target.deadline())
                .with("period", target.period())
                .with("path", target.path())
                .build());
    }

    private void figure(Figure figure) {
        facts.add(new Fact.Builder(FactType.FIGURE)
                .with("metric", figure.metric())
                .with("op", figure.op().sign())
                .with("value", figure.quantity().value().toPlainString())
                .with("unit", figure.quantity().unit())
                .with("asOf", figure.asOf())
                .build());
    }

    private void duty(Duty duty) {
        facts.add(new Fact.Builder(FactType.DUTY)
                .with("task", duty.task())
                .with("units", DutyUnits.write(duty.units()))
                .with("deadline", duty.deadline())
                .build());
    }

    private void entry(MilestoneEntry entry) {
        facts.add(new Fact.Builder(FactType.ENTRY)
                .with("date", entry.date())
                .with("text", entry.text())
                .build());
    }

    private void statement(Statement statement) {
        facts.add(new Fact.Builder(FactType.STATEMENT)
                .with("speaker", statement.speaker())
                .with("post", statement.post())
                .with("organisation", statement.organisation())
                .with("mode", statement.mode().name().toLowerCase(Locale.ROOT))
                .with("text", statement.text())
                .build());
    }

    private void one(FactType type, Optional<?> value) {
        value.map(Object::toString).filter(text -> !text.isBlank()).ifPresent(text -> facts.add(Fact.of(type, text)));
    }
}
