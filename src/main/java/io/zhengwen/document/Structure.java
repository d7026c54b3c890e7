package io.zhengwen.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that was read out of an article; every fact carries the span it stands on.
 *
 * @param language BCP 47 tag such as {@code zh-Hans}
 * @param eventDate the day of the reported event, possibly inferred; then its ground is in {@code evidence}
 * @param outline the outline path of each block of the article, same order and number; empty string for none
 */
public record Structure(
        String language,
        Optional<Region> region,
        Optional<PartialDate> eventDate,
        Optional<PolicyHead> policy,
        Optional<Chronicle> chronicle,
        Optional<NewsHead> news,
        List<Target> targets,
        List<Duty> duties,
        List<Figure> figures,
        List<Statement> statements,
        List<String> organisations,
        List<Citation> citations,
        List<String> outline,
        List<Evidence> evidence) {
    public Structure {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(eventDate, "eventDate");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(chronicle, "chronicle");
        Objects.requireNonNull(news, "news");
        targets = List.copyOf(targets);
        duties = List.copyOf(duties);
        figures = List.copyOf(figures);
        statements = List.copyOf(statements);
        organisations = List.copyOf(organisations);
        citations = List.copyOf(citations);
        outline = List.copyOf(outline);
        evidence = List.copyOf(evidence);
    }
}
