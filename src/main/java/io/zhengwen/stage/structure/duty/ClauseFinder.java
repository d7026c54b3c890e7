package io.zhengwen.stage.structure.duty;

import io.zhengwen.document.ResponsibleUnit;
import io.zhengwen.document.ResponsibleUnit.Role;
import io.zhengwen.stage.structure.duty.DutyLabels.Hit;
import io.zhengwen.stage.structure.duty.DutyLabels.Meaning;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the clauses of a block that name responsible units: in brackets, behind a full stop, or alone on a line. */
final class ClauseFinder {
    private static final int LONGEST = 800;
    private static final Pattern BOUNDARY =
            Pattern.compile("(?:^|[\\s　。；;！!，,|—】\\])）(（\\[【:：.．、])(?:[省市区县州镇村][级直]|主要|[0-9]{1,2}[.．])?$");
    private static final Pattern DATED =
            Pattern.compile("[0-9〇○零一二三四五六七八九十]{1,4}年|[0-9]{1,2}月|五”末|长期|持续推进|年底|明年|今年|季度");

    private record Pair(int open, int close) {}

    private final DutyLabels labels = new DutyLabels();
    private final RoleGrammar roles = new RoleGrammar();
    private final SentenceClauses sentences = new SentenceClauses(roles);

    /** The clauses of {@code block}; brackets that hold nothing but units count when {@code bare} says so, plain sentences when {@code told}. */
    List<Clause> find(String block, boolean bare, boolean told) {
        List<Clause> clauses = new ArrayList<>();
        List<Pair> brackets = outermost(block);
        for (Pair pair : brackets) {
            bracketed(block, pair)
                    .or(() -> bare ? bareList(block, pair) : Optional.empty())
                    .ifPresent(clauses::add);
        }
        clauses.addAll(open(block, brackets));
        if (told && clauses.isEmpty()) {
            clauses.addAll(sentences.find(block));
        }
        clauses.sort(Comparator.comparing(Clause::start));
        return clauses;
    }

    /** Whether {@code block} ends in brackets that hold nothing but offices: （县教育局、县住建局）. */
    boolean endsInBareList(String block) {
        List<Pair> brackets = outermost(block);
        return !brackets.isEmpty()
                && block.substring(brackets.get(brackets.size() - 1).close() + 1)
                        .chars()
                        .allMatch(c -> "。；; 　".indexOf(c) >= 0)
                && bareList(block, brackets.get(brackets.size() - 1))
                        .filter(clause -> clause.units().stream().allMatch(unit -> roles.isOffice(unit.name())))
                        .isPresent();
    }

    private Optional<Clause> bareList(String block, Pair pair) {
        int from = pair.open() + 1;
        if (pair.close() - from > LONGEST || pair.close() - from < 3 || pair.open() == 0) {
            return Optional.empty();
        }
        String inner = block.substring(from, pair.close());
        boolean closes = "。；;！".indexOf(block.charAt(pair.open() - 1)) >= 0
                || pair.close() + 1 == block.length()
                || "。；;".indexOf(block.charAt(pair.close() + 1)) >= 0;
        List<ResponsibleUnit> units = closes ? roles.readBare(stripped(inner)) : List.of();
        return units.stream().noneMatch(unit -> roles.isOfficeOrAll(unit.name()))
                ? Optional.empty()
                : Optional.of(new Clause(from, pair.close(), from, pair.close() + 1, Set.of(), units, "", inner));
    }

    private Optional<Clause> bracketed(String block, Pair pair) {
        int from = pair.open() + 1;
        if (pair.close() - from > LONGEST || pair.close() - from < 4) {
            return Optional.empty();
        }
        String inner = block.substring(from, pair.close());
        List<Hit> hits = labels.find(inner);
        if (hits.stream().anyMatch(hit -> hit.meaning().namesUnits())) {
            int lead = hits.get(0).start();
            int start = lead <= 6 ? 0 : lead;
            return Optional.of(labelled(block, from + start, pair.close(), pair.close() + 1));
        }
        return hits.isEmpty() ? unlabelled(inner, from, pair) : Optional.empty();
    }

    private Optional<Clause> unlabelled(String inner, int from, Pair pair) {
        StringBuilder words = new StringBuilder();
        StringBuilder when = new StringBuilder();
        for (String piece : inner.split("(?<=[，,；;])", -1)) {
            if (!LeadRule.isStatedIn(piece) && !stripped(piece).equals("下同")) {
                (DATED.matcher(piece).find() ? when : words).append(piece);
            }
        }
        String list = stripped(words.toString());
        if (list.isEmpty()) {
            return Optional.empty();
        }
        int stop = list.indexOf('。');
        List<ResponsibleUnit> units = roles.readUnlabelled(stop > 0 ? list.substring(0, stop) : list);
        return units.isEmpty()
                ? Optional.empty()
                : Optional.of(new Clause(
                        from, pair.close(), from, pair.close() + 1, Set.of(), units, when.toString(), inner));
    }

    private List<Clause> open(String block, List<Pair> brackets) {
        BitSet bracketed = new BitSet(block.length());
        brackets.forEach(pair -> bracketed.set(pair.open() + 1, pair.close()));
        List<Hit> hits = labels.find(block).stream()
                .filter(hit -> !bracketed.get(hit.start()) || !bracketed.get(hit.end() - 1))
                .filter(hit -> BOUNDARY.matcher(block.substring(Math.max(0, hit.start() - 6), hit.start()))
                        .find())
                .toList();
        List<Clause> clauses = new ArrayList<>();
        int i = 0;
        while (i < hits.size()) {
            int start = hits.get(i).start();
            Set<Meaning> seen = EnumSet.of(hits.get(i).meaning());
            int end = stop(block, hits.get(i).end());
            while (i + 1 < hits.size()
                    && reaches(block, end, hits.get(i + 1).start())
                    && seen.add(hits.get(i + 1).meaning())) {
                i++;
                end = stop(block, hits.get(i).end());
            }
            // A label that does not belong to this clause begins the next one; no clause reads another's units again.
            end = i + 1 < hits.size() && hits.get(i + 1).start() < end
                    ? hits.get(i + 1).start()
                    : withRule(block, end);
            clauses.add(labelled(block, start, end, end));
            i++;
        }
        return clauses;
    }

    private Clause labelled(String block, int start, int end, int resume) {
        String text = block.substring(start, end);
        List<Hit> hits = labels.find(text);
        List<ResponsibleUnit> units = new ArrayList<>();
        Set<Meaning> meanings = EnumSet.noneOf(Meaning.class);
        StringBuilder deadline = new StringBuilder();
        for (int i = 0; i < hits.size(); i++) {
            Meaning meaning = hits.get(i).meaning();
            int until = i + 1 < hits.size() ? hits.get(i + 1).start() : text.length();
            String content = text.substring(hits.get(i).end(), until);
            meanings.add(meaning);
            if (meaning == Meaning.DEADLINE) {
                deadline.append(content);
            } else if (meaning.namesUnits()) {
                addUnits(units, deadline, content, Role.valueOf(meaning.name()));
            }
        }
        return new Clause(start, end, start, resume, meanings, units, deadline.toString(), text);
    }

    private void addUnits(List<ResponsibleUnit> units, StringBuilder deadline, String content, Role role) {
        String list = content.substring(0, stop(content, 0));
        StringBuilder names = new StringBuilder();
        for (String piece : list.split("(?<=[，,；;])", -1)) {
            (DATED.matcher(piece).find() ? deadline : names).append(piece);
        }
        for (ResponsibleUnit unit : roles.read(stripped(names.toString()), role)) {
            if (units.stream().noneMatch(known -> known.name().equals(unit.name()))) {
                units.add(unit);
            }
        }
    }

    private static String stripped(String list) {
        int end = list.length();
        while (end > 0 && "，,；;、。 　\n（(".indexOf(list.charAt(end - 1)) >= 0) {
            end--;
        }
        return list.substring(0, end).strip();
    }

    private static int stop(String text, int from) {
        int last = Math.min(text.length(), from + LONGEST);
        for (int i = from; i < last; i++) {
            if ("。！!\n|".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return last;
    }

    private static boolean reaches(String block, int end, int next) {
        return end >= next || block.substring(end, next).chars().allMatch(c -> "。\n　；;，,| ".indexOf(c) >= 0);
    }

    // A list may be followed by the rule that tells how to read it: …、招商局。列第一位的为牵头单位，下同。
    private static int withRule(String block, int end) {
        if (end >= block.length() || block.charAt(end) != '。') {
            return end;
        }
        int next = stop(block, end + 1);
        return LeadRule.isStatedIn(block.substring(end, next)) ? next : end;
    }

    private static List<Pair> outermost(String block) {
        List<Pair> pairs = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < block.length(); i++) {
            char c = block.charAt(i);
            if ("（([【".indexOf(c) >= 0) {
                open.push(i);
            } else if ("）)]】".indexOf(c) >= 0 && !open.isEmpty()) {
                int start = open.pop();
                while (!pairs.isEmpty() && pairs.get(pairs.size() - 1).open() > start) {
                    pairs.remove(pairs.size() - 1);
                }
                pairs.add(new Pair(start, i));
            }
        }
        return pairs;
    }
}
