package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.Article;
import io.zhengwen.document.Block;
import io.zhengwen.document.Genre;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads every measured number of an article and whether it is promised or observed. */
final class StatedNumbers {
    private static final Pattern CONTINUES = Pattern.compile("[\\s　]*(?:其中|同时|届时|并且?[^购网]|且|——)");
    private static final Pattern LIST_ITEM =
            Pattern.compile("[\\s　]*(?:[—–\\-·•●▪◆]|[(（]?[0-9一二三四五六七八九十]{1,3}[)）.．、]|[①-⑳]|[一二三四五六七八九十]是)");

    private final Moments moments = new Moments();
    private final Sections sections = new Sections();
    private final QuantityGrammar grammar = new QuantityGrammar();
    private final Markers markers = new Markers();
    private final Metrics metrics = new Metrics();
    private final RuleCues rules = new RuleCues();
    private final Deadlines deadlines = new Deadlines();

    /** All of them in reading order. */
    List<StatedNumber> in(Article article, List<String> outline, Genre genre, Optional<PartialDate> documentDate) {
        Moment moment = moments.of(article, genre, documentDate);
        Sections.Walk section = sections.walk(moment);
        List<StatedNumber> numbers = new ArrayList<>();
        Standing carried = Standing.UNSAID;
        for (int i = 0; i < article.blocks().size(); i++) {
            Block block = article.blocks().get(i);
            Standing around = section.enter(block, outline.get(i));
            boolean governed = block.type() == Block.Type.LIST
                    || LIST_ITEM.matcher(block.text()).lookingAt();
            Standing base = governed && carried.isPromised() ? carried : around;
            boolean inTasks = moment.isPlan()
                    && (!outline.get(i).isEmpty()
                            || governed
                            || block.type() == Block.Type.TABLE
                            || deadlines.isRow(block.text(), moment)
                            || carried.isPromised());
            Optional<Standing> task = inTasks ? Optional.of(task(block, moment)) : Optional.empty();
            Optional<Reading> last = new BlockReader(block, i, moment, task, numbers).read(base);
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

    /** How the tasks of a block stand whose sentence names no date. */
    private Standing task(Block block, Moment moment) {
        Optional<PartialDate> set = deadlines.in(block.text(), moment);
        return set.isPresent() ? Standing.promised(set) : Standing.planned(moment.planEnd());
    }

    /** 到2025年，主要目标如下： speaks for the list items that follow. */
    private static boolean announces(String block) {
        String text = block.strip();
        return text.endsWith("：") || text.endsWith(":");
    }

    /** Reads the sentences of one block. */
    private final class BlockReader {
        private final Block block;
        private final int index;
        private final Moment moment;
        private final Optional<Standing> task;
        private final List<StatedNumber> numbers;

        BlockReader(Block block, int index, Moment moment, Optional<Standing> task, List<StatedNumber> numbers) {
            this.block = block;
            this.index = index;
            this.moment = moment;
            this.task = task;
            this.numbers = numbers;
        }

        /** Adds the numbers of the block and returns the reading of its last sentence. */
        Optional<Reading> read(Standing base) {
            Optional<Reading> last = Optional.empty();
            for (Span sentence : Clauses.sentences(block.text())) {
                String text = sentence.of(block.text());
                Optional<Standing> before = CONTINUES.matcher(text).lookingAt()
                        ? last.map(Reading::end).filter(standing -> standing.mode() != Standing.Mode.UNSAID)
                        : Optional.empty();
                String plain = Script.plain(text);
                Reading reading = new Reading(plain, before.orElse(base), moment, markers);
                List<QuantityMention> mentions = grammar.findAll(plain);
                if (!mentions.isEmpty()) {
                    int offset = block.span().start() + sentence.start();
                    for (Measured measured : metrics.measure(plain, mentions, reading.markers())) {
                        add(measured, reading, text, plain, offset);
                    }
                }
                last = Optional.of(reading);
            }
            return last;
        }

        private void add(Measured measured, Reading reading, String text, String plain, int offset) {
            Span core = measured.mention().core();
            Standing standing = reading.of(measured.mention().span().start());
            boolean ruled = moment.mayRule()
                    && standing.mode() != Standing.Mode.OBSERVED
                    && rules.govern(
                            plain, core.start(), measured.mention().span().end());
            if (ruled) {
                return;
            }
            if (standing.mode() == Standing.Mode.UNSAID && task.isPresent() && measured.task()) {
                standing = task.get().expectedLike(standing);
                reading.settle(standing);
            }
            if (moment.nature() == Moment.Nature.NORM && !isStatedInNorm(standing)) {
                return;
            }
            Span span = new Span(
                    offset + measured.span().start(), offset + measured.span().end());
            numbers.add(new StatedNumber(written(measured, text, plain), standing, span, index));
        }

        private Measured written(Measured measured, String text, String plain) {
            QuantityMention mention = measured.mention();
            String metric = Script.asWritten(measured.metric(), text, plain);
            String unit = Script.asWritten(mention.quantity().unit(), text, plain);
            return measured.named(metric).counted(mention.in(unit));
        }
    }

    /** A rule's numbers are limits, unless it says of when they are. */
    private static boolean isStatedInNorm(Standing standing) {
        boolean dated = standing.isPromised() && standing.date().isPresent();
        return dated || standing.mode() == Standing.Mode.OBSERVED;
    }
}
