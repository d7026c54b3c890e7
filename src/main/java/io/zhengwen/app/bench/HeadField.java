package io.zhengwen.app.bench;

import io.zhengwen.document.Article;
import io.zhengwen.document.Issuer;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.PolicyHead;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of a head that a labelled folder may give: where the truth stands, and where our answer does. */
enum HeadField {
    TITLE,
    /** Derived rather than annotated: the text's first line, or what the set's makers took for the title. */
    TITLE_SILVER,
    PUBLISHED,
    NUMBER,
    INDEX_NUMBER,
    ISSUED_ON,
    ISSUER;

    /** What the folder says; empty where it says nothing. */
    String truth(GoldPage page) {
        return switch (this) {
            case TITLE -> page.field("title");
            case TITLE_SILVER -> page.field("title").isEmpty() ? page.silverTitle() : "";
            case PUBLISHED -> page.field("published").isEmpty() ? page.field("date") : page.field("published");
            case NUMBER -> page.field("doc_number");
            case INDEX_NUMBER -> page.field("index_number");
            case ISSUED_ON -> page.field("issued_on");
            case ISSUER -> page.field("issuer");
        };
    }

    String answer(Article article, Optional<PolicyHead> policy) {
        Optional<String> answer =
                switch (this) {
                    case TITLE, TITLE_SILVER -> article.head().title();
                    case PUBLISHED -> article.head().publishedAt().map(HeadField::day);
                    case NUMBER -> policy.flatMap(PolicyHead::documentNumber);
                    case INDEX_NUMBER -> policy.flatMap(PolicyHead::indexNumber);
                    case ISSUED_ON -> policy.flatMap(PolicyHead::issuedOn).map(HeadField::day);
                    case ISSUER -> policy.map(HeadField::issuers);
                };
        return answer.orElse("");
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
