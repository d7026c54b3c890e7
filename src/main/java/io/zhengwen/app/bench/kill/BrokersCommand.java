package io.zhengwen.app.bench.kill;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench brokers}: the promises while the cluster fails. */
@Command(
        name = "brokers",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the pipeline on a cluster of three brokers; kills and restarts one every few seconds under load, pauses one,",
            "stops all of them while files wait, and then proves from the topics that every document is there once and whole."
        },
        footer = {
            "",
            "Exit code 1 when anything is lost, partial, twice or foreign, or the pipeline does not go on by itself."
        })
public final class BrokersCommand implements Callable<Integer> {
    private static final int NODES = 3;
    private static final String NAME = "zhengwen";

    @Mixin
    private RunOptions options;

    @Option(names = "--rounds", defaultValue = "20", description = "How often to kill a broker (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--every",
            defaultValue = "10",
            paramLabel = "S",
            description =
                    "Seconds from one kill to the next (${DEFAULT-VALUE}); the broker is down for a third of them.")
    private int every;

    @Option(
            names = "--pause",
            defaultValue = "60",
            paramLabel = "S",
            description = "Seconds for which one broker is paused (${DEFAULT-VALUE}).")
    private int pause;

    @Option(
            names = "--outage",
            defaultValue = "300",
            paramLabel = "S",
            description = "Seconds for which all brokers are down (${DEFAULT-VALUE}).")
    private int outage;

    @Option(
            names = "--waiting",
            defaultValue = "20000",
            description = "Files that come during the outage, beside the others (${DEFAULT-VALUE}).")
    private int waiting;

    @Spec
    private CommandSpec spec;

    private TestBed bed;
    private Kafka kafka;
    private Inbox inbox;
    private int files;

    @Override
    public Integer call() throws IOException, InterruptedException {
        files = options.files(spec);
        try (TestBed opened = options.testBed(spec, NODES, rounds + " rounds")) {
            bed = opened;
            kafka = bed.kafka();
            inbox = bed.inbox();
            kafka.startAll();
            ChildProcess pipeline = bed.pipelines().start(NAME, List.of());
            killInTurn();
            pauseOne();
            stopAll(pipeline);
            return bed.prove();
        }
    }

    private void killInTurn() throws IOException, InterruptedException {
        for (int round = 1; round <= rounds; round++) {
            int node = 1 + bed.random().nextInt(NODES);
            inbox.fillTo((int) ((long) files * (2 * round - 1) / (2 * rounds + 2)));
            kafka.node(node).kill();
            Thread.sleep(every * 1000L / 3);
            inbox.fillTo((int) ((long) files * 2 * round / (2 * rounds + 2)));
            kafka.launch(node);
            Thread.sleep(every * 1000L * 2 / 3);
            bed.say("round %d: broker %d was killed and restarted; %d files wait"
                    .formatted(round, node, inbox.waiting()));
        }
    }

    private void pauseOne() throws IOException, InterruptedException {
        int node = 1 + bed.random().nextInt(NODES);
        kafka.node(node).pause();
        inbox.fillTo(files);
        Thread.sleep(pause * 1000L);
        kafka.node(node).goOn();
        bed.say("broker %d was paused for %d s; %d files wait".formatted(node, pause, inbox.waiting()));
    }

    private void stopAll(ChildProcess pipeline) throws IOException, InterruptedException {
        Proof proof = bed.proof();
        proof.awaitDone(inbox.documents());
        long before = Heap.live(pipeline);
        kafka.killAll();
        inbox.fillTo(files + waiting);
        Thread.sleep(outage * 1000L);
        long during = Heap.live(pipeline);
        long left = inbox.waiting();
        int done = inbox.documents(files);
        kafka.startAll();
        long begun = System.nanoTime();
        proof.awaitDone(done + 1);
        bed.say(
                "all brokers were down for %d s with %d files waiting; heap %d MB before, %d MB at the end of it; went on %d s after they were back"
                        .formatted(
                                outage, left, before >> 20, during >> 20, (System.nanoTime() - begun) / 1_000_000_000));
    }
}
