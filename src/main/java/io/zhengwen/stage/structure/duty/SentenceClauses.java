package io.zhengwen.stage.structure.duty;

import io.zhengwen.document.ResponsibleUnit;
import io.zhengwen.document.ResponsibleUnit.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds sentences that hand a task to units: 由市住建局牵头，各区政府配合 and 市教育局负责制定方案. */
final class SentenceClauses {
    private static final int LONGEST = 200;
    private static final Pattern HANDED = Pattern.compile("(?<=[，,；;。])由(?=[^，。；]{3})|(?:此项|该项|上述|以上)(?:工作|任务)由");
    private static final Pattern GIVEN =
            Pattern.compile("(?:要|应当|应|须|将)?(?<lead>负责牵头|具体牵头|牵头负责|牵头|总牵头)|(?:要|应当|应|须|将)?(?:具体|统一|主要)?负责");
    private static final Pattern NO_TASK = Pattern.compile("^(?:人|制|解释|同志|到底|任)|^[^，。；]{0,3}(?:解释|说明)$|的$");

    private final RoleGrammar roles;

    SentenceClauses(RoleGrammar roles) {
        this.roles = roles;
    }

    List<Clause> find(String block) {
        List<Clause> clauses = new ArrayList<>();
        if (!block.contains("负责") && !block.contains("牵头")) {
            return clauses;
        }
        int start = 0;
        for (int i = 0; i <= block.length(); i++) {
            if (i == block.length() || "。；;！\n".indexOf(block.charAt(i)) >= 0) {
                if (i - start > 5 && i - start <= LONGEST) {
                    sentence(block, start, i).ifPresent(clauses::add);
                }
                start = i + 1;
            }
        }
        return clauses;
    }

    private Optional<Clause> sentence(String block, int start, int end) {
        return handed(block, start, end).or(() -> given(block, start, end));
    }

    // The task stands before: …。由A牵头，B配合。
    private Optional<Clause> handed(String block, int start, int end) {
        int from = start;
        int named = start;
        Matcher handed = HANDED.matcher(block).region(start, end).useTransparentBounds(true);
        while (handed.find()) {
            from = handed.start();
            named = handed.end() - 1;
        }
        int until = end;
        List<ResponsibleUnit> units = roles.readUnlabelled(block.substring(named, until));
        while (units.isEmpty() && block.lastIndexOf('，', until - 1) > named) {
            until = block.lastIndexOf('，', until - 1);
            units = roles.readUnlabelled(block.substring(named, until));
        }
        boolean offices = !units.isEmpty() && units.stream().allMatch(unit -> roles.isOfficeOrAll(unit.name()));
        if (!offices) {
            return Optional.empty();
        }
        int resume = Math.min(end + 1, block.length());
        String when = block.substring(until, end);
        return Optional.of(new Clause(from, end, from, resume, Set.of(), units, when, block.substring(from, end)));
    }

    // The task stands behind: A、B负责…。
    private Optional<Clause> given(String block, int start, int end) {
        Matcher verb = GIVEN.matcher(block).region(start, end);
        while (verb.find()) {
            int from = Math.max(start, 1 + block.lastIndexOf('，', verb.start()));
            for (int begin : from == start ? new int[] {start} : new int[] {start, from}) {
                Optional<Clause> clause = given(block, begin, verb, end);
                if (clause.isPresent()) {
                    return clause;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Clause> given(String block, int begin, Matcher verb, int end) {
        String task = block.substring(verb.end(), end);
        if (task.length() < 4 || NO_TASK.matcher(task).find()) {
            return Optional.empty();
        }
        Role role = verb.group("lead") == null ? Role.UNSPECIFIED : Role.LEAD;
        String list = block.substring(begin, verb.start()).replaceFirst("^[一二三四五六七八九十0-9（()）.、是]{1,4}(?=[^、])", "");
        List<ResponsibleUnit> units = new ArrayList<>();
        for (ResponsibleUnit unit : roles.readBare(list)) {
            units.add(new ResponsibleUnit(unit.name(), role));
        }
        if (units.isEmpty() || !units.stream().allMatch(unit -> roles.isOfficeOrAll(unit.name()))) {
            return Optional.empty();
        }
        int helpers = task.lastIndexOf('，');
        for (ResponsibleUnit unit :
                helpers < 0 ? List.<ResponsibleUnit>of() : roles.readUnlabelled(task.substring(helpers + 1))) {
            units.add(unit);
        }
        return Optional.of(new Clause(
                begin, end, end, Math.min(end + 1, block.length()), Set.of(), units, "", block.substring(begin, end)));
    }
}
