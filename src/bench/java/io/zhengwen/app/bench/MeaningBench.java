package io.zhengwen.app.bench;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine;

/** Runs {@link MeaningTime} and prints milliseconds a document, and for long ones a million characters. */
@CommandLine.Command(
        name = "meaning",
        mixinStandardHelpOptions = true,
        description = "JMH: milliseconds to tell the kind of a document and to read its structure, by its length.")
public final class MeaningBench implements Callable<Integer> {
    private static final double MILLION = 1_000_000;

    @CommandLine.Parameters(paramLabel = "DIR", description = "Folder with plain texts of all kinds.")
    private Path texts;

    /** Runs the benchmark. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new MeaningBench()).execute(arguments));
    }

    @Override
    public Integer call() throws RunnerException {
        int documents = LongArticle.read(texts).size();
        if (documents == 0) {
            System.err.println("No plain texts in " + texts);
            return 1;
        }
        Options options = new OptionsBuilder()
                .include(MeaningTime.class.getSimpleName())
                .param("texts", texts.toString())
                .build();
        print(new Runner(options).run(), documents);
        return 0;
    }

    private static void print(Collection<RunResult> results, int documents) {
        System.out.printf(Locale.ROOT, "%n%-10s %10s %9s %8s %17s%n", "kind", "characters", "ms", "+-", "ms a million");
        List<RunResult> sorted = results.stream()
                .filter(run -> run.getParams().getParam("kind") != null)
                .sorted(Comparator.comparing((RunResult run) -> run.getParams().getParam("kind"))
                        .thenComparingInt(MeaningBench::characters))
                .toList();
        for (RunResult run : sorted) {
            double millis = run.getPrimaryResult().getScore();
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %10d %9.1f %8.1f %17.0f%n",
                    run.getParams().getParam("kind"),
                    characters(run),
                    millis,
                    run.getPrimaryResult().getScoreError(),
                    millis * MILLION / characters(run));
        }
        results.stream()
                .filter(run -> run.getParams().getParam("kind") == null)
                .forEach(run -> System.out.printf(
                        Locale.ROOT,
                        "%d documents as they are: %.2f ms each%n",
                        documents,
                        run.getPrimaryResult().getScore() / documents));
    }

    private static int characters(RunResult run) {
        return Integer.parseInt(run.getParams().getParam("characters"));
    }
}
