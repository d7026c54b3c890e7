package io.zhengwen.app;

import static io.zhengwen.app.EventPrinter.joined;
import static io.zhengwen.app.EventPrinter.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One fact in one line, such as {@code 德企总量 > 500 家  by 2025  (三)}. */
final class FactLine {
    private static final Map<String, String> PERIODS =
            Map.of("P1Y", "yearly", "P6M", "half-yearly", "P3M", "quarterly", "P1M", "monthly", "P1W", "weekly");

    private FactLine() {}

    static String of(String fact, JsonNode event, int columns) {
        return switch (fact) {
            case "target" ->
                number(
                        event,
                        joined(
                                "  ",
                                prefixed("by ", readableDate(text(event.path("deadline")))),
                                period(text(event.path("period"))),
                                text(event.path("path"))),
                        columns);
            case "duty" -> duty(event, columns);
            case "milestone" ->
                joined(
                        "  ",
                        event.path("date").isNull() ? "undated" : readableDate(text(event.path("date"))),
                        text(event.path("text")));
            case "figure" -> number(event, prefixed("as of ", readableDate(text(event.path("asOf")))), columns);
            case "statement" -> statement(event);
            default -> text(event.path("text"));
        };
    }

    /** {@code 2018-05-22T11:11+08:00} as {@code 2018-05-22 11:11}: all sources are in one time zone. */
    static String readableDate(String iso) {
        return iso.length() > 16 ? iso.substring(0, 16).replace('T', ' ') : iso;
    }

    private static String number(JsonNode event, String rest, int columns) {
        String number = joined(" ", text(event.path("op")), text(event.path("value")), text(event.path("unit")));
        return ended(text(event.path("metric")), " ", joined("  ", number, rest), columns);
    }

    private static String duty(JsonNode event, int columns) {
        String units = StreamSupport.stream(event.path("units").spliterator(), false)
                .map(unit -> text(unit.path("name")) + (text(unit.path("role")).equals("lead") ? " (lead)" : ""))
                .collect(Collectors.joining("、"));
        String task = Columns.cut(text(event.path("task")), columns / 2);
        String tail =
                joined("  ", prefixed("by ", readableDate(text(event.path("deadline")))), text(event.path("path")));
        return ended(task + ": " + units, "  ", tail, columns);
    }

    private static String statement(JsonNode event) {
        String who =
                joined(", ", text(event.path("speaker")), text(event.path("post")), text(event.path("organisation")));
        String said = text(event.path("text"));
        return who + ": " + (text(event.path("mode")).equals("direct") ? "“" + said + "”" : said);
    }

    /** When a line is too long, its beginning gives way: the number and the date at its end are short and wanted. */
    private static String ended(String beginning, String between, String end, int columns) {
        int reserved = end.isEmpty() ? 0 : Columns.width(between + end);
        return joined(between, Columns.cut(beginning, columns - reserved), end);
    }

    private static String period(String iso) {
        return iso.isEmpty() ? "" : PERIODS.getOrDefault(iso, "every " + iso);
    }

    private static String prefixed(String word, String text) {
        return text.isEmpty() ? "" : word + text;
    }
}
