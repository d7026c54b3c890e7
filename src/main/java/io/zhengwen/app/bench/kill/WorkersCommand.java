package io.zhengwen.app.bench.kill;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench workers}: several watchers and workers, each killed and restarted at random. */
@Command(
        name = "workers",
        mixinStandardHelpOptions = true,
        description = {
            "Runs watchers on one inbox and workers on one broker as processes of their own, kills and restarts one after the",
            "other at random, and then proves from the topics that every document has exactly one revision."
        },
        footer = {
            "",
            "With --kills 0 it measures: how many documents a second get through.",
            "Exit code 1 when anything is lost, partial, twice or foreign."
        })
public final class WorkersCommand implements Callable<Integer> {
    @Mixin
    private RunOptions options;

    @Option(names = "--watchers", defaultValue = "2", description = "How many (${DEFAULT-VALUE}).")
    private int watchers;

    @Option(names = "--workers", defaultValue = "4", description = "How many (${DEFAULT-VALUE}).")
    private int workers;

    @Option(names = "--kills", defaultValue = "40", description = "How often to kill one of them (${DEFAULT-VALUE}).")
    private int kills;

    @Option(
            names = "--every",
            defaultValue = "6",
            paramLabel = "S",
            description = "Seconds from one kill to the next, on average (${DEFAULT-VALUE}).")
    private int every;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException, TimeoutException {
        if (watchers < 1 || workers < 1 || kills < 0 || every < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--watchers, --workers and --every are at least 1, --kills is not negative.");
        }
        PrintWriter out = spec.commandLine().getOut();
        int files = options.files(spec);
        long seed = options.seed();
        Path folder = options.folder(spec);
        out.printf("%d files, %d kills, seed %d, in %s%n", files, kills, seed, folder);
        Inbox inbox = new Inbox(folder.resolve("inbox"), RunOptions.documents());
        try (Kafka kafka = new Kafka(folder, 1)) {
            kafka.startAll();
            List<String> arguments = List.of("--brokers", kafka.bootstrapServers());
            try (Pipelines pipelines = new Pipelines(folder, folder.resolve("inbox"), arguments)) {
                List<String> names = new ArrayList<>();
                for (int i = 1; i <= watchers + workers; i++) {
                    names.add(i <= watchers ? "watcher-" + i : "worker-" + (i - watchers));
                    pipelines.start(names.get(i - 1), roles(names.get(i - 1)));
                }
                killAtRandom(files, new Random(seed), names, pipelines, inbox, out);
                inbox.fillTo(files);
                Proof proof = new Proof(kafka.bootstrapServers(), inbox);
                long begun = System.nanoTime();
                int done = proof.awaitDone(inbox.documents());
                double seconds = (System.nanoTime() - begun) / 1e9;
                out.printf(
                        Locale.ROOT,
                        "the last files came, and %.1f s later %d documents were done%s%n",
                        seconds,
                        done,
                        kills > 0 ? "" : String.format(Locale.ROOT, ": %.0f a second", done / seconds));
                Proof.Result result = proof.await();
                result.print(out);
                return result.isWell() ? 0 : 1;
            }
        }
    }

    private void killAtRandom(
            int files, Random random, List<String> names, Pipelines pipelines, Inbox inbox, PrintWriter out)
            throws IOException, InterruptedException {
        for (int kill = 1; kill <= kills; kill++) {
            inbox.fillTo((int) ((long) files * kill / (kills + 1)));
            Thread.sleep((long) (random.nextDouble() * 2 * every * 1000));
            String name = names.get(random.nextInt(names.size()));
            pipelines.kill(name);
            pipelines.launch(name, roles(name));
            out.printf("kill %d of %d: %s; %d files wait%n", kill, kills, name, inbox.waiting());
            out.flush();
        }
    }

    private static List<String> roles(String name) {
        return List.of("--roles", name.startsWith("watcher") ? "watch" : "work");
    }
}
