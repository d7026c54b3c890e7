package io.zhengwen.app.bench.kill;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench zombies}: a worker that was given up comes back. */
@Command(
        name = "zombies",
        mixinStandardHelpOptions = true,
        description = {
            "Stops one of two workers in the middle of its work (SIGSTOP), waits until the other has taken over and done all,",
            "lets the first go on (SIGCONT), and proves from the topics that it published nothing of what it held."
        },
        footer = {"", "Exit code 1 when anything is lost, partial, twice or foreign."})
public final class ZombiesCommand implements Callable<Integer> {
    private static final List<String> WORKERS = List.of("worker-a", "worker-b");

    @Mixin
    private RunOptions options;

    @Option(names = "--rounds", defaultValue = "20", description = "How often to do that (${DEFAULT-VALUE}).")
    private int rounds;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        int files = options.files(spec);
        try (TestBed bed = options.testBed(spec, 1, rounds + " rounds")) {
            bed.kafka().startAll();
            bed.pipelines().start("watcher", List.of("--roles", "watch"));
            for (String worker : WORKERS) {
                bed.pipelines().start(worker, List.of("--roles", "work"));
            }
            for (int round = 1; round <= rounds; round++) {
                bed.inbox().fillTo((int) ((long) files * round / rounds));
                raise(round, bed);
            }
            return bed.prove();
        }
    }

    private static void raise(int round, TestBed bed) throws IOException, InterruptedException {
        String zombie = WORKERS.get(bed.random().nextInt(WORKERS.size()));
        // Anywhere from the first look into the inbox to the last transaction.
        Thread.sleep(200 + bed.random().nextInt(2_000));
        bed.pipelines().get(zombie).pause();
        long begun = System.nanoTime();
        int documents = bed.inbox().documents();
        int done = bed.proof().awaitDone(documents);
        long millis = (System.nanoTime() - begun) / 1_000_000;
        bed.pipelines().get(zombie).goOn();
        bed.say("round %d: %s was stopped; %d of %d documents done by the other %d ms later"
                .formatted(round, zombie, done, documents, millis));
    }
}
