package io.zhengwen.app.bench.kill;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Drop, start, kill, again and again; then let it finish and look at what is on the topics. */
final class KillRun {
    private static final Duration AT_WORK = Duration.ofSeconds(3);
    private static final String NAME = "zhengwen";

    private final int files;
    private final int kills;
    private final Random random;
    private final PrintWriter out;

    KillRun(int files, int kills, long seed, PrintWriter out) {
        this.files = files;
        this.kills = kills;
        this.random = new Random(seed);
        this.out = out;
    }

    /**
     * Runs on a broker within the process that is killed.
     *
     * @param folder for inbox, data and logs
     */
    Proof.Result embedded(Path folder, TestDocuments documents) throws IOException, InterruptedException {
        int port = Kafka.freePort();
        List<String> arguments =
                List.of("--data", folder.resolve("data").toString(), "--broker-port", Integer.toString(port));
        return run(folder, documents, "127.0.0.1:" + port, arguments);
    }

    /** Runs on a broker that lives on. */
    Proof.Result external(Path folder, TestDocuments documents) throws IOException, InterruptedException {
        try (Kafka kafka = new Kafka(folder, 1)) {
            kafka.startAll();
            return run(folder, documents, kafka.bootstrapServers(), List.of("--brokers", kafka.bootstrapServers()));
        }
    }

    private Proof.Result run(Path folder, TestDocuments documents, String brokers, List<String> arguments)
            throws IOException, InterruptedException {
        Inbox inbox = new Inbox(folder.resolve("inbox"), documents);
        try (Pipelines pipelines = new Pipelines(folder, folder.resolve("inbox"), arguments)) {
            long begun = System.nanoTime();
            pipelines.start(NAME, List.of());
            pipelines.kill(NAME);
            long usualStart = (System.nanoTime() - begun) / 1_000_000;
            for (int kill = 1; kill <= kills; kill++) {
                killOnce(kill, usualStart, pipelines, inbox);
            }
            inbox.fillTo(files);
            begun = System.nanoTime();
            pipelines.start(NAME, List.of());
            Proof.Result result = new Proof(brokers, inbox).await();
            out.printf("the last run took %d s%n", (System.nanoTime() - begun) / 1_000_000_000);
            return result;
        }
    }

    /** One kill in three falls into the start, the others into the work after it. */
    private void killOnce(int kill, long usualStart, Pipelines pipelines, Inbox inbox)
            throws IOException, InterruptedException {
        int before = share(kill - 1);
        int after = share(kill);
        inbox.fillTo(before + (after - before) / 2);
        boolean atStart = random.nextInt(3) == 0;
        long moment = (long) (random.nextDouble() * (atStart ? usualStart : AT_WORK.toMillis()));
        if (atStart) {
            pipelines.launch(NAME, List.of());
        } else {
            pipelines.start(NAME, List.of());
        }
        Thread.sleep(moment / 2);
        inbox.fillTo(after);
        Thread.sleep(moment - moment / 2);
        pipelines.kill(NAME);
        String when = atStart ? "while starting, after" : "at work, after";
        out.printf("kill %d of %d %s %d ms; of %d files %d wait%n", kill, kills, when, moment, after, inbox.waiting());
        out.flush();
    }

    /** A share of the files is left for the time after the last kill. */
    private int share(int kill) {
        return (int) ((long) files * kill / (kills + 1));
    }
}
