package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.Article;
import io.zhengwen.document.Block;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Span;
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

    private final QuantityGrammar grammar = new QuantityGrammar();
    private final Markers markers = new Markers();
    private final Metrics metrics = new Metrics();
    private final Pattern planCues =
            Pattern.compile(Lexicon.words("plan-cues.tsv").stream().collect(Collectors.joining("|")));

    /** All of them in reading order. */
    List<StatedNumber> in(Article article, Optional<PartialDate> documentDate) {
        OptionalInt written =
                documentDate.map(date -> OptionalInt.of(date.year())).orElse(OptionalInt.empty());
        OptionalInt thisYear = written.isPresent() ? written : WritingYear.of(article.text());
        boolean plan = planCues.matcher(article.text()).find();
        List<StatedNumber> numbers = new ArrayList<>();
        Standing carried = Standing.UNSAID;
        for (int i = 0; i < article.blocks().size(); i++) {
            Block block = article.blocks().get(i);
            boolean governed = block.type() == Block.Type.LIST
                    || LIST_ITEM.matcher(block.text()).lookingAt();
            Standing base = governed ? carried : Standing.UNSAID;
            Standing last = base;
            for (Span sentence : Clauses.sentences(block.text())) {
                String text = sentence.of(block.text());
                List<Marker> found = markers.in(text, thisYear);
                Standing start = CONTINUES.matcher(text).lookingAt() && last.isPromised() ? last : base;
                Reading reading = new Reading(found, start, written, plan);
                int offset = block.span().start() + sentence.start();
                int index = i;
                for (Measured measured : metrics.measure(text, grammar.findAll(text), found)) {
                    Span span = new Span(
                            offset + measured.span().start(),
                            offset + measured.span().end());
                    Standing standing = reading.at(measured.mention().span().start());
                    numbers.add(new StatedNumber(measured, standing, span, index));
                }
                last = reading.at(text.length());
            }
            if (!governed) {
                carried = announces(block.text()) && last.isPromised() ? last : Standing.UNSAID;
            }
        }
        return numbers;
    }

    /** 到2025年，主要目标如下： speaks for the list items that follow. */
    private static boolean announces(String block) {
        String text = block.strip();
        return text.endsWith("：") || text.endsWith(":");
    }

    /** The standings along one sentence, read from left to right. */
    private static final class Reading {
        private final List<Marker> markers;
        private final OptionalInt written;
        private final boolean plan;
        private Standing standing;
        private int next;

        Reading(List<Marker> markers, Standing start, OptionalInt written, boolean plan) {
            this.markers = markers;
            this.standing = start;
            this.written = written;
            this.plan = plan;
        }

        /** The standing in front of {@code position}; positions must not decrease. */
        Standing at(int position) {
            while (next < markers.size() && markers.get(next).start() < position) {
                standing = standing.after(markers.get(next++), written, plan);
            }
            return standing;
        }
    }
}
