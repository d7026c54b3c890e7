package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.Comparison;
import io.zhengwen.document.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds quantities in a text: exact values with unit, scale and comparison. Numbers that only name things are none. */
final class QuantityGrammar {
    private static final String DIGITS = "0123456789０１２３４５６７８９〇零一二三四五六七八九十两百";
    private static final String SCALES = "千万亿";
    private static final String AFTER_NAMES = "的地得上中下里内为是和与全协着入出一进共";
    private static final String RANGE_SIGNS = "-—–~～－至到";
    /** Between a classifier and one of these stands no count: 1+6个, A4张. */
    private static final String GLUE = "+＋×xX*/／.．#_=万亿萬億";

    private static final Pattern INDEX =
            Pattern.compile("(?:指数|系数|容积率)(?:力争|要|将|均)?(?:[\\p{IsHan}]{0,3}[到至为达于在过破]|突破|不足|约)?(?:了)?$");

    /** 每千人口医师2.9人: an average may be a fraction. */
    private static final Pattern AVERAGE = Pattern.compile("每[十百]?[百千万亿]|[人户村校班地亩平]均");

    private final Units units = new Units();
    private final NumberParts parts = new NumberParts(units);
    private final Comparisons comparisons = new Comparisons();
    private final NotQuantities notQuantities = new NotQuantities();
    private final List<String> countedNouns = Lexicon.words("counted-nouns.tsv");
    private final List<String> notCounted = Lexicon.words("not-counted.tsv");

    /** All quantities from left to right; a range (3%—5%) gives two with the same span, its lower and its upper bound. */
    List<QuantityMention> findAll(String text) {
        if (!hasDigit(text)) {
            return List.of();
        }
        BitSet taken = notQuantities.in(text);
        List<QuantityMention> mentions = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            if (!mayStart(text, at) || taken.get(at)) {
                at++;
                continue;
            }
            Optional<NumberPart> part = isGlued(text, at) ? Optional.empty() : parts.at(text, at);
            int next = part.isPresent() ? read(text, part.get(), taken, mentions) : at;
            at = next > at ? next : skipNumeral(text, at);
        }
        return List.copyOf(mentions);
    }

    private static boolean mayStart(String text, int at) {
        char c = text.charAt(at);
        return DIGITS.indexOf(c) >= 0 || (SCALES.indexOf(c) >= 0 && NumberParts.mayStandAlone(text, at));
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (mayStart(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGlued(String text, int at) {
        if (at == 0) {
            return false;
        }
        char before = text.charAt(at - 1);
        return GLUE.indexOf(before) >= 0;
    }

    private static int skipNumeral(String text, int from) {
        int at = from;
        while (at < text.length() && (DIGITS + SCALES).indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** Adds what starts with {@code first} and returns where reading goes on. */
    private int read(String text, NumberPart first, BitSet taken, List<QuantityMention> mentions) {
        Optional<NumberPart> second = rangeEnd(text, first, taken);
        if (second.isPresent()) {
            NumberPart high = second.get();
            NumberPart low = first.hasUnit() ? first : first.completedBy(high);
            boolean isChange = first.start() > 0 && "从由自".indexOf(text.charAt(first.start() - 1)) >= 0;
            if (!isChange && low.magnitude().compareTo(high.magnitude()) < 0) {
                addRange(low, high, mentions);
            } else {
                addSingle(text, high, mentions);
            }
            return high.end();
        }
        NumberPart whole = first.hasUnit() ? first : withoutUnit(text, first);
        if (!whole.hasUnit()) {
            return first.end();
        }
        addSingle(text, whole, mentions);
        return whole.end();
    }

    private Optional<NumberPart> rangeEnd(String text, NumberPart first, BitSet taken) {
        int sign = first.end();
        if (sign + 1 >= text.length() || RANGE_SIGNS.indexOf(text.charAt(sign)) < 0) {
            return Optional.empty();
        }
        int start = text.charAt(sign + 1) == '—' ? sign + 2 : sign + 1;
        if (start >= text.length() || taken.get(start)) {
            return Optional.empty();
        }
        return parts.at(text, start)
                .filter(NumberPart::hasUnit)
                .filter(high -> !first.hasUnit()
                        || first.unit().base().equals(high.unit().base()));
    }

    /** 6个方面 but 135个重点项目: after a figure the noun counts only when it is the whole name. */
    private static boolean endsName(String text, int at) {
        return at >= text.length()
                || !Character.isIdeographic(text.charAt(at))
                || AFTER_NAMES.indexOf(text.charAt(at)) >= 0;
    }

    /** 500亿 without a unit is an amount of something; 500 alone is not. */
    private boolean isBareAmount(String text, NumberPart part) {
        if (part.scale().isEmpty()) {
            return false;
        }
        boolean closed = part.end() >= text.length() || !Character.isIdeographic(text.charAt(part.end()));
        return closed
                || text.startsWith("大关", part.end())
                || comparisons.startingAt(text, part.end()).isPresent();
    }

    /** 发展水平指数超过62.5: an index has no unit. */
    private static boolean isIndex(String text, NumberPart part) {
        boolean closed = part.end() >= text.length()
                || !Character.isLetterOrDigit(text.charAt(part.end()))
                || "以左上".indexOf(text.charAt(part.end())) >= 0;
        return closed
                && INDEX.matcher(text.substring(Math.max(0, part.start() - 16), part.start()))
                        .find();
    }

    /** The number as an amount, as an index, or as a count of those who are named behind it; else as it is. */
    private NumberPart withoutUnit(String text, NumberPart part) {
        if (isBareAmount(text, part) || isIndex(text, part)) {
            return part.measuredIn(Unit.BARE);
        }
        boolean counts =
                !part.scale().isEmpty() && countedNouns.stream().anyMatch(noun -> text.startsWith(noun, part.end()));
        return counts ? part.measuredIn(Unit.COUNTING) : part;
    }

    private void addRange(NumberPart low, NumberPart high, List<QuantityMention> mentions) {
        Span core = new Span(low.start(), high.end());
        mentions.add(new QuantityMention(
                core, core, Comparison.AT_LEAST, low.asWritten(), low.normalized(), low.unit(), true, false));
        mentions.add(new QuantityMention(
                core, core, Comparison.AT_MOST, high.asWritten(), high.normalized(), high.unit(), true, false));
    }

    private void addSingle(String text, NumberPart part, List<QuantityMention> mentions) {
        if (isFigureOfSpeech(text, part)) {
            return;
        }
        Optional<Comparisons.Found> before = comparisons.endingAt(text, part.start());
        Optional<Comparisons.Found> after = comparisons.startingAt(text, part.end());
        Comparison op = after.or(() -> before)
                .map(Comparisons.Found::op)
                .orElse(part.more() ? Comparison.MORE_THAN : Comparison.EQUAL);
        Span span = new Span(
                before.map(Comparisons.Found::edge).orElse(part.start()),
                after.map(Comparisons.Found::edge).orElse(part.end()));
        boolean small = part.chinese() && part.magnitude().compareTo(BigDecimal.TEN) < 0;
        mentions.add(new QuantityMention(
                span,
                new Span(part.start(), part.end()),
                op,
                part.asWritten(),
                part.normalized(),
                part.unit(),
                before.isPresent() || after.isPresent() || part.more(),
                small));
    }

    /** 一个 is an article, 零部件 a word, 2.5家 a broken enumerator, 6个方面 a count of the text's own parts. */
    private boolean isFigureOfSpeech(String text, NumberPart part) {
        if (!part.unit().isClassifier()) {
            return false;
        }
        if (part.chinese() && part.magnitude().compareTo(BigDecimal.ONE) <= 0) {
            return true;
        }
        boolean isFraction =
                part.scale().isEmpty() && part.value().stripTrailingZeros().scale() > 0;
        int after = part.end();
        return (isFraction
                        && !AVERAGE.matcher(text.substring(Math.max(0, part.start() - 30), part.start()))
                                .find())
                || notCounted.stream()
                        .filter(noun -> text.startsWith(noun, after))
                        .anyMatch(noun -> part.chinese() || endsName(text, after + noun.length()));
    }
}
