package io.zhengwen.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.FiredCue;
import io.zhengwen.document.Genre;
import io.zhengwen.document.GenreVerdict;
import io.zhengwen.stage.acquisition.FileAcquisition;
import io.zhengwen.stage.charset.DocumentDecoder;
import io.zhengwen.stage.content.ArticleExtractor;
import io.zhengwen.stage.genre.CueWeighing;
import io.zhengwen.stage.genre.GenreClassifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code genre DIR}: the genres of labelled documents, as a confusion table and F1, clear and boundary cases apart. */
@Command(
        name = "genre",
        mixinStandardHelpOptions = true,
        description =
                "Genres over <id>.json (label, boundary_case, notes, source) with <id>.txt beside, in DIR and its folders.")
public final class GenreBench implements Callable<Integer> {
    private static final Pattern ALTERNATIVE = Pattern.compile("alternative label: (\\w+)");
    private static final Pattern REPOSITORY = Pattern.compile("[\\w.-]+/[\\w.-]+/[\\w.-]+|[\\w.-]+/[\\w.-]+");

    @Parameters(paramLabel = "DIR", description = "The labelled folder.")
    private Path folder = Path.of(".");

    @Option(
            names = "--leave-one-source-out",
            description = "Also weigh each document again with those cues only that another source shows to be right.")
    private boolean leaveOneSourceOut;

    @Option(names = "--wrong", description = "Also list the wrong answers with their cues.")
    private boolean listWrong;

    @Spec
    private CommandSpec spec;

    private final FileAcquisition acquisition = new FileAcquisition(Integer.MAX_VALUE);
    private final DocumentDecoder decoder = new DocumentDecoder();
    private final ArticleExtractor extractor = new ArticleExtractor();
    private final GenreClassifier classifier = new GenreClassifier();

    /**
     * One labelled document and the answer.
     *
     * @param alternative a second label that would do
     * @param verdict empty when a stage refused the document
     */
    record Answer(
            String name,
            Genre label,
            boolean boundary,
            Optional<Genre> alternative,
            String source,
            Optional<GenreVerdict> verdict) {
        Genre genre() {
            return verdict.map(GenreVerdict::genre).orElse(Genre.OTHER);
        }

        boolean right() {
            return genre() == label;
        }

        boolean acceptable() {
            return right() || alternative.filter(genre()::equals).isPresent();
        }
    }

    @Override
    public Integer call() throws IOException {
        List<Answer> answers = answers();
        PrintWriter out = spec.commandLine().getOut();
        print(out, "", answers);
        if (leaveOneSourceOut) {
            print(out, ", without the cues that only their own source shows", without(answers));
        }
        if (listWrong) {
            answers.stream().filter(answer -> !answer.right()).forEach(answer -> print(out, answer));
        }
        out.flush();
        return 0;
    }

    private static void print(PrintWriter out, String how, List<Answer> answers) {
        out.print(ConfusionTable.of("clear documents" + how, select(answers, answer -> !answer.boundary())));
        List<Answer> boundary = select(answers, Answer::boundary);
        out.print(ConfusionTable.of("boundary cases" + how, boundary));
        out.printf(
                Locale.ROOT,
                "boundary cases right, or as their second label%s: %d of %d%n%n",
                how,
                boundary.stream().filter(Answer::acceptable).count(),
                boundary.size());
    }

    private List<Answer> answers() throws IOException {
        List<Answer> answers = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                answers.add(answer(file));
            }
        }
        return answers;
    }

    private Answer answer(Path file) throws IOException {
        JsonNode gold = new ObjectMapper().readTree(Files.readAllBytes(file));
        String name = file.getFileName().toString().replaceAll("\\.json$", "");
        Matcher other = ALTERNATIVE.matcher(gold.path("notes").asText(""));
        Matcher repository = REPOSITORY.matcher(gold.path("source").toString());
        return new Answer(
                name,
                genre(gold.path("label").asText()),
                gold.path("boundary_case").asBoolean(),
                other.find() ? Optional.of(genre(other.group(1))) : Optional.empty(),
                repository.find() ? repository.group() : "",
                verdict(file.resolveSibling(name + ".txt")));
    }

    private static Genre genre(String label) {
        return Genre.valueOf(label.toUpperCase(Locale.ROOT));
    }

    private Optional<GenreVerdict> verdict(Path file) throws IOException {
        try {
            return Optional.of(classifier
                    .classify(extractor.extract(
                            decoder.decode(acquisition.acquire(file.toUri(), Instant.EPOCH, Files.readAllBytes(file)))))
                    .verdict());
        } catch (DocumentRejectedException e) {
            return Optional.empty();
        }
    }

    /** Each document weighed again with those cues only that spoke rightly for a document of another source. */
    private static List<Answer> without(List<Answer> answers) {
        return answers.stream()
                .map(answer -> new Answer(
                        answer.name(),
                        answer.label(),
                        answer.boundary(),
                        answer.alternative(),
                        answer.source(),
                        answer.verdict()
                                .map(verdict -> CueWeighing.weigh(verdict.cues().stream()
                                        .filter(cue -> knownElsewhere(cue, answer.source(), answers))
                                        .toList()))))
                .toList();
    }

    private static boolean knownElsewhere(FiredCue cue, String source, List<Answer> answers) {
        return answers.stream()
                .filter(other -> !other.source().equals(source))
                .filter(other -> (cue.weight() > 0) == (other.label() == cue.genre()))
                .flatMap(other -> other.verdict().stream())
                .flatMap(verdict -> verdict.cues().stream())
                .anyMatch(seen -> seen.name().equals(cue.name()));
    }

    private static List<Answer> select(List<Answer> answers, Predicate<Answer> which) {
        return answers.stream().filter(which).toList();
    }

    private static void print(PrintWriter out, Answer answer) {
        out.printf(
                "%s%s\t%s, not %s\t%s%n",
                answer.name(),
                answer.boundary() ? " (boundary)" : "",
                answer.genre().label(),
                answer.label().label(),
                answer.verdict().map(verdict -> verdict.cues().toString()).orElse("refused"));
    }
}
