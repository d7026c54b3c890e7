package io.zhengwen.stage.content.head;

import io.zhengwen.stage.content.page.ResourceTable;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a line's words say for and against its being the headline. */
final class HeadlineCues {
    private final List<Cue> cues = ResourceTable.read("headline-cues.tsv", 3).stream()
            .map(row -> new Cue(Double.parseDouble(row.get(0)), Pattern.compile(row.get(2))))
            .toList();
    private final Set<String> shortOnes = ResourceTable.read("short-headlines.tsv", 1).stream()
            .map(row -> row.get(0))
            .collect(Collectors.toSet());

    private record Cue(double weight, Pattern pattern) {}

    double weigh(String line) {
        double sum = 0;
        for (Cue cue : cues) {
            sum += cue.pattern().matcher(line).find() ? cue.weight() : 0;
        }
        return sum;
    }

    /** Whether a line of so few characters may be a headline all the same. */
    boolean isKnownShort(String line) {
        return shortOnes.contains(line);
    }
}
