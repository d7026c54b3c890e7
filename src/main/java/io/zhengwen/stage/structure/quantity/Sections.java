package io.zhengwen.stage.structure.quantity;

import io.zhengwen.chinese.DateExpressions;
import io.zhengwen.chinese.DateMention;
import io.zhengwen.document.Block;
import io.zhengwen.document.PartialDate;
import io.zhengwen.stage.structure.Enumerator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What headings such as 主要目标 or 2025年工作回顾 say of the numbers below them. */
final class Sections {
    private static final int LONGEST_HEADING = 40;
    private static final int LONGEST_LEAD = 20;
    private static final int OPENING = 24;
    /** 2024年工作回顾和2025年工作安排 names two years; 2025年和“十四五”时期工作回顾 one, and a span around it. */
    private static final Pattern ANOTHER_YEAR = Pattern.compile("20[0-9]{2}年.{0,12}[和与及暨、].{0,8}20[0-9]{2}年");

    private static final Pattern SPAN_OF_YEARS =
            Pattern.compile("[三四五六七八九十]年(?:来|间|以来)|过去的?[三四五]年|这[三四五]年|“十[一二三四五]五”");
    private static final Pattern ONE_YEAR = Pattern.compile("(?:这|过去的?)一年|一年来|20[0-9]{2}年");

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
    Walk walk(Moment moment) {
        return new Walk(moment);
    }

    /** The heading that a block is, or that it opens with (一、发展目标。到2025年…); empty when there is none. */
    private static String headingOf(Block block) {
        String text = Normalizer.normalize(block.text().strip(), Normalizer.Form.NFKC);
        if (isHeading(block, text)) {
            return text;
        }
        int stop = text.indexOf('。');
        int colon = text.indexOf(':');
        int end = stop < 0 || (colon >= 0 && colon < stop) ? colon : stop;
        boolean leads = end > 0
                && end <= LONGEST_LEAD
                && text.substring(0, end).indexOf(',') < 0
                && Enumerator.at(block.text()).isPresent();
        return leads ? text.substring(0, end) : "";
    }

    /** Whether a block is a heading: marked as one, or short, numbered and no sentence. */
    private static boolean isHeading(Block block, String text) {
        if (text.isEmpty() || text.length() > LONGEST_HEADING || text.chars().anyMatch(c -> ",;:".indexOf(c) >= 0)) {
            return false;
        }
        boolean sentence = text.indexOf('。') >= 0 && text.indexOf('。') < text.length() - 1;
        return !sentence
                && (block.type() == Block.Type.HEADING
                        || Enumerator.at(block.text()).isPresent());
    }

    /** The state of one walk: the section that governs at the moment. */
    final class Walk {
        private final Moment moment;
        private String path = "";
        private Standing standing;
        private boolean spansYears;

        private Walk(Moment moment) {
            this.moment = moment;
            this.standing = unsaid();
        }

        /** How the numbers of {@code block} stand where their sentences say nothing. */
        Standing enter(Block block, String at) {
            String heading = headingOf(block);
            boolean outside = path.isEmpty() ? !heading.isEmpty() : !at.equals(path) && !at.startsWith(path + "/");
            if (outside) {
                standing = unsaid();
                spansYears = false;
            }
            if (!heading.isEmpty()) {
                Optional<Standing> said = said(heading);
                if (said.isPresent()) {
                    standing = said.get();
                    path = at;
                }
            }
            return ofYearOrSpan(block.text().strip());
        }

        /** Where a section looks back on a year and on the years around it, paragraphs say which they speak of. */
        private Standing ofYearOrSpan(String text) {
            String opening = text.substring(0, Math.min(OPENING, text.length()));
            if (SPAN_OF_YEARS.matcher(opening).find()) {
                spansYears = !ONE_YEAR.matcher(opening).find() || text.length() > LONGEST_HEADING;
            } else if (ONE_YEAR.matcher(opening).find()) {
                spansYears = false;
            }
            boolean dated =
                    standing.mode() == Standing.Mode.OBSERVED && standing.date().isPresent();
            return dated && spansYears ? Standing.observed(Optional.empty(), false) : standing;
        }

        /** 到2025年 in the first paragraph of a section of goals speaks for the paragraphs that follow. */
        void leave(Standing end) {
            if (standing.isPromised() && end.isPromised() && end.date().isPresent()) {
                standing = end.assumed() ? Standing.planned(end.date()) : Standing.promised(end.date());
            }
        }

        /** Where no heading speaks, the title may: a report's numbers are those of its year. */
        private Standing unsaid() {
            return moment.reported().isPresent() ? Standing.observed(moment.reported(), false) : Standing.UNSAID;
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
                case GOAL -> named.isPresent() ? Standing.promised(named) : Standing.planned(moment.planEnd());
                case WORK -> Standing.promised(named.or(() -> relative(heading)));
                case OBSERVED ->
                    Standing.observed(
                            named.filter(date -> !ANOTHER_YEAR.matcher(heading).find()), false);
            };
        }

        private Optional<PartialDate> relative(String heading) {
            if (heading.contains("今年")) {
                return moment.thisYearPlus(0);
            }
            return heading.contains("明年") ? moment.thisYearPlus(1) : Optional.empty();
        }
    }
}
