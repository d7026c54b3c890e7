package io.zhengwen.app.bench.facts;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Says when a found fact is the one that a person read. Blanks and the width of characters never matter. */
final class FactComparison {
    private static final int SHARED_WORDS = 6;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000\\u00A0]+");
    private static final Pattern METRIC_EDGES = Pattern.compile("^的|的$");
    private static final Pattern BRACKETED_YEAR = Pattern.compile("[\\[(【〔〖](\\d{4})[\\])】〕〗]");

    private FactComparison() {}

    /** Equal in all that is compared. */
    static boolean same(Fact gold, Fact found) {
        return mildlySame(gold, found)
                && (!gold.type().isMeasured() || metric(gold).equals(metric(found)))
                && (gold.type() != FactType.ENTRY || same("text", gold, found));
    }

    /** Equal, but for a metric's name, and for where an entry's text is cut. */
    static boolean mildlySame(Fact gold, Fact found) {
        return switch (gold.type()) {
            case TARGET -> sameTarget(gold, found);
            case FIGURE -> sameAmount(gold, found) && same("asOf", gold, found);
            case DUTY -> sameDuty(gold, found);
            case ENTRY -> same("date", gold, found) && contained("text", gold, found);
            case STATEMENT -> same("speaker", gold, found) && overlap(gold.field("text"), found.field("text"));
            case CITATION -> same("title", gold, found) && sameNumber("documentNumber", gold, found);
            case DOCUMENT_NUMBER -> sameNumber("value", gold, found);
            default -> same("value", gold, found);
        };
    }

    static boolean same(String field, Fact gold, Fact found) {
        return bare(gold.field(field)).equals(bare(found.field(field)));
    }

    /** Without blanks, and with the width of characters that compatibility gives. */
    static String bare(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    private static boolean sameTarget(Fact gold, Fact found) {
        return sameAmount(gold, found)
                && same("deadline", gold, found)
                && same("period", gold, found)
                && (!gold.has("path") || same("path", gold, found));
    }

    private static boolean sameAmount(Fact gold, Fact found) {
        return same("op", gold, found) && StatedAmount.of(gold).equals(StatedAmount.of(found));
    }

    private static String metric(Fact fact) {
        return METRIC_EDGES.matcher(bare(fact.field("metric"))).replaceAll("");
    }

    /** Whether one of the texts holds the other. */
    private static boolean contained(String field, Fact gold, Fact found) {
        String asked = bare(gold.field(field));
        String given = bare(found.field(field));
        return given.contains(asked) || asked.contains(given);
    }

    private static boolean sameDuty(Fact gold, Fact found) {
        return contained("task", gold, found)
                && DutyUnits.parse(gold.field("units")).equals(DutyUnits.parse(found.field("units")))
                && same("deadline", gold, found);
    }

    private static boolean overlap(String gold, String found) {
        String asked = bare(gold);
        String given = bare(found);
        if (given.contains(asked) || asked.contains(given)) {
            return true;
        }
        for (int i = 0; i + SHARED_WORDS <= asked.length(); i++) {
            if (given.contains(asked.substring(i, i + SHARED_WORDS))) {
                return true;
            }
        }
        return false;
    }

    private static boolean sameNumber(String field, Fact gold, Fact found) {
        return number(gold.field(field)).equals(number(found.field(field)));
    }

    private static String number(String written) {
        return BRACKETED_YEAR.matcher(bare(written)).replaceAll("〔$1〕");
    }
}
