package io.zhengwen.app.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints how often each field of the head is exact, wrong or absent, for each set that gives it. */
final class HeadTable {
    private static final String HEADER =
            "%-16s %-13s %6s %6s %6s %6s %7s".formatted("set", "field", "given", "exact", "wrong", "absent", "unasked");

    private HeadTable() {}

    static void print(List<HeadMark> marks, PrintStream out) {
        out.println(HEADER);
        rows("all", marks, out);
        Map<String, List<HeadMark>> sets = marks.stream()
                .collect(Collectors.groupingBy(mark -> mark.page().set(), TreeMap::new, Collectors.toList()));
        sets.forEach((set, some) -> rows(set, some, out));
    }

    /** One line for each field that is not exact: the page, its kind, truth and answer. */
    static void printMisses(List<HeadMark> marks, boolean unasked, PrintStream out) {
        for (HeadMark mark : marks) {
            boolean told = mark.result() == HeadMark.Result.UNASKED ? unasked : mark.result() != HeadMark.Result.EXACT;
            if (told) {
                out.printf(
                        Locale.ROOT,
                        "%-6s %-13s %s/%s (%s)%n    truth:  %s%n    answer: %s%n",
                        mark.result().name().toLowerCase(Locale.ROOT),
                        mark.field().label(),
                        mark.page().set(),
                        mark.page().id(),
                        mark.kind().name().toLowerCase(Locale.ROOT),
                        mark.truth(),
                        mark.answer());
            }
        }
    }

    private static void rows(String set, List<HeadMark> marks, PrintStream out) {
        for (HeadField field : HeadField.values()) {
            List<HeadMark> own =
                    marks.stream().filter(mark -> mark.field() == field).toList();
            long unasked = count(own, HeadMark.Result.UNASKED);
            long given = own.size() - unasked;
            if (given > 0) {
                out.printf(
                        Locale.ROOT,
                        "%-16s %-13s %6d %6.3f %6.3f %6.3f %7d%n",
                        set,
                        field.label(),
                        given,
                        count(own, HeadMark.Result.EXACT) / (double) given,
                        count(own, HeadMark.Result.WRONG) / (double) given,
                        count(own, HeadMark.Result.ABSENT) / (double) given,
                        unasked);
            }
        }
    }

    private static long count(List<HeadMark> marks, HeadMark.Result result) {
        return marks.stream().filter(mark -> mark.result() == result).count();
    }
}
