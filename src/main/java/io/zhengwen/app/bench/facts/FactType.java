package io.zhengwen.app.bench.facts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A type of fact in a gold file, with the fields that one must and may have. */
public enum FactType {
    KIND("kind", "value", ""),
    TITLE("title", "value", ""),
    DOCUMENT_NUMBER("documentNumber", "value", ""),
    INDEX_NUMBER("indexNumber", "value", ""),
    GENRE("genre", "value", ""),
    STATUS("status", "value", ""),
    ISSUED_ON("issuedOn", "value", ""),
    PUBLISHED_AT("publishedAt", "value", ""),
    EFFECTIVE_ON("effectiveOn", "value", ""),
    EXPIRES_ON("expiresOn", "value", ""),
    EVENT_DATE("eventDate", "value", ""),
    PLAN_PERIOD("planPeriod", "value", ""),
    ADOPTED_BY("adoptedBy", "value", ""),
    REGION("region", "value", ""),
    DATELINE("dateline", "value", ""),
    ROLE("role", "value", ""),
    OUTLET("outlet", "value", ""),
    ISSUER("issuer", "value", ""),
    ADDRESSEE("addressee", "value", ""),
    AUTHOR("author", "value", ""),
    EDITOR("editor", "value", ""),
    CITATION("citation", "title", "documentNumber"),
    TARGET("target", "metric op value", "unit deadline period path"),
    FIGURE("figure", "metric op value", "unit asOf"),
    DUTY("duty", "task units", "deadline"),
    ENTRY("entry", "text", "date"),
    STATEMENT("statement", "speaker text", "post organisation mode");

    private final String label;
    private final String required;
    private final String optional;

    FactType(String label, String required, String optional) {
        this.label = label;
        this.required = required;
        this.optional = optional;
    }

    /** As it stands in gold files and tables. */
    public String label() {
        return label;
    }

    List<String> required() {
        return List.of(required.split(" "));
    }

    List<String> fields() {
        return List.of((required + " " + optional).strip().split(" "));
    }

    /** Whether a fact of this type is a number with a metric. */
    boolean isMeasured() {
        return this == TARGET || this == FIGURE;
    }

    /** What a second, milder comparison leaves aside, in words; empty for types that have none. */
    Optional<String> aside() {
        if (isMeasured()) {
            return Optional.of("whatever its metric");
        }
        return this == ENTRY ? Optional.of("wherever it is cut") : Optional.empty();
    }

    static Optional<FactType> named(String label) {
        return Stream.of(values()).filter(type -> type.label.equals(label)).findFirst();
    }
}
