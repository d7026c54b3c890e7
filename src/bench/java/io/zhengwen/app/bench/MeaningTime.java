package io.zhengwen.app.bench;

import io.zhengwen.document.Article;
import io.zhengwen.document.ClassifiedDocument;
import io.zhengwen.document.Genre;
import io.zhengwen.stage.genre.GenreClassifier;
import io.zhengwen.stage.structure.StructureExtractor;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Time to tell the kind of an article and to read its structure. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 3)
@State(Scope.Benchmark)
public class MeaningTime {
    private static final String FOLDER = "src/test/resources/gold";

    private final GenreClassifier classifier = new GenreClassifier();
    private final StructureExtractor extractor = new StructureExtractor();

    /** All documents of a folder as they are. */
    @State(Scope.Benchmark)
    public static class Folder {
        /** Where the plain texts are. */
        @Param(FOLDER)
        public String texts;

        private List<Article> articles;

        @Setup
        public void load() {
            articles = LongArticle.read(Path.of(texts));
        }
    }

    /** One long document. */
    @State(Scope.Benchmark)
    public static class Length {
        /** Where the plain texts are that it is made of. */
        @Param(FOLDER)
        public String texts;

        @Param({"POLICY", "NEWS", "MILESTONE"})
        public Genre kind;

        @Param({"62500", "125000", "250000", "500000", "1000000"})
        public int characters;

        private Article article;

        @Setup
        public void load() {
            article = LongArticle.of(LongArticle.read(Path.of(texts)), kind, characters);
        }
    }

    @Benchmark
    public void folder(Folder folder, Blackhole hole) {
        folder.articles.forEach(article -> hole.consume(read(article)));
    }

    @Benchmark
    public Object length(Length length) {
        return read(length.article);
    }

    private Object read(Article article) {
        ClassifiedDocument classified = classifier.classify(article);
        return extractor.structure(classified);
    }
}
