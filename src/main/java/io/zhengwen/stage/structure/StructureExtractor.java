package io.zhengwen.stage.structure;

import io.zhengwen.document.Article;
import io.zhengwen.document.Chronicle;
import io.zhengwen.document.ClassifiedDocument;
import io.zhengwen.document.Duty;
import io.zhengwen.document.Genre;
import io.zhengwen.document.Issuer;
import io.zhengwen.document.NewsHead;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.PolicyHead;
import io.zhengwen.document.Region;
import io.zhengwen.document.Statement;
import io.zhengwen.document.Structure;
import io.zhengwen.document.StructuredDocument;
import io.zhengwen.stage.structure.chronicle.ChronicleReader;
import io.zhengwen.stage.structure.duty.DutyFinder;
import io.zhengwen.stage.structure.news.EventDate;
import io.zhengwen.stage.structure.news.NewsReader;
import io.zhengwen.stage.structure.news.StatementFinder;
import io.zhengwen.stage.structure.policy.PolicyReader;
import io.zhengwen.stage.structure.quantity.NumberReader;
import java.util.List;
import java.util.Optional;

/** Reads a classified document's head, outline and facts. */
public final class StructureExtractor {
    private final Gazetteer gazetteer = new Gazetteer();
    private final RegionFinder regions = new RegionFinder(gazetteer);
    private final ChronicleReader chronicles = new ChronicleReader(new OrganisationFinder(gazetteer));
    private final LanguageTagger languages = new LanguageTagger();
    private final Outline outlines = new Outline();
    private final CitationFinder citations = new CitationFinder();
    private final DutyFinder duties = new DutyFinder();
    private final PolicyReader policies = new PolicyReader(regions);
    private final NewsReader reports = new NewsReader();
    private final StatementFinder statements = new StatementFinder();
    private final NumberReader numbers = new NumberReader();

    public StructuredDocument structure(ClassifiedDocument document) {
        Article article = document.article();
        Genre genre = document.verdict().genre();
        EvidenceLog log = new EvidenceLog(article.text());
        String title = article.head().title().orElse("");
        String language = languages.tag(article.text());
        List<String> outline = outlines.paths(article.blocks());
        Optional<Region> about = regions.about(title, article.text());
        Optional<PolicyHead> policy =
                genre == Genre.POLICY ? Optional.of(policies.read(article, about, log)) : Optional.empty();
        Optional<Region> region = policy.flatMap(StructureExtractor::governed).or(() -> about);
        region.ifPresent(found -> log.outside("region", "gazetteer", found.name(), 0.8));
        Optional<PartialDate> dated = policy.flatMap(PolicyHead::issuedOn).or(article.head()::publishedAt);
        List<Duty> owed = duties.find(article, outline, dated, genre == Genre.POLICY);
        NumberReader.Numbers stated = numbers.read(article, outline, genre, dated);
        Optional<Chronicle> chronicle =
                genre == Genre.MILESTONE ? Optional.of(chronicles.read(article)) : Optional.empty();
        Optional<NewsHead> news = genre == Genre.NEWS ? Optional.of(reports.read(article, log)) : Optional.empty();
        Optional<PartialDate> eventDate = genre == Genre.NEWS ? EventDate.find(article, log) : Optional.empty();
        List<Statement> said = genre == Genre.NEWS ? statements.find(article, language) : List.of();
        Structure structure = new Structure(
                language,
                region,
                eventDate,
                policy,
                chronicle,
                news,
                stated.targets(),
                owed,
                chronicle
                        .map(record -> EntryFigures.dated(stated.figures(), record))
                        .orElse(stated.figures()),
                said,
                Organisations.of(policy, owed, chronicle, said),
                citations.find(article.text(), title),
                outline,
                log.entries());
        return new StructuredDocument(document, structure);
    }

    private static Optional<Region> governed(PolicyHead policy) {
        return policy.issuers().stream()
                .map(Issuer::region)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
