package io.zhengwen.stage.structure.duty;

import io.zhengwen.chinese.DateExpressions;
import io.zhengwen.chinese.DateMention;
import io.zhengwen.document.PartialDate;
import io.zhengwen.stage.structure.PlanPeriod;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads when a duty is due: behind 完成时限：, in the clause, or as …前 in the task when only one date stands there. */
final class DutyDeadline {
    private static final Pattern BEFORE = Pattern.compile("^(?:年?(?:底|末|中))?(?:之|以)?前");
    private static final Pattern END_OF_PLAN = Pattern.compile("五[”’\"」]?(?:期)?末");

    private DutyDeadline() {}

    static Optional<PartialDate> read(String stated, String task, Optional<PartialDate> documentDate) {
        List<DateMention> named = DateExpressions.findAll(stated);
        if (!named.isEmpty()) {
            return resolve(named.get(named.size() - 1), documentDate);
        }
        if (END_OF_PLAN.matcher(stated).find()) {
            return PlanPeriod.in(stated).map(period -> PartialDate.ofYear(period.last()));
        }
        List<DateMention> due = DateExpressions.findAll(task).stream()
                .filter(mention -> BEFORE.matcher(task)
                        .region(mention.span().end(), task.length())
                        .lookingAt())
                .toList();
        return due.size() == 1 ? resolve(due.get(0), documentDate) : Optional.empty();
    }

    private static Optional<PartialDate> resolve(DateMention mention, Optional<PartialDate> documentDate) {
        return documentDate.isPresent() ? mention.resolve(documentDate.get().year()) : mention.resolve();
    }
}
