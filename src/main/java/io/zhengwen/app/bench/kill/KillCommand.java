package io.zhengwen.app.bench.kill;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench kill}: the promises under SIGKILL. */
@Command(
        name = "kill",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the pipeline on thousands of files, kills it at random moments and starts it again, and then proves from the"
                    + " topics that every document is there once and whole.",
            "A twentieth of the files is refused, one in 25 is a repetition, one in 200 an archive of two."
        },
        footer = {"", "Exit code 1 when anything is lost, partial, twice or foreign."})
public final class KillCommand implements Callable<Integer> {
    @Option(names = "--files", defaultValue = "10000", description = "Files to drop (${DEFAULT-VALUE}).")
    private int files;

    @Option(names = "--kills", defaultValue = "50", description = "How often to kill (${DEFAULT-VALUE}).")
    private int kills;

    @Option(names = "--seed", description = "Of the moments of the kills (default: a new one, which is printed).")
    private Long seed;

    @Option(
            names = "--external",
            description = "The broker is a process of its own, which lives on (default: embedded, killed as well).")
    private boolean external;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "For inbox, data and logs; new or empty (default: a temporary one).")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException, TimeoutException {
        if (files < 1 || kills < 0) {
            throw new ParameterException(spec.commandLine(), "--files is at least 1, --kills is not negative.");
        }
        KillPlan plan = plan();
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%d files, %d kills, seed %d, broker %s, in %s%n",
                files, kills, plan.seed(), external ? "apart" : "embedded", plan.folder());
        Path samples = Path.of(System.getProperty("zhengwen.home", ""))
                .toAbsolutePath()
                .resolve("seeds/documents");
        try (KillRun run = new KillRun(plan, samples, out)) {
            KillRun.Result result = run.run();
            Optional<IndependentReader.Count> counted =
                    IndependentReader.count((String) run.clients().get("bootstrap.servers"));
            boolean well = result.isWell()
                    && counted.map(count ->
                                    count.events() == count.documents() && count.documents() == result.expected())
                            .orElse(true);
            print(result, counted, out);
            return well ? 0 : 1;
        } finally {
            out.flush();
        }
    }

    private KillPlan plan() throws IOException {
        long chosen = seed == null ? ThreadLocalRandom.current().nextLong(1_000_000) : seed;
        Path place = folder == null ? Files.createTempDirectory("zhengwen-kill-") : Files.createDirectories(folder);
        try (var content = Files.list(place)) {
            if (content.findAny().isPresent()) {
                throw new ParameterException(spec.commandLine(), place + " is not empty.");
            }
        }
        return new KillPlan(files, kills, chosen, external, place.toAbsolutePath());
    }

    private static void print(KillRun.Result result, Optional<IndependentReader.Count> counted, PrintWriter out) {
        out.printf(
                "%d documents in the files, %d in the ledger, %d events; the last run took %d s%n",
                result.expected(),
                result.found(),
                result.report().read().events(),
                result.toFinish().toSeconds());
        result.report().counts().forEach((kind, count) -> out.printf("%-12s %d%n", kind.label(), count));
        result.report().findings().forEach(finding -> out.println("  " + finding));
        out.printf("%-12s %d%n", "pending", result.report().open().pending());
        out.println(counted.map(
                        count -> "kcat         " + count.events() + " outcomes of " + count.documents() + " documents")
                .orElse("kcat         not installed: not counted a second time"));
    }
}
