package io.zhengwen.stage.structure.policy;

import io.zhengwen.document.Article;
import io.zhengwen.document.Issuer;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.PolicyHead;
import io.zhengwen.document.Region;
import io.zhengwen.document.Removed;
import io.zhengwen.document.Span;
import io.zhengwen.stage.structure.DocumentNumber;
import io.zhengwen.stage.structure.EvidenceLog;
import io.zhengwen.stage.structure.PlanPeriod;
import io.zhengwen.stage.structure.RegionFinder;
import io.zhengwen.stage.structure.TextLine;
import io.zhengwen.stage.structure.duty.UnitSplitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the head of an official document from its title, index table, signature and closing articles. */
public final class PolicyReader {
    private static final int MOST_REMOVED = 60;
    private static final Pattern LEGISLATION =
            Pattern.compile("(?:法|条例|條例|决定|規定|规定|办法|細則|细则|规则)(?:[（(][^（()）]{2,20}[)）])?$");
    private static final Pattern PERIOD_LINE = Pattern.compile("[（(][^（()）]{6,20}年[)）]");

    private final PolicyTitle titles = new PolicyTitle();
    private final UnitSplitter units = new UnitSplitter();
    private final IndexLabels labels = new IndexLabels();
    private final IssuerFinder issuers;

    public PolicyReader(RegionFinder regions) {
        this.issuers = new IssuerFinder(regions, units);
    }

    /**
     * Reads the head of {@code article}; each field's ground goes to {@code log}.
     *
     * @param region what the whole text is about; it completes names such as 市政府
     */
    public PolicyHead read(Article article, Optional<Region> region, EvidenceLog log) {
        List<TextLine> lines = TextLine.of(article);
        IndexTable index = new IndexTable(article.head().index(), labels);
        Optional<String> title = titles.find(index.title(), article.head().title(), lines);
        Optional<Signature> signature = Signature.find(lines, units);
        Optional<Adoption> adoption = Adoption.find(lines);
        List<String> above = removed(article);
        Optional<WorkReport> report = WorkReport.find(article, lines);
        Optional<PartialDate> issuedOn = new IssueDate(index, lines, above, report, log).find(signature, adoption);
        Optional<String> number = number(index, article, above, lines, log);
        Optional<String> genre = title.flatMap(titles::genre);
        genre.ifPresent(found -> log.outside("policy.genre", "title-ending", title.orElse(""), 0.95));
        adoption.ifPresent(found -> log.inText("policy.adoptedBy", "adopted-by-meeting", found.span(), 0.9));
        Optional<PartialDate> effectiveOn = effectiveOn(article, index, issuedOn, log);
        return new PolicyHead(
                genre,
                issuers(
                        index,
                        signature,
                        claim(number, report, adoption, title.orElse("")),
                        title.orElse(""),
                        region,
                        log),
                number,
                indexNumber(index, log),
                status(index, lines, title.orElse(""), genre, signature.isPresent() || number.isPresent(), log),
                issuedOn,
                effectiveOn,
                expiresOn(article, index, effectiveOn, log),
                addressees(lines, signature, log),
                adoption.map(Adoption::meeting),
                planPeriod(title.orElse(""), lines, log),
                keywords(article, index));
    }

    private static List<String> removed(Article article) {
        return article.removed().stream().map(Removed::text).limit(MOST_REMOVED).toList();
    }

    /** Issuers that the document names without signing. */
    private record Claim(List<String> names, String rule, String words) {}

    private Optional<Claim> claim(
            Optional<String> number, Optional<WorkReport> report, Optional<Adoption> adoption, String title) {
        List<String> ordering = number.map(issuers::inOrder).orElse(List.of());
        if (!ordering.isEmpty()) {
            return Optional.of(new Claim(ordering, "order-number", number.get()));
        }
        return report.flatMap(WorkReport::government)
                .map(government -> new Claim(List.of(government), "work-report-speaker", government))
                .or(() -> WorkReport.governmentIn(title)
                        .map(government -> new Claim(List.of(government), "work-report-title", title)))
                .or(() -> adoption.flatMap(Adoption::congress)
                        .filter(congress -> LEGISLATION.matcher(title).find())
                        .map(congress -> new Claim(
                                List.of(congress),
                                "adopting-congress",
                                adoption.get().meeting())));
    }

    private List<Issuer> issuers(
            IndexTable index,
            Optional<Signature> signature,
            Optional<Claim> claim,
            String title,
            Optional<Region> region,
            EvidenceLog log) {
        if (signature.isPresent()) {
            log.inText("policy.issuers", "signature", signature.get().namesSpan(), 0.95);
            return issuers.named(signature.get().names(), region);
        }
        Optional<String> tabled = index.issuer();
        List<String> named = tabled.map(units::split).orElse(List.of());
        if (!named.isEmpty()) {
            log.outside("policy.issuers", "index-table", tabled.get(), 0.9);
            return issuers.named(named, region);
        }
        if (claim.isPresent()) {
            log.outside("policy.issuers", claim.get().rule(), claim.get().words(), 0.9);
            return issuers.named(claim.get().names(), region);
        }
        List<String> prefix = issuers.inTitle(title);
        if (!prefix.isEmpty()) {
            log.outside("policy.issuers", "title-prefix", title, 0.8);
            return issuers.named(prefix, region);
        }
        Optional<String> publisher = index.publisher();
        List<String> publishers = publisher.map(units::split).orElse(List.of()).stream()
                .filter(units::looksLikeUnit)
                .toList();
        if (!publishers.isEmpty()) {
            log.outside("policy.issuers", "publisher", publisher.get(), 0.5);
        }
        return issuers.named(publishers, region);
    }

    private static Optional<String> number(
            IndexTable index, Article article, List<String> above, List<TextLine> lines, EvidenceLog log) {
        Optional<String> indexed = index.number().or(() -> index.indexNumber()
                .filter(value -> DocumentNumber.first(value).isPresent()));
        String headline = article.head().title().orElse("");
        Optional<OwnNumber> own = OwnNumber.find(indexed, headline, above, lines)
                .or(() -> Promulgation.find(lines)
                        .map(order -> new OwnNumber(
                                order.number(), order.number(), Optional.of(order.span()), "promulgation-line")));
        own.ifPresent(found -> log(log, "policy.documentNumber", found.rule(), found.span(), found.written(), 0.95));
        return own.map(OwnNumber::number);
    }

    private static Optional<String> indexNumber(IndexTable index, EvidenceLog log) {
        Optional<String> number = index.indexNumber().map(value -> value.replaceAll("[\\s　]", ""));
        number.ifPresent(found -> log.outside("policy.indexNumber", "index-table", found, 0.95));
        return number;
    }

    private Optional<String> status(
            IndexTable index,
            List<TextLine> lines,
            String title,
            Optional<String> genre,
            boolean promulgated,
            EvidenceLog log) {
        Optional<String> draft = titles.draftMark(title).or(() -> titles.draftMark(lines));
        if (draft.isPresent()) {
            log.outside("policy.status", "draft-mark", draft.get(), 0.95);
            return Optional.of("draft");
        }
        Optional<String> stated = index.validity().flatMap(PolicyStatus::stated);
        if (stated.isPresent()) {
            log.outside("policy.status", "index-table", index.validity().get(), 0.9);
            return stated;
        }
        if ((promulgated || titles.saysIssued(title)) && genre.isPresent()) {
            log.outside("policy.status", "signed-or-numbered", title, 0.8);
            return Optional.of("issued");
        }
        return Optional.empty();
    }

    private static Optional<PartialDate> effectiveOn(
            Article article, IndexTable index, Optional<PartialDate> issuedOn, EvidenceLog log) {
        if (index.effectiveOn().isPresent()) {
            log.outside(
                    "policy.effectiveOn",
                    "index-table",
                    index.effectiveOn().get().iso(),
                    0.9);
            return index.effectiveOn();
        }
        Optional<Validity> start = Validity.start(article, issuedOn);
        start.ifPresent(found -> log.inText("policy.effectiveOn", found.rule(), found.span(), 0.9));
        return start.map(Validity::date);
    }

    private static Optional<PartialDate> expiresOn(
            Article article, IndexTable index, Optional<PartialDate> effectiveOn, EvidenceLog log) {
        Optional<Validity> end = Validity.end(article).or(() -> Validity.endAfterYears(article, effectiveOn));
        if (end.isPresent()) {
            log.inText("policy.expiresOn", end.get().rule(), end.get().span(), 0.9);
            return end.map(Validity::date);
        }
        index.expiresOn().ifPresent(date -> log.outside("policy.expiresOn", "index-table", date.iso(), 0.9));
        return index.expiresOn();
    }

    private List<String> addressees(List<TextLine> lines, Optional<Signature> signature, EvidenceLog log) {
        int before = signature.map(Signature::firstLine).orElse(lines.size());
        Optional<Addressees> found = Addressees.find(lines.subList(0, before), units);
        found.ifPresent(line ->
                log.inText("policy.addressees", "addressee-line", line.line().span(), 0.95));
        return found.map(Addressees::names).orElse(List.of());
    }

    // （2024—2026年） may stand on the line below the title.
    private static Optional<String> planPeriod(String title, List<TextLine> lines, EvidenceLog log) {
        Optional<PlanPeriod> period = PlanPeriod.in(title).or(() -> lines.stream()
                .limit(2)
                .filter(line -> PERIOD_LINE.matcher(line.text()).matches())
                .findFirst()
                .flatMap(line -> PlanPeriod.in(line.text())));
        period.ifPresent(found -> log.outside("policy.planPeriod", "title", title, 0.9));
        return period.map(PlanPeriod::iso);
    }

    private static List<String> keywords(Article article, IndexTable index) {
        List<String> words = new ArrayList<>(article.head().keywords());
        for (String word : index.keywords().orElse("").split("[\\s　、，,;；△]+", -1)) {
            if (!word.isBlank() && !words.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    private static void log(
            EvidenceLog log, String field, String rule, Optional<Span> span, String written, double confidence) {
        if (span.isPresent()) {
            log.inText(field, rule, span.get(), confidence);
        } else {
            log.outside(field, rule, written, confidence);
        }
    }
}
