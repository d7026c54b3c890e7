package io.zhengwen.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Events as people like to read them: a short block a document, a line a fact, never wider than a screen. */
public final class EventPrinter {
    static final int LABEL = 9;
    private static final int SCREEN = 100;
    private static final String INDENT = " ".repeat(LABEL + 2);

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Palette palette;
    private final int room;

    /** For a screen of 100 columns. */
    public EventPrinter(Palette palette) {
        this(palette, SCREEN);
    }

    /** For a screen of {@code columns}, at least 40. */
    public EventPrinter(Palette palette, int columns) {
        this.palette = palette;
        this.room = Math.max(columns, 40) - INDENT.length();
    }

    /**
     * The lines for one event.
     *
     * @param value the record's value as read; anything that is not an event is named by its size
     */
    public List<String> lines(String topic, byte[] value) {
        JsonNode event = read(value);
        if (!event.isObject()) {
            return List.of(block("record", topic + "  " + value.length + " bytes, not an event"));
        }
        String kind = topic.substring(topic.lastIndexOf('.') + 1);
        if (topic.startsWith("facts.")) {
            return List.of(block(kind, FactLine.of(kind, event, room)));
        }
        return switch (kind) {
            case "rejected" -> rejected(topic, event);
            case "withdrawn" -> withdrawn(topic, event);
            default -> document(topic, kind, event);
        };
    }

    /** The line for a tombstone. */
    public String closed(String topic, String id) {
        return block("closed", topic + "  nothing of " + id + " is current here any more");
    }

    private List<String> withdrawn(String topic, JsonNode event) {
        return List.of(
                block("withdrawn", SourceName.of(text(event.path("sourceUri")))),
                continued(text(event.path("reason"))),
                continued(joined(" · ", "was " + text(event.path("outcome")), text(event.path("withdrawnAt")), topic)));
    }

    private List<String> document(String topic, String kind, JsonNode event) {
        List<String> lines = new ArrayList<>();
        lines.add(block(kind, title(event)));
        String head = joined("、", names(event.at("/policy/issuers")), text(event.at("/source/outlet")));
        lines.add(continued(joined(
                " · ", Columns.cut(head, room / 2), date(event), text(event.at("/policy/documentNumber")), topic)));
        String found = found(event);
        if (!found.isEmpty()) {
            lines.add(continued(found));
        }
        return lines;
    }

    private List<String> rejected(String topic, JsonNode event) {
        String attempts = event.path("attempts").asText();
        return List.of(
                block("rejected", SourceName.of(text(event.at("/source/uri")))),
                continued(text(event.at("/message/en"))),
                continued(text(event.at("/message/zh"))),
                continued(joined(" · ", text(event.path("code")), "attempt " + attempts, topic)));
    }

    private String block(String label, String text) {
        return palette.label(label, LABEL) + "  " + Columns.cut(text, room);
    }

    private String continued(String text) {
        return INDENT + palette.faint(Columns.cut(text, room));
    }

    private static String title(JsonNode event) {
        String title = text(event.path("title"));
        return title.isEmpty() ? SourceName.of(text(event.at("/source/uri"))) : title;
    }

    private static String date(JsonNode event) {
        return Stream.of("/policy/issuedOn", "/publishedAt", "/eventDate")
                .map(pointer -> text(event.at(pointer)))
                .filter(date -> !date.isEmpty())
                .findFirst()
                .map(FactLine::readableDate)
                .orElse("");
    }

    private static String found(JsonNode event) {
        return joined(
                " · ",
                count(event.path("targets"), "target", "targets"),
                count(event.path("duties"), "duty", "duties"),
                count(event.at("/milestone/entries"), "milestone", "milestones"),
                count(event.path("figures"), "figure", "figures"),
                count(event.path("statements"), "statement", "statements"),
                copyOf(text(event.at("/sameAs/id"))));
    }

    private static String copyOf(String original) {
        return original.isEmpty() ? "" : "copy of " + original;
    }

    private static String count(JsonNode array, String one, String many) {
        return array.isEmpty() ? "" : array.size() + " " + (array.size() == 1 ? one : many);
    }

    private static String names(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(item -> text(item.path("name")))
                .collect(Collectors.joining("、"));
    }

    /** The parts that say something. */
    static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }

    /** A string in one line, a number as it stands, and nothing for what is absent. */
    static String text(JsonNode node) {
        if (node.isBigDecimal()) {
            return node.decimalValue().toPlainString();
        }
        return node.isNull() ? "" : Columns.oneLine(node.asText(""));
    }

    static JsonNode read(byte[] value) {
        try {
            return MAPPER.readTree(value);
        } catch (IOException notJson) {
            return MAPPER.missingNode();
        }
    }
}
