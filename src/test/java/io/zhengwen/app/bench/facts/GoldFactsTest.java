package io.zhengwen.app.bench.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhengwen.document.EventRecord;
import io.zhengwen.document.StructuredDocument;
import io.zhengwen.stage.wire.EventEncoder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The gold set through all stages: no type of fact may be found less well than {@code gold/floors.csv} says. */
class GoldFactsTest {
    private static final Path GOLD = Path.of("src/test/resources/gold");
    private static final FactBench BENCH = new FactBench();
    private static final EventEncoder ENCODER = new EventEncoder();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static List<DocumentFacts> documents = List.of();

    @BeforeAll
    static void run() throws IOException {
        documents = BENCH.run(GOLD);
    }

    static List<String> ids() throws IOException {
        return FactBench.ids(GOLD);
    }

    @ParameterizedTest(name = "{0} at least {1}")
    @CsvFileSource(resources = "/gold/floors.csv", numLinesToSkip = 1)
    void each_type_of_fact_is_found_at_least_as_well_as_before(String type, double floor) {
        FactTable table = new FactTable(documents);
        assertThat(table.score(FactType.named(type).orElseThrow()).f1())
                .as(() -> "F1 of " + type + " over the gold set\n" + misses(type))
                .isGreaterThanOrEqualTo(floor);
    }

    @Test
    void every_type_of_fact_occurs_in_the_set() {
        Map<FactType, Integer> counts = new EnumMap<>(FactType.class);
        documents.stream()
                .flatMap(document -> document.gold().facts().stream())
                .forEach(fact -> counts.merge(fact.type(), 1, Integer::sum));
        assertThat(counts.keySet()).containsExactlyInAnyOrder(FactType.values());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void every_fact_of_every_event_reads_as_its_place_in_the_text(String id) throws IOException {
        StructuredDocument document = BENCH.structure(GOLD, id).orElseThrow();
        String text = document.classified().article().text();
        for (EventRecord event : ENCODER.encode(document).events()) {
            List<JsonNode> placed = new ArrayList<>();
            collect(JSON.readTree(event.value().toByteArray()), placed);
            for (JsonNode fact : placed) {
                int start = text.offsetByCodePoints(0, fact.get("start").asInt());
                int end = text.offsetByCodePoints(0, fact.get("end").asInt());
                assertThat(fact.get("text").asText())
                        .as(() -> event.topic() + " " + fact)
                        .isEqualTo(text.substring(start, end));
            }
        }
    }

    /** Blocks, targets, duties, figures, statements, entries and evidence alike: all that has text, start and end. */
    private static void collect(JsonNode node, List<JsonNode> placed) {
        if (node.path("start").isInt()
                && node.path("end").isInt()
                && node.path("text").isTextual()) {
            placed.add(node);
        }
        node.forEach(child -> collect(child, placed));
    }

    private static String misses(String type) {
        StringWriter all = new StringWriter();
        try (PrintWriter out = new PrintWriter(all)) {
            new FactTable(documents).printMisses(out);
        }
        return all.toString()
                .lines()
                .filter(line -> line.contains("\t" + type + "\t"))
                .reduce("", (before, line) -> before + line + "\n");
    }
}
