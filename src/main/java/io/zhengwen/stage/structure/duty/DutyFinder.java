package io.zhengwen.stage.structure.duty;

import io.zhengwen.document.Article;
import io.zhengwen.document.Block;
import io.zhengwen.document.Duty;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.ResponsibleUnit;
import io.zhengwen.document.ResponsibleUnit.Role;
import io.zhengwen.document.Span;
import io.zhengwen.stage.structure.Enumerator;
import io.zhengwen.stage.structure.duty.DutyLabels.Meaning;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds tasks and the units responsible for them, in every form that official documents use. */
public final class DutyFinder {
    /** A duty while its lines are still being collected. */
    private static final class Draft {
        private final String task;
        private final String path;
        private final int start;
        private final boolean ownLine;
        private final Set<Meaning> meanings = EnumSet.noneOf(Meaning.class);
        private final List<ResponsibleUnit> units = new ArrayList<>();
        private final StringBuilder deadline = new StringBuilder();
        private int end;
        private int block;

        private Draft(String task, String path, int start, boolean ownLine) {
            this.task = task;
            this.path = path;
            this.start = start;
            this.ownLine = ownLine;
        }

        private void add(Clause clause, int blockStart, int index) {
            meanings.addAll(clause.meanings());
            units.addAll(clause.units());
            deadline.append(clause.deadline()).append('\n');
            end = blockStart + clause.end();
            block = index;
        }
    }

    private static final int A_HABIT = 3;
    // A law's sentences found competences; they set no task: 第八条 …民政部负责….
    private static final Pattern ARTICLE = Pattern.compile("第[0-9〇零一二三四五六七八九十百]{1,6}条");

    private final ClauseFinder clauses = new ClauseFinder();
    private final DutyTables tables = new DutyTables();

    /** In reading order; {@code outline} holds one path a block; plain sentences count in a {@code plan} only. */
    public List<Duty> find(Article article, List<String> outline, Optional<PartialDate> documentDate, boolean plan) {
        List<Draft> drafts = new ArrayList<>();
        List<List<Clause>> named = clauses(article, plan);
        Map<Integer, DutyTables.Row> rows = tables.read(article);
        boolean firstLeads = rulesAllFromTheEnd(article, named);
        String lastTask = "";
        for (int i = 0; i < article.blocks().size(); i++) {
            Block block = article.blocks().get(i);
            List<Clause> found = named.get(i);
            if (rows.containsKey(i)) {
                drafts.add(draft(rows.get(i), outline.get(i), block, i, firstLeads));
                continue;
            }
            int from = Enumerator.at(block.text()).map(Enumerator::length).orElse(0);
            for (Clause clause : found) {
                String before = task(block.text().substring(Math.min(from, clause.taskEnd()), clause.taskEnd()));
                boolean ownLine = before.isEmpty();
                int start = block.span().start() + clause.start();
                Draft draft = merges(drafts, clause, ownLine, i)
                        ? drafts.get(drafts.size() - 1)
                        : start(drafts, ownLine ? lastTask : before, outline.get(i), start, ownLine);
                draft.add(clause, block.span().start(), i);
                boolean stated = LeadRule.isStatedIn(clause.text());
                assignLead(draft, firstLeads || stated);
                firstLeads |= stated && LeadRule.holdsOn(clause.text());
                lastTask = ownLine ? lastTask : before;
                from = clause.resume();
            }
            if (found.isEmpty()) {
                firstLeads |= LeadRule.isStatedIn(block.text());
                lastTask = isTask(block) ? task(block.text().substring(from)) : lastTask;
            }
        }
        return finished(article, drafts, documentDate);
    }

    private List<List<Clause>> clauses(Article article, boolean plan) {
        boolean told = plan
                && article.blocks().stream()
                        .noneMatch(block -> ARTICLE.matcher(block.text()).lookingAt());
        boolean bare = namesUnitsInBareBrackets(article);
        return article.blocks().stream()
                .map(block -> clauses.find(block.text(), bare, told))
                .toList();
    }

    private static Draft draft(DutyTables.Row row, String path, Block block, int index, boolean firstLeads) {
        Draft draft = new Draft(row.task(), path, block.span().start() + row.start(), false);
        draft.units.addAll(row.units());
        draft.deadline.append(row.deadline());
        draft.end = block.span().start() + row.end();
        draft.block = index;
        assignLead(draft, firstLeads || row.firstLeads());
        return draft;
    }

    // Brackets that hold nothing but offices are duties where the document says how to read them, or makes it a habit.
    private boolean namesUnitsInBareBrackets(Article article) {
        return article.blocks().stream().anyMatch(block -> LeadRule.isStatedIn(block.text()))
                || article.blocks().stream()
                                .filter(block -> clauses.endsInBareList(block.text()))
                                .limit(A_HABIT)
                                .count()
                        == A_HABIT;
    }

    // A note behind the last duty rules them all.
    private static boolean rulesAllFromTheEnd(Article article, List<List<Clause>> named) {
        boolean stated = false;
        for (int i = 0; i < named.size(); i++) {
            if (!named.get(i).isEmpty()) {
                stated = false;
            } else if (LeadRule.isStatedIn(article.blocks().get(i).text())) {
                stated = true;
            }
        }
        return stated;
    }

    private static Draft start(List<Draft> drafts, String task, String path, int start, boolean ownLine) {
        Draft draft = new Draft(task, path, start, ownLine);
        drafts.add(draft);
        return draft;
    }

    // 牵头单位, 配合单位 and 完成时限 often stand on lines of their own, one below the other.
    private static boolean merges(List<Draft> drafts, Clause clause, boolean ownLine, int block) {
        if (!ownLine || drafts.isEmpty()) {
            return false;
        }
        Draft last = drafts.get(drafts.size() - 1);
        return last.ownLine
                && block - last.block <= 1
                && !clause.meanings().isEmpty()
                && clause.meanings().stream().noneMatch(last.meanings::contains);
    }

    private static void assignLead(Draft draft, boolean firstLeads) {
        boolean led = draft.units.stream().anyMatch(unit -> unit.role() == Role.LEAD);
        if (!led && !firstLeads) {
            return;
        }
        for (int i = 0; i < draft.units.size(); i++) {
            ResponsibleUnit unit = draft.units.get(i);
            if (unit.role() == Role.UNSPECIFIED) {
                draft.units.set(i, new ResponsibleUnit(unit.name(), i == 0 && !led ? Role.LEAD : Role.SUPPORT));
            }
        }
    }

    private static List<Duty> finished(Article article, List<Draft> drafts, Optional<PartialDate> documentDate) {
        List<Duty> duties = new ArrayList<>();
        for (Draft draft : drafts) {
            if (!draft.units.isEmpty()) {
                Span span = new Span(draft.start, draft.end);
                duties.add(new Duty(
                        draft.task,
                        draft.units,
                        DutyDeadline.read(draft.deadline.toString(), draft.task, documentDate),
                        draft.path,
                        span.of(article.text()),
                        span));
            }
        }
        return duties;
    }

    private static boolean isTask(Block block) {
        return block.type() != Block.Type.SIGNATURE
                && block.type() != Block.Type.CAPTION
                && block.text().strip().length() >= 4;
    }

    private static String task(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isEdge(text.charAt(start), "。；;，,、）)】]|—")) {
            start++;
        }
        while (end > start && isEdge(text.charAt(end - 1), "（([【|")) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isEdge(char c, String marks) {
        return marks.indexOf(c) >= 0 || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
