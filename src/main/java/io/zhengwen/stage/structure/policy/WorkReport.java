package io.zhengwen.stage.structure.policy;

import io.zhengwen.chinese.DateExpressions;
import io.zhengwen.chinese.DateMention;
import io.zhengwen.document.Article;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Removed;
import io.zhengwen.stage.structure.TextLine;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The lines under the title of a work report: ——2024年1月9日在…会议上, and below it who gives the report for which
 * government.
 */
record WorkReport(Optional<PartialDate> date, Optional<String> government) {
    private static final int TOP_LINES = 8;
    private static final int MOST_REMOVED = 40;
    private static final Pattern OCCASION =
            Pattern.compile("^[—－–\\-（(\\s]{0,4}(?=[0-9〇○零一二三四五六七八九]).{6,20}[日号]\\s?在[^。]{6,60}(?:会议|大会)上?[）)]?$");
    private static final Pattern SPEAKER = Pattern.compile(
            "^([\\p{IsHan}]{2,20}人民政府)\\s?(?:代理?)?(?:省长|市长|区长|县长|州长|主席|盟长|旗长)[\\s　：:]{0,8}[\\p{IsHan}·\\s　]{0,10}$");

    private static final Pattern TITLE =
            Pattern.compile("^(?:20[0-9]{2}年)?([\\p{IsHan}]{1,12}(?:省|市|县|区|州|盟|旗|乡|镇))(?:人民)?政府工作报告");

    /** The government that a title names: 2026年云溪市政府工作报告. */
    static Optional<String> governmentIn(String title) {
        Matcher named = TITLE.matcher(title);
        return named.find() ? Optional.of(named.group(1) + "人民政府") : Optional.empty();
    }

    static Optional<WorkReport> find(Article article, List<TextLine> lines) {
        List<String> head = Stream.concat(
                        lines.stream().limit(TOP_LINES).map(TextLine::text),
                        article.removed().stream().limit(MOST_REMOVED).map(Removed::text))
                .flatMap(String::lines)
                .map(String::strip)
                .toList();
        Optional<String> occasion =
                head.stream().filter(line -> OCCASION.matcher(line).find()).findFirst();
        if (occasion.isEmpty()) {
            return Optional.empty();
        }
        List<DateMention> dates = DateExpressions.findAll(occasion.get());
        Optional<PartialDate> date =
                dates.isEmpty() ? Optional.empty() : dates.get(0).resolve().map(PartialDate::toDay);
        Optional<String> government = head.stream()
                .map(SPEAKER::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst();
        return Optional.of(new WorkReport(date, government));
    }
}
