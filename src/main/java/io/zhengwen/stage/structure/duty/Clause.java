package io.zhengwen.stage.structure.duty;

import io.zhengwen.document.ResponsibleUnit;
import io.zhengwen.stage.structure.duty.DutyLabels.Meaning;
import java.util.List;
import java.util.Set;

/**
 * A stretch of a block that names responsible units or their deadline.
 *
 * @param start offset in the block, behind an opening bracket
 * @param end offset in the block, before a closing bracket
 * @param taskEnd where the task that it speaks of ends; behind {@code start} when the clause itself tells the task
 * @param resume where the block's next task may begin
 * @param meanings of the labels in it; empty for a clause without labels
 * @param deadline words that state when, empty when nothing does
 */
record Clause(
        int start,
        int end,
        int taskEnd,
        int resume,
        Set<Meaning> meanings,
        List<ResponsibleUnit> units,
        String deadline,
        String text) {}
