package io.zhengwen.app.bench.kill;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    private static final String WATCHER = "watcher-";

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
    public Integer call() throws IOException, InterruptedException {
        if (watchers < 1 || workers < 1 || kills < 0 || every < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--watchers, --workers and --every are at least 1, --kills is not negative.");
        }
        int files = options.files(spec);
        try (TestBed bed = options.testBed(spec, 1, kills + " kills")) {
            bed.kafka().startAll();
            List<String> names = names();
            for (String name : names) {
                bed.pipelines().start(name, roles(name));
            }
            for (int kill = 1; kill <= kills; kill++) {
                bed.inbox().fillTo((int) ((long) files * kill / (kills + 1)));
                killOne(kill, names, bed);
            }
            bed.inbox().fillTo(files);
            time(bed);
            return bed.prove();
        }
    }

    private List<String> names() {
        Stream<String> watching = IntStream.rangeClosed(1, watchers).mapToObj(i -> WATCHER + i);
        Stream<String> working = IntStream.rangeClosed(1, workers).mapToObj(i -> "worker-" + i);
        return Stream.concat(watching, working).toList();
    }

    private static List<String> roles(String name) {
        return List.of("--roles", name.startsWith(WATCHER) ? "watch" : "work");
    }

    private void killOne(int kill, List<String> names, TestBed bed) throws IOException, InterruptedException {
        Thread.sleep((long) (bed.random().nextDouble() * 2 * every * 1000));
        String name = names.get(bed.random().nextInt(names.size()));
        bed.pipelines().kill(name);
        bed.pipelines().launch(name, roles(name));
        bed.say("kill %d of %d: %s; %d files wait"
                .formatted(kill, kills, name, bed.inbox().waiting()));
    }

    /** From the last file dropped to the last document done; a rate only where nobody was killed. */
    private void time(TestBed bed) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        int done = bed.proof().awaitDone(bed.inbox().documents());
        double seconds = (System.nanoTime() - begun) / 1e9;
        String rate = kills > 0 ? "" : String.format(Locale.ROOT, ": %.0f a second", done / seconds);
        bed.say(String.format(
                Locale.ROOT, "the last files came, and %.1f s later %d documents were done%s", seconds, done, rate));
    }
}
