package io.zhengwen.app.bench.fuzz;

import io.zhengwen.app.Stages;
import io.zhengwen.stage.carrier.ReadingLimits;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fuzz PATH}: spoils sample files at random and counts what the stages make of them. */
@Command(
        name = "fuzz",
        mixinStandardHelpOptions = true,
        description = {
            "Spoils the files below PATH at random, runs all stages on each, and counts what comes out.",
            "An ESCAPE is anything thrown that is no rejection; a HANG takes 10 s longer than a parser process may.",
            "A mutant depends on the files, the seed and its number alone."
        },
        footer = {"", "Exit code 1 when a mutant escaped or hung, 130 when stopped by Ctrl-C."})
public final class FuzzCommand implements Callable<Integer> {
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final long TICK_MILLIS = 200;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Sample files of any format, or folders of them.")
    private List<Path> paths = List.of();

    @Option(names = "--count", defaultValue = "1000", description = "How many mutants (${DEFAULT-VALUE}).")
    private long count;

    @Option(names = "--first", defaultValue = "0", description = "Number of the first one (${DEFAULT-VALUE}).")
    private long first;

    @Option(names = "--seed", defaultValue = "1", description = "Other mutants for another seed (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--seconds-each",
            defaultValue = "20",
            description = "What a parser process may take for a file (${DEFAULT-VALUE}).")
    private long seconds;

    @Option(names = "--threads", defaultValue = "2", description = "Mutants read side by side (${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--save",
            paramLabel = "DIR",
            description = "Keep what escaped or hung here: its bytes and a .log of how it was made and where it ended.")
    private Path save;

    @Option(names = "--only", paramLabel = "N", description = "Read mutant N alone and say what becomes of it.")
    private Long only;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        check();
        SampleFiles samples = SampleFiles.below(paths);
        if (samples.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "There are no sample files below " + paths + ".");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%d files of %d formats, seed %d%n", samples.count(), samples.formats(), seed);
        out.flush();
        Mutants mutants = new Mutants(samples, seed);
        Findings findings = new Findings(Optional.ofNullable(save));
        try (Stages stages = stages()) {
            return only == null
                    ? run(mutants, new StagesUnderTest(stages), findings, out)
                    : one(mutants.make(only), new StagesUnderTest(stages), findings, out);
        } finally {
            out.flush();
        }
    }

    private void check() {
        if (threads < 1 || seconds < 1 || count < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--threads and --seconds-each are at least 1, --count is not negative.");
        }
    }

    /** As the pipeline has them, but with as many parser processes as threads: none waits for another's file. */
    private Stages stages() {
        ReadingLimits usual = ReadingLimits.DEFAULT;
        ReadingLimits limits = usual.with(Duration.ofSeconds(seconds), usual.heapMegabytes(), usual.memberBytes());
        return Stages.create(limits, threads);
    }

    private int run(Mutants mutants, StagesUnderTest stages, Findings findings, PrintWriter out)
            throws InterruptedException {
        Duration limit = Duration.ofSeconds(seconds).plus(GRACE);
        FuzzRun run = new FuzzRun(mutants, stages, findings, limit, first, count);
        CountDownLatch summed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(run, summed), "stop"));
        try {
            run.start(threads);
            watch(
                    run,
                    new Progress(
                            run.tally(), findings, count, spec.commandLine().getErr()));
            run.tally().print(out);
            findings.causes().forEach(out::println);
            out.flush();
        } finally {
            summed.countDown();
        }
        return findings.isEmpty() ? 0 : 1;
    }

    private static void watch(FuzzRun run, Progress progress) throws InterruptedException {
        while (!run.isOver()) {
            Thread.sleep(TICK_MILLIS);
            progress.tick();
        }
        progress.end();
    }

    /** Ctrl-C: the program ends once the summary stands. */
    private static void stop(FuzzRun run, CountDownLatch summed) {
        run.stop();
        try {
            summed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int one(Mutant mutant, StagesUnderTest stages, Findings findings, PrintWriter out) throws IOException {
        out.println(mutant.label());
        out.flush();
        Verdict verdict = stages.read(mutant, new DocumentClock());
        verdict.outcomes().forEach(out::println);
        out.println(verdict.slowest().toMillis() + " ms");
        if (verdict.escape().isEmpty()) {
            return 0;
        }
        Finding finding = Finding.escape(mutant, verdict.escape().get());
        findings.add(finding);
        out.println(finding.line());
        out.print(finding.trace());
        return 1;
    }
}
