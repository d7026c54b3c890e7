package io.zhengwen.app.bench;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine;

/** Runs {@link ExtractionTime} and prints microseconds a page, and how many times the parse that is. */
@CommandLine.Command(
        name = "speed",
        mixinStandardHelpOptions = true,
        description = "JMH: microseconds a page of ours, of public extractors, and of Jsoup.parse alone.")
public final class SpeedBench implements Callable<Integer> {
    private static final String UNIT = "jsoupParse";

    @CommandLine.Parameters(paramLabel = "DIR", description = "Folder with HTML pages.")
    private Path pages;

    @CommandLine.Option(names = "--texts", description = "Folder with plain texts, if another.")
    private Path texts;

    @CommandLine.Option(
            names = "--only",
            defaultValue = ".*",
            description = "Benchmarks whose names match (${DEFAULT-VALUE}); jsoupParse always runs.")
    private String only;

    @CommandLine.Option(names = "--forks", defaultValue = "1", description = "JVMs (${DEFAULT-VALUE}).")
    private int forks;

    /** Runs the benchmark. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SpeedBench()).execute(arguments));
    }

    @Override
    public Integer call() throws RunnerException {
        Path textFolder = Optional.ofNullable(texts).orElse(pages);
        int pageCount = BenchPages.read(pages, true).size();
        int textCount = BenchPages.read(textFolder, false).size();
        if (pageCount == 0) {
            System.err.println("No HTML pages in " + pages);
            return 1;
        }
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(ExtractionTime.class.getSimpleName() + "\\.(" + UNIT + "|" + only + ")$")
                .param("pages", pages.toString())
                .param("texts", textFolder.toString())
                .forks(forks)
                .verbosity(VerboseMode.NORMAL);
        if (textCount == 0) {
            options.exclude("OnText");
        }
        print(new Runner(options.build()).run(), pageCount, textCount);
        return 0;
    }

    private static void print(Collection<RunResult> results, int pageCount, int textCount) {
        double unit = results.stream()
                .filter(run -> run.getPrimaryResult().getLabel().equals(UNIT))
                .mapToDouble(run -> cpuOfSweep(run) / pageCount)
                .findFirst()
                .orElse(Double.NaN);
        System.out.printf(
                Locale.ROOT, "%n%-16s %6s %9s %8s %9s %6s%n", "benchmark", "pages", "us/page", "+-", "cpu us", "x cpu");
        for (RunResult run : results) {
            Result<?> result = run.getPrimaryResult();
            boolean text = result.getLabel().endsWith("OnText");
            int documents = text ? textCount : pageCount;
            double cpu = cpuOfSweep(run) / documents;
            System.out.printf(
                    Locale.ROOT,
                    "%-16s %6d %9.0f %8.0f %9.0f %6s%n",
                    result.getLabel(),
                    documents,
                    result.getScore() / documents,
                    result.getScoreError() / documents,
                    cpu,
                    text ? "-" : String.format(Locale.ROOT, "%.2f", cpu / unit));
        }
    }

    private static double cpuOfSweep(RunResult run) {
        return run.getSecondaryResults().get("cpuMicros").getScore()
                / run.getSecondaryResults().get("sweeps").getScore();
    }
}
