package io.zhengwen.stage.structure.duty;

import io.zhengwen.chinese.DateExpressions;
import io.zhengwen.chinese.DateMention;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Span;
import io.zhengwen.stage.structure.PlanPeriod;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads when a duty is due: behind 完成时限：, in the clause, or as …前 in the task when only one date stands there. */
final class DutyDeadline {
    private static final Pattern BEFORE = Pattern.compile("^(?:年?(?:上旬|中旬|下旬|底|末|中))?(?:之|以)?前");
    private static final Pattern END_OF_PLAN = Pattern.compile("五[”’\"」]?(?:期)?末");
    private static final Pattern YEAR_END =
            Pattern.compile("(今年|本年|本年度|明年|次年)?(?<![0-9〇零一二三四五六七八九]年)年?(?:底|末)(?:之|以)?前");
    private static final Pattern NEXT_YEAR = Pattern.compile("(?:明年|次年|来年|翌年)$");

    /** 到2020年，基本建成; 由2015年到2020年 and 1月到3月 only count years. */
    private static final Pattern UNTIL = Pattern.compile("(?:^|[，。；：、,;:\\s])力?争?[到至]$");

    private static final Pattern NUMBERED = Pattern.compile("[^。]*[0-9]");

    private static final Pattern NAMED_YEAR = Pattern.compile("(?:明年|今年)[^，。]{0,8}前");

    private DutyDeadline() {}

    static Optional<PartialDate> read(String stated, String task, Optional<PartialDate> documentDate) {
        List<DateMention> named = DateExpressions.findAll(stated);
        if (!named.isEmpty()) {
            return resolve(named.get(named.size() - 1), stated, documentDate);
        }
        if (END_OF_PLAN.matcher(stated).find()) {
            return PlanPeriod.in(stated).map(period -> PartialDate.ofYear(period.last()));
        }
        Optional<PartialDate> yearEnd = yearEnd(stated.replace("年底", "年底前"), documentDate);
        if (yearEnd.isEmpty()
                && documentDate.isPresent()
                && NAMED_YEAR.matcher(stated).find()) {
            int later = stated.contains("明年") ? 1 : 0;
            return Optional.of(PartialDate.ofYear(documentDate.get().year() + later));
        }
        if (yearEnd.isPresent()) {
            return yearEnd;
        }
        List<DateMention> due = DateExpressions.findAll(task).stream()
                .filter(mention -> isDue(task, mention.span()))
                .toList();
        return due.isEmpty()
                ? yearEnd(task, documentDate)
                : due.size() == 1 ? resolve(due.get(0), task, documentDate) : Optional.empty();
    }

    /** 6月底前 sets a date for the task; 到2020年 does unless it is that of a number: 到2020年，转化率达到72%. */
    private static boolean isDue(String task, Span date) {
        if (BEFORE.matcher(task).region(date.end(), task.length()).lookingAt()) {
            return true;
        }
        boolean until = UNTIL.matcher(task.substring(0, date.start())).find();
        return until
                && !NUMBERED.matcher(task).region(date.end(), task.length()).lookingAt();
    }

    private static Optional<PartialDate> resolve(DateMention mention, String text, Optional<PartialDate> documentDate) {
        int later = NEXT_YEAR.matcher(text.substring(0, mention.span().start())).find() ? 1 : 0;
        return documentDate.isPresent() ? mention.resolve(documentDate.get().year() + later) : mention.resolve();
    }

    // 年底前 alone means the year in which the document speaks.
    private static Optional<PartialDate> yearEnd(String text, Optional<PartialDate> documentDate) {
        Matcher found = YEAR_END.matcher(text);
        if (documentDate.isEmpty() || !found.find()) {
            return Optional.empty();
        }
        boolean next = "明年".equals(found.group(1)) || "次年".equals(found.group(1));
        Optional<PartialDate> year =
                Optional.of(PartialDate.ofYear(documentDate.get().year() + (next ? 1 : 0)));
        return found.find() ? Optional.empty() : year;
    }
}
