package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.Article;
import io.zhengwen.document.Block;
import io.zhengwen.document.Genre;
import io.zhengwen.document.PartialDate;
import io.zhengwen.stage.structure.PlanPeriod;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads from a text's title and first lines whether it is a plan, and for which years. */
final class Moments {
    private static final int FIRST_LINES = 12;
    private static final int LONGEST_TITLE = 60;
    private static final int ISO_DAY = 10;
    /** What a law says of every year is a rule, not a promise. */
    private static final Pattern LAW_ARTICLE = Pattern.compile("[\\s　]{0,8}第[ 　]?[0-9一二三四五六七八九十百]{1,5}[ 　]?[条條]");

    private static final Pattern YEAR_OF_PLAN =
            Pattern.compile("(20[0-9]{2})年(?:度|全年)?[^，。；年]{0,30}(?:要点|计划|方案|清单|分工|任务|安排|目标|实事|思路|打算|意见|行动|举措|工作)");
    /** 2024年统计公报 observes that year, whenever it was written. */
    private static final Pattern YEAR_OF_REPORT =
            Pattern.compile("(20[0-9]{2})年(?:度)?[^，。；年]{0,24}(?:公报|总结|情况|运行|报告|综述|回顾|决算|成绩|年报|数据)$");

    private static final Pattern LAYS_DOWN =
            Pattern.compile("(?:制定|制订|提出|拟定|编制|确定)[^，。；]{0,6}(20[0-9]{2}年[^，。；]{0,20})");

    private static final Pattern REPORT = Pattern.compile("工作报告》?$");

    private final Pattern planCues = any("plan-cues.tsv");
    private final Pattern planNames = any("plan-names.tsv");
    private final Pattern planTitles = any("plan-titles.tsv");
    private final Pattern normTitles = any("norm-titles.tsv");

    private static Pattern any(String file) {
        return Pattern.compile(Lexicon.words(file).stream().collect(Collectors.joining("|")));
    }

    Moment of(Article article, Genre genre, Optional<PartialDate> documentDate) {
        OptionalInt thisYear =
                documentDate.map(date -> OptionalInt.of(date.year())).orElseGet(() -> WritingYear.of(article.text()));
        List<String> titles = titles(article);
        Moment.Nature nature = nature(article, genre, titles);
        Optional<PlanPeriod> period =
                titles.stream().map(PlanPeriod::in).flatMap(Optional::stream).findFirst();
        Optional<PartialDate> end = period.map(found -> PartialDate.ofYear(found.last()));
        if (end.isEmpty() && nature == Moment.Nature.PLAN) {
            end = yearOfPlan(article, titles);
        }
        int years = period.map(found -> found.last() - found.first() + 1).orElse(0);
        return new Moment(
                documentDate,
                thisYear,
                nature,
                end,
                years,
                genre == Genre.NEWS ? documentDate.flatMap(Moments::day) : Optional.empty(),
                nature == Moment.Nature.PLAN ? Optional.empty() : reported(titles));
    }

    private static Optional<LocalDate> day(PartialDate date) {
        String day = date.toDay().iso();
        return day.length() == ISO_DAY ? Optional.of(LocalDate.parse(day)) : Optional.empty();
    }

    /** The title and what stands below it or opens an attached plan, with digits of one form. */
    private static List<String> titles(Article article) {
        Stream<String> lines = article.blocks().stream()
                .limit(FIRST_LINES)
                .map(Block::text)
                .map(String::strip)
                .filter(line -> line.length() <= LONGEST_TITLE && line.indexOf('。') < 0 && line.indexOf('：') < 0);
        return Stream.concat(article.head().title().stream(), lines)
                .map(line -> Normalizer.normalize(line, Normalizer.Form.NFKC).replaceAll("[ 　]", ""))
                .toList();
    }

    private Moment.Nature nature(Article article, Genre genre, List<String> titles) {
        boolean titled = article.head().title().isPresent();
        String title = titled ? titles.get(0) : "";
        boolean plan = planTitles.matcher(title).find();
        if (genre == Genre.NEWS || genre == Genre.MILESTONE) {
            return genre == Genre.NEWS ? Moment.Nature.REPORT : Moment.Nature.CHRONICLE;
        }
        if (!plan && (normTitles.matcher(title).find() || isLaw(article))) {
            return Moment.Nature.NORM;
        }
        boolean said = plan
                || planNames.matcher(title).find()
                || planCues.matcher(title).find()
                || (genre == Genre.POLICY && saysItIsPlan(article, titles));
        return said ? Moment.Nature.PLAN : Moment.Nature.REPORT;
    }

    private boolean saysItIsPlan(Article article, List<String> titles) {
        return titles.stream().anyMatch(line -> planNames.matcher(line).find())
                || planCues.matcher(article.text()).find();
    }

    private static boolean isLaw(Article article) {
        return article.blocks().stream()
                .filter(block -> LAW_ARTICLE.matcher(block.text()).lookingAt())
                .skip(2)
                .findFirst()
                .isPresent();
    }

    private Optional<PartialDate> yearOfPlan(Article article, List<String> titles) {
        return titles.stream()
                .filter(line ->
                        planTitles.matcher(line).find() && !REPORT.matcher(line).find())
                .map(Moments::yearIn)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> laidDown(article).flatMap(Moments::yearIn));
    }

    private static Optional<PartialDate> reported(List<String> titles) {
        return titles.stream()
                .limit(2)
                .map(YEAR_OF_REPORT::matcher)
                .filter(Matcher::find)
                .map(year -> PartialDate.ofYear(Integer.parseInt(year.group(1))))
                .findFirst();
    }

    private static Optional<PartialDate> yearIn(String title) {
        Matcher year = YEAR_OF_PLAN.matcher(title);
        return year.find() ? Optional.of(PartialDate.ofYear(Integer.parseInt(year.group(1)))) : Optional.empty();
    }

    /** 为加快建设，制定2022年工作要点。 */
    private static Optional<String> laidDown(Article article) {
        return article.blocks().stream()
                .limit(FIRST_LINES)
                .map(block -> LAYS_DOWN.matcher(block.text()))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }
}
