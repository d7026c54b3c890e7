package io.zhengwen.stage.structure.chronicle;

import io.zhengwen.document.Span;
import java.util.ArrayList;
import java.util.List;

/** Splits a line that lists several events with semicolons. */
final class EventSplitter {
    private static final int SHORTEST = 4;
    private static final String OPEN = "（(《“‘「『〈【[";
    private static final String CLOSE = "）)》”’」』〉】]";

    private EventSplitter() {}

    /**
     * The events of {@code line} from {@code from} on, as spans in the line. A line of several sentences is one event:
     * there a semicolon only joins clauses.
     */
    static List<Span> split(String line, int from) {
        List<Span> events = new ArrayList<>();
        int depth = 0;
        int start = from;
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            depth = Math.max(0, depth + (OPEN.indexOf(c) >= 0 ? 1 : 0) - (CLOSE.indexOf(c) >= 0 ? 1 : 0));
            if (depth == 0 && (c == '。' || c == '！' || c == '!') && i + 1 < line.length()) {
                return whole(line, from);
            }
            if (depth == 0 && (c == '；' || c == ';')) {
                add(events, line, start, i);
                start = i + 1;
            }
        }
        add(events, line, start, line.length());
        boolean fragments = events.stream().anyMatch(event -> event.length() < SHORTEST);
        return fragments || depth > 0 ? whole(line, from) : events;
    }

    private static List<Span> whole(String line, int from) {
        List<Span> one = new ArrayList<>();
        add(one, line, from, line.length());
        return one;
    }

    private static void add(List<Span> events, String line, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(line.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(line.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            events.add(new Span(start, end));
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
