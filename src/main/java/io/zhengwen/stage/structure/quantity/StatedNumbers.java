package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.Article;
import io.zhengwen.document.Block;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Span;
import io.zhengwen.stage.structure.PlanPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads every measured number of an article and whether it is promised or observed. */
final class StatedNumbers {
    private static final Pattern CONTINUES = Pattern.compile("[\\s　]*(?:其中|同时|届时|并且?[^购网]|且|——)");
    private static final Pattern LIST_ITEM =
            Pattern.compile("[\\s　]*(?:[—–\\-·•●▪◆]|[(（]?[0-9一二三四五六七八九十]{1,3}[)）.．、]|[①-⑳]|[一二三四五六七八九十]是)");

    /** What a law says of every year is a rule, not a promise. */
    private static final Pattern LAW_ARTICLE = Pattern.compile("[\\s　]{0,8}第[0-9一二三四五六七八九十百]{1,5}条");

    private final Sections sections = new Sections();
    private final QuantityGrammar grammar = new QuantityGrammar();
    private final Markers markers = new Markers();
    private final Metrics metrics = new Metrics();
    private final Pattern planCues =
            Pattern.compile(Lexicon.words("plan-cues.tsv").stream().collect(Collectors.joining("|")));

    /** All of them in reading order. */
    List<StatedNumber> in(Article article, List<String> outline, Optional<PartialDate> documentDate) {
        Moment moment = moment(article, documentDate);
        Sections.Walk section = sections.walk(
                moment.thisYear(),
                PlanPeriod.in(article.head().title().orElse("")).map(period -> PartialDate.ofYear(period.last())));
        List<StatedNumber> numbers = new ArrayList<>();
        Standing carried = Standing.UNSAID;
        for (int i = 0; i < article.blocks().size(); i++) {
            Block block = article.blocks().get(i);
            Standing around = section.enter(block, outline.get(i));
            boolean governed = block.type() == Block.Type.LIST
                    || LIST_ITEM.matcher(block.text()).lookingAt();
            Standing base = governed && carried.isPromised() ? carried : around;
            Optional<Reading> last = read(block, i, base, moment, numbers);
            if (!governed) {
                carried = announces(block.text())
                        ? last.map(Reading::end).filter(Standing::isPromised).orElse(Standing.UNSAID)
                        : Standing.UNSAID;
                if (section.isPromised()) {
                    last.map(Reading::end).ifPresent(section::leave);
                }
            }
        }
        return numbers;
    }

    private Moment moment(Article article, Optional<PartialDate> documentDate) {
        OptionalInt written =
                documentDate.map(date -> OptionalInt.of(date.year())).orElse(OptionalInt.empty());
        OptionalInt thisYear = written.isPresent() ? written : WritingYear.of(article.text());
        boolean law = article.blocks().stream()
                .filter(block -> LAW_ARTICLE.matcher(block.text()).lookingAt())
                .skip(2)
                .findFirst()
                .isPresent();
        boolean plan = planCues.matcher(article.head().title().orElse("")).find()
                || planCues.matcher(article.text()).find();
        return new Moment(written, thisYear, plan && !law);
    }

    /** Adds the numbers of a block and returns the reading of its last sentence. */
    private Optional<Reading> read(Block block, int index, Standing base, Moment moment, List<StatedNumber> numbers) {
        Optional<Reading> last = Optional.empty();
        for (Span sentence : Clauses.sentences(block.text())) {
            String text = sentence.of(block.text());
            Optional<Standing> before = CONTINUES.matcher(text).lookingAt() ? last.map(Reading::end) : Optional.empty();
            Reading reading =
                    new Reading(text, before.filter(Standing::isPromised).orElse(base), moment);
            List<QuantityMention> mentions = grammar.findAll(text);
            if (!mentions.isEmpty()) {
                int offset = block.span().start() + sentence.start();
                for (Measured measured : metrics.measure(text, mentions, reading.markers())) {
                    Span span = new Span(
                            offset + measured.span().start(),
                            offset + measured.span().end());
                    Standing standing = reading.at(measured.mention().span().start());
                    numbers.add(new StatedNumber(measured, standing, span, index));
                }
            }
            last = Optional.of(reading);
        }
        return last;
    }

    /** 到2025年，主要目标如下： speaks for the list items that follow. */
    private static boolean announces(String block) {
        String text = block.strip();
        return text.endsWith("：") || text.endsWith(":");
    }

    /**
     * When a text was written.
     *
     * @param written the year, if known
     * @param thisYear what 今年 stands for
     * @param plan whether it is a plan, so that what it says of every year is a promise
     */
    private record Moment(OptionalInt written, OptionalInt thisYear, boolean plan) {}

    /** The standings along one sentence, read from left to right; markers are looked for only when they matter. */
    private final class Reading {
        private final String text;
        private final Moment moment;
        private Standing standing;
        private List<Marker> found = List.of();
        private boolean searched;
        private int next;

        Reading(String text, Standing start, Moment moment) {
            this.text = text;
            this.standing = start;
            this.moment = moment;
        }

        List<Marker> markers() {
            if (!searched) {
                found = markers.in(text, moment.thisYear());
                searched = true;
            }
            return found;
        }

        /** The standing in front of {@code position}; positions must not decrease. */
        Standing at(int position) {
            while (next < markers().size() && markers().get(next).start() < position) {
                standing = standing.after(markers().get(next++), moment.written(), moment.plan());
            }
            return standing;
        }

        Standing end() {
            return at(text.length());
        }
    }
}
