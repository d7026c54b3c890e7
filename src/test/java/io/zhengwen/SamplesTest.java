package io.zhengwen;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.Article;
import io.zhengwen.document.ClassifiedDocument;
import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.Structure;
import io.zhengwen.document.StructuredDocument;
import io.zhengwen.stage.acquisition.FileAcquisition;
import io.zhengwen.stage.charset.DocumentDecoder;
import io.zhengwen.stage.content.ArticleExtractor;
import io.zhengwen.stage.genre.GenreClassifier;
import io.zhengwen.stage.structure.StructureExtractor;
import io.zhengwen.stage.wire.EventEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every document of {@code seeds/documents} through all stages, against {@code samples/expected.tsv}. */
class SamplesTest {
    private static final Path SAMPLES = Path.of("seeds/documents");
    private static final Path EXPECTED = Path.of("src/test/resources/samples/expected.tsv");
    private static final String UNCHECKED = "-";

    private static final DocumentDecoder DECODER = new DocumentDecoder();
    private static final ArticleExtractor EXTRACTOR = new ArticleExtractor();
    private static final GenreClassifier CLASSIFIER = new GenreClassifier();
    private static final StructureExtractor STRUCTURER = new StructureExtractor();
    private static final EventEncoder ENCODER = new EventEncoder();

    /** A row of the table; numbers are {@code -} where nothing is claimed. */
    record Sample(
            String file,
            String kind,
            String title,
            String charset,
            String targets,
            String duties,
            String entries,
            String absent) {
        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Sample> samples() throws IOException {
        return Files.readAllLines(EXPECTED).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(row -> new Sample(row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7]));
    }

    @Test
    void every_sample_stands_in_the_table() throws IOException {
        List<String> named = samples().map(Sample::file).sorted().toList();
        try (Stream<Path> files = Files.list(SAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(file -> !file.equals("README.md"))
                            .sorted())
                    .containsExactlyElementsOf(named);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void each_sample_has_its_charset_kind_and_title(Sample sample) throws IOException {
        ClassifiedDocument document = classify(sample);

        assertThat(document.article().source().charset().used()).isEqualTo(sample.charset());
        assertThat(document.verdict().genre().label())
                .as("cues: %s", document.verdict().cues())
                .isEqualTo(sample.kind());
        assertThat(document.article().head().title().map(SamplesTest::withoutBlanks))
                .contains(withoutBlanks(sample.title()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void no_page_frame_and_no_injected_noise_is_left_in_the_text(Sample sample) throws IOException {
        Article article = classify(sample).article();

        if (!sample.absent().equals(UNCHECKED)) {
            assertThat(article.text()).doesNotContain(sample.absent().split("\\|", -1));
        }
        assertThat(article.text()).doesNotContain("\uFFFD", "\uFEFF");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void each_sample_yields_its_facts(Sample sample) throws IOException {
        Structure structure = STRUCTURER.structure(classify(sample)).structure();

        assertCount("targets", structure.targets(), sample.targets());
        assertCount("duties", structure.duties(), sample.duties());
        assertCount(
                "entries",
                structure.chronicle().map(chronicle -> chronicle.entries()).orElse(List.of()),
                sample.entries());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void each_sample_becomes_events_of_its_kind(Sample sample) throws IOException {
        StructuredDocument structured = STRUCTURER.structure(classify(sample));
        DocumentEvents events = ENCODER.encode(structured);

        assertThat(events.outcome()).isEqualTo(sample.kind());
        assertThat(events.events().get(0).topic()).isEqualTo("documents." + sample.kind());
    }

    private static void assertCount(String what, List<?> facts, String expected) {
        if (!expected.equals(UNCHECKED)) {
            assertThat(facts).as(what).hasSize(Integer.parseInt(expected));
        }
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s|\u3000", "");
    }

    private ClassifiedDocument classify(Sample sample) throws IOException {
        Path file = SAMPLES.resolve(sample.file());
        FileAcquisition acquisition = new FileAcquisition(Integer.MAX_VALUE);
        return CLASSIFIER.classify(EXTRACTOR.extract(
                DECODER.decode(acquisition.acquire(file.toUri(), Instant.EPOCH, Files.readAllBytes(file)))));
    }
}
