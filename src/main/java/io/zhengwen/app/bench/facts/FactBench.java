package io.zhengwen.app.bench.facts;

import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.StructuredDocument;
import io.zhengwen.stage.acquisition.FileAcquisition;
import io.zhengwen.stage.charset.DocumentDecoder;
import io.zhengwen.stage.content.ArticleExtractor;
import io.zhengwen.stage.genre.GenreClassifier;
import io.zhengwen.stage.structure.StructureExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs the stages over a folder of gold documents: {@code <id>.txt} or {@code <id>.html} with {@code <id>.facts.tsv}. */
public final class FactBench {
    private static final String SUFFIX = ".facts.tsv";

    private final FileAcquisition acquisition = new FileAcquisition(Integer.MAX_VALUE);
    private final DocumentDecoder decoder = new DocumentDecoder();
    private final ArticleExtractor extractor = new ArticleExtractor();
    private final GenreClassifier classifier = new GenreClassifier();
    private final StructureExtractor structurer = new StructureExtractor();

    /** All documents of the folder, in order of their names. */
    public List<DocumentFacts> run(Path folder) throws IOException {
        return ids(folder).parallelStream().map(id -> measure(folder, id)).toList();
    }

    /** The names of the gold documents in a folder. */
    public static List<String> ids(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }

    /** What the stages make of a gold document; empty when one of them refuses it. */
    public Optional<StructuredDocument> structure(Path folder, String id) throws IOException {
        Path file = document(folder, id);
        try {
            return Optional.of(structurer.structure(classifier.classify(extractor.extract(
                    decoder.decode(acquisition.acquire(file.toUri(), Instant.EPOCH, Files.readAllBytes(file)))))));
        } catch (DocumentRejectedException refused) {
            return Optional.empty();
        }
    }

    private DocumentFacts measure(Path folder, String id) {
        try {
            GoldFacts gold = GoldFacts.read(folder.resolve(id + SUFFIX));
            return new DocumentFacts(
                    id, gold, structure(folder, id).map(FoundFacts::of).orElse(List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path document(Path folder, String id) throws IOException {
        return Stream.of(".txt", ".html", ".htm")
                .map(ending -> folder.resolve(id + ending))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() ->
                        new NoSuchFileException(folder.resolve(id).toString(), null, "no document (.txt or .html)"));
    }
}
