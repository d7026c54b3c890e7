package io.zhengwen.app.bench;

import io.zhengwen.document.Article;
import io.zhengwen.document.Issuer;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.PolicyHead;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The fields of a head that a labelled folder may give: where the truth stands, and where our answer does. */
enum HeadField {
    TITLE(List.of("title"), (article, policy) -> article.head().title()),
    /** Derived rather than annotated: the text's first line, or what the set's makers took for the title. */
    TITLE_SILVER(List.of(), (article, policy) -> article.head().title()),
    PUBLISHED(
            List.of("published", "date"),
            (article, policy) -> article.head().publishedAt().map(HeadField::day)),
    NUMBER(List.of("doc_number"), (article, policy) -> policy.flatMap(PolicyHead::documentNumber)),
    INDEX_NUMBER(List.of("index_number"), (article, policy) -> policy.flatMap(PolicyHead::indexNumber)),
    ISSUED_ON(List.of("issued_on"), (article, policy) -> policy.flatMap(PolicyHead::issuedOn)
            .map(HeadField::day)),
    ISSUER(List.of("issuer"), (article, policy) -> policy.map(HeadField::issuers));

    private final List<String> names;
    private final BiFunction<Article, Optional<PolicyHead>, Optional<String>> answer;

    HeadField(List<String> names, BiFunction<Article, Optional<PolicyHead>, Optional<String>> answer) {
        this.names = names;
        this.answer = answer;
    }

    /** What the folder says; empty where it says nothing. */
    String truth(GoldPage page) {
        if (this == TITLE_SILVER) {
            return page.field("title").isEmpty() ? page.silverTitle() : "";
        }
        return names.stream()
                .map(page::field)
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }

    String answer(Article article, Optional<PolicyHead> policy) {
        return answer.apply(article, policy).orElse("");
    }

    /** Equal to a careful reader: width of letters, blanks and the shape of brackets do not count. */
    boolean agrees(String truth, String given) {
        return comparable(truth).equals(comparable(given));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String comparable(String value) {
        return GoldPage.plain(value).replaceAll("[〔［﹝【(（]", "[").replaceAll("[〕］﹞】)）]", "]");
    }

    private static String day(PartialDate date) {
        return date.toDay().iso();
    }

    private static String issuers(PolicyHead head) {
        return head.issuers().stream().map(Issuer::name).collect(Collectors.joining("、"));
    }
}
