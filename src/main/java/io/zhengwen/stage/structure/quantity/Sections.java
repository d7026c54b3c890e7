package io.zhengwen.stage.structure.quantity;

import io.zhengwen.chinese.DateExpressions;
import io.zhengwen.chinese.DateMention;
import io.zhengwen.document.Block;
import io.zhengwen.document.PartialDate;
import io.zhengwen.stage.structure.Enumerator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What headings such as 主要目标 or 2025年工作回顾 say of the numbers below them. */
final class Sections {
    private static final int LONGEST_HEADING = 40;

    private enum Kind {
        GOAL,
        WORK,
        OBSERVED
    }

    private record Cue(Kind kind, Pattern pattern) {}

    private final List<Cue> cues = Lexicon.rows("section-cues.tsv", 2).stream()
            .map(row -> new Cue(Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT)), Pattern.compile(row.get(1))))
            .toList();

    /** One walk through an article's blocks. */
    Walk walk(OptionalInt thisYear, Optional<PartialDate> planEnd) {
        return new Walk(thisYear, planEnd);
    }

    /** Whether a block is a heading: marked as one, or short, numbered and no sentence. */
    private static boolean isHeading(Block block) {
        String text = block.text().strip();
        if (text.isEmpty() || text.length() > LONGEST_HEADING || text.chars().anyMatch(c -> "，；：:;".indexOf(c) >= 0)) {
            return false;
        }
        boolean sentence = text.indexOf('。') >= 0 && text.indexOf('。') < text.length() - 1;
        return !sentence
                && (block.type() == Block.Type.HEADING || Enumerator.at(text).isPresent());
    }

    /** The state of one walk: the section that governs at the moment. */
    final class Walk {
        private final OptionalInt thisYear;
        private final Optional<PartialDate> planEnd;
        private String path = "";
        private Standing standing = Standing.UNSAID;

        private Walk(OptionalInt thisYear, Optional<PartialDate> planEnd) {
            this.thisYear = thisYear;
            this.planEnd = planEnd;
        }

        /** How the numbers of {@code block} stand where their sentences say nothing. */
        Standing enter(Block block, String at) {
            boolean heading = isHeading(block);
            boolean outside = path.isEmpty() ? heading : !at.equals(path) && !at.startsWith(path + "/");
            if (outside) {
                standing = Standing.UNSAID;
            }
            if (heading) {
                Optional<Standing> said = said(block.text().strip());
                if (said.isPresent()) {
                    standing = said.get();
                    path = at;
                }
            }
            return standing;
        }

        /** 到2025年 in the first paragraph of a section of goals speaks for the paragraphs that follow. */
        void leave(Standing end) {
            if (standing.isPromised() && end.isPromised() && end.date().isPresent()) {
                standing = Standing.promised(end.date());
            }
        }

        boolean isPromised() {
            return standing.isPromised();
        }

        private Optional<Standing> said(String heading) {
            return cues.stream()
                    .filter(cue -> cue.pattern().matcher(heading).find())
                    .findFirst()
                    .map(cue -> standing(cue.kind(), heading));
        }

        private Standing standing(Kind kind, String heading) {
            Optional<PartialDate> named = DateExpressions.findAll(heading).stream()
                    .filter(mention -> mention.year().isPresent())
                    .reduce((first, last) -> last)
                    .flatMap(DateMention::resolve);
            return switch (kind) {
                case GOAL -> Standing.promised(named.or(() -> planEnd));
                case WORK -> Standing.promised(named.or(() -> relative(heading)));
                case OBSERVED -> Standing.observed(named.filter(date -> heading.indexOf('和') < 0), false);
            };
        }

        private Optional<PartialDate> relative(String heading) {
            if (heading.contains("今年")) {
                return thisYear.stream().mapToObj(PartialDate::ofYear).findFirst();
            }
            return heading.contains("明年")
                    ? thisYear.stream()
                            .mapToObj(year -> PartialDate.ofYear(year + 1))
                            .findFirst()
                    : Optional.empty();
        }
    }
}
