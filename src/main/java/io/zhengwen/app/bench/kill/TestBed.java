package io.zhengwen.app.bench.kill;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** A cluster, an inbox, and the pipelines between them, in one folder. Ends all processes when it is closed. */
final class TestBed implements AutoCloseable {
    private final Kafka kafka;
    private final Inbox inbox;
    private final Pipelines pipelines;
    private final Random random;
    private final PrintWriter out;

    /**
     * Prepares, but starts nothing yet.
     *
     * @param seed of all random moments
     * @param out gets a line for each step
     */
    TestBed(Path folder, int brokers, long seed, PrintWriter out) throws IOException {
        this.kafka = new Kafka(folder, brokers);
        this.inbox = new Inbox(folder.resolve("inbox"), RunOptions.documents());
        List<String> arguments =
                List.of("--brokers", kafka.bootstrapServers(), "-D", "topics.replication=" + kafka.copies());
        this.pipelines = new Pipelines(folder, folder.resolve("inbox"), arguments);
        this.random = new Random(seed);
        this.out = out;
    }

    Kafka kafka() {
        return kafka;
    }

    Inbox inbox() {
        return inbox;
    }

    Pipelines pipelines() {
        return pipelines;
    }

    Random random() {
        return random;
    }

    Proof proof() {
        return new Proof(kafka.bootstrapServers(), inbox);
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    /**
     * Waits until all that was dropped is done, and prints what the topics say.
     *
     * @return the exit code
     */
    int prove() throws IOException, InterruptedException {
        Proof.Result result = proof().await();
        result.print(out);
        return result.isWell() ? 0 : 1;
    }

    @Override
    public void close() {
        pipelines.close();
        kafka.close();
    }
}
