package io.zhengwen.app.bench.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Heads of official documents and milestone records in every form that we know: each fact right and none beside. */
class HeadsAndChroniclesTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    static Stream<DocumentFacts> documents() throws IOException {
        FactBench bench = new FactBench();
        return Stream.concat(
                bench.run(RESOURCES.resolve("heads")).stream(), bench.run(RESOURCES.resolve("chronicles")).stream());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_fact_is_found_and_none_invented(DocumentFacts document) {
        List<Fact> missed = new ArrayList<>();
        List<Fact> invented = new ArrayList<>();
        for (FactType type : FactType.values()) {
            FactMatching matching = document.match(type);
            missed.addAll(matching.missed());
            invented.addAll(matching.invented());
        }
        assertThat(missed).as("missed in " + document.id()).isEmpty();
        assertThat(invented).as("invented in " + document.id()).isEmpty();
    }
}
