package io.zhengwen.app.bench.kill;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
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
    public Integer call() throws IOException, InterruptedException, TimeoutException {
        PrintWriter out = spec.commandLine().getOut();
        int files = options.files(spec);
        long seed = options.seed();
        Path folder = options.folder(spec);
        out.printf("%d files, %d rounds, seed %d, in %s%n", files, rounds, seed, folder);
        Inbox inbox = new Inbox(folder.resolve("inbox"), RunOptions.documents());
        try (Kafka kafka = new Kafka(folder, 1)) {
            kafka.startAll();
            List<String> arguments = List.of("--brokers", kafka.bootstrapServers());
            try (Pipelines pipelines = new Pipelines(folder, folder.resolve("inbox"), arguments)) {
                pipelines.start("watcher", List.of("--roles", "watch"));
                for (String worker : WORKERS) {
                    pipelines.start(worker, List.of("--roles", "work"));
                }
                Proof proof = new Proof(kafka.bootstrapServers(), inbox);
                raise(files, new Random(seed), pipelines, inbox, proof, out);
                Proof.Result result = proof.await();
                result.print(out);
                return result.isWell() ? 0 : 1;
            }
        }
    }

    private void raise(int files, Random random, Pipelines pipelines, Inbox inbox, Proof proof, PrintWriter out)
            throws IOException, InterruptedException {
        for (int round = 1; round <= rounds; round++) {
            String zombie = WORKERS.get(random.nextInt(WORKERS.size()));
            inbox.fillTo((int) ((long) files * round / rounds));
            // Anywhere from the first look into the inbox to the last transaction.
            Thread.sleep(200 + random.nextInt(2_000));
            pipelines.get(zombie).pause();
            long begun = System.nanoTime();
            int done = proof.awaitDone(inbox.documents());
            long millis = (System.nanoTime() - begun) / 1_000_000;
            pipelines.get(zombie).goOn();
            out.printf(
                    "round %d: %s was stopped; %d of %d documents done by the other %d ms later%n",
                    round, zombie, done, inbox.documents(), millis);
            out.flush();
        }
    }
}
