package io.zhengwen.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.app.bench.kill.ChildProcess;
import io.zhengwen.broker.EmbeddedBroker;
import io.zhengwen.delivery.EventReader;
import io.zhengwen.delivery.Topics;
import io.zhengwen.delivery.verify.Verification;
import io.zhengwen.delivery.verify.VerificationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ends the process at each point of a document's way and looks what the next one makes of it. {@code -Dkill.times=10} does
 * it ten times each and prints how long the next one took.
 */
class KillPointsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final int FILES_EACH = 8;
    /** One of them has nothing in it. */
    private static final int EMPTY = 3;

    @TempDir
    Path folder;

    private final List<Duration> recoveries = new ArrayList<>();
    private final Set<String> done = new HashSet<>();
    private int dropped;

    @Test
    void wherever_the_process_ends_the_next_one_publishes_each_document_once() throws Exception {
        Files.createDirectories(folder.resolve("inbox"));
        Files.createDirectories(folder.resolve("sites"));
        Random random = new Random(1);
        int times = Integer.getInteger("kill.times", 1);
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("data"), 0)) {
            ChildProcess child = start(broker);
            try (EventReader ledger = new EventReader(clients(broker), List.of(Topics.LEDGER))) {
                for (HaltPoint point : HaltPoint.values()) {
                    for (int time = 0; time < times; time++) {
                        halt(
                                child,
                                point,
                                point == HaltPoint.AFTER_REFUSAL_ACK_BEFORE_MOVE ? 1 : 1 + random.nextInt(2));
                        long begun = System.nanoTime();
                        child = start(broker);
                        awaitDone(ledger);
                        recoveries.add(Duration.ofNanos(System.nanoTime() - begun));
                        assertWell(broker, point);
                    }
                }
            } finally {
                child.close();
            }
        }
        print(times);
    }

    private void halt(ChildProcess child, HaltPoint point, int occasion) throws Exception {
        HaltTrigger.arm(armed(), point, occasion);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        // All files of a round may come into one batch; then a point that a batch has once is reached in the next
        // round.
        do {
            dropFiles();
        } while (!child.endsWithin(ROUND) && System.nanoTime() < deadline);
        assertThat(child.awaitEnd(PATIENCE)).as("the process ends at " + point).isEqualTo(HaltTrigger.EXIT);
        Files.delete(armed());
    }

    private void dropFiles() throws IOException {
        for (int i = 0; i < FILES_EACH; i++) {
            dropped++;
            Path part = Files.writeString(folder.resolve("inbox/第" + dropped + "号.txt.part"), i == EMPTY ? "" : text());
            Files.move(part, folder.resolve("inbox/第" + dropped + "号.txt"));
        }
    }

    private String text() {
        return "湖东县人民政府关于第" + dropped + "号道路改造工程的通知\n\n各乡镇人民政府：\n到2027年，改造道路" + dropped + "公里。\n";
    }

    private ChildProcess start(EmbeddedBroker broker) throws Exception {
        ChildProcess child = ChildProcess.start(
                HaltingRun.class,
                List.of(
                        folder.resolve("inbox").toString(),
                        broker.bootstrapServers(),
                        folder.resolve("sites").toString(),
                        armed().toString()),
                Path.of("").toAbsolutePath(),
                folder.resolve("log"));
        child.awaitLine("Ready", PATIENCE);
        return child;
    }

    private Path armed() {
        return folder.resolve("armed");
    }

    private void awaitDone(EventReader ledger) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (done.size() < dropped) {
            ledger.poll(Duration.ofMillis(20)).forEach(entry -> done.add(entry.key()));
            assertThat(System.nanoTime())
                    .as("%d of %d done", done.size(), dropped)
                    .isLessThan(deadline);
        }
    }

    private void assertWell(EmbeddedBroker broker, HaltPoint point) throws IOException {
        Verification verification = new Verification(clients(broker), 5, (topic, read, all) -> {}, Clock.systemUTC());
        VerificationReport report = verification.run();
        assertThat(report.findings()).as("after an end at " + point).isEmpty();
        assertThat(report.read().documents()).isEqualTo(dropped);
        assertThat(report.read().intakeLetters()).isZero();
        List<String> outcomes = new ArrayList<>(Topics.DOCUMENTS);
        outcomes.add(Topics.REJECTED);
        assertThat(count(broker, outcomes))
                .as("outcomes after an end at " + point)
                .isEqualTo(dropped);
        assertThat(count(broker, List.of(Topics.REJECTED)))
                .as("letters after an end at " + point)
                .isEqualTo(dropped / FILES_EACH);
    }

    private static int count(EmbeddedBroker broker, List<String> topics) {
        int events = 0;
        try (EventReader reader = new EventReader(clients(broker), topics)) {
            while (!reader.atEnd()) {
                events += reader.poll(Duration.ofMillis(50)).count();
            }
        }
        return events;
    }

    private static Map<String, Object> clients(EmbeddedBroker broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    private void print(int times) {
        recoveries.sort(null);
        System.out.printf(
                "%d ends at %d points, %d documents; from start to all done: median %d ms, worst %d ms%n",
                times * HaltPoint.values().length,
                HaltPoint.values().length,
                dropped,
                recoveries.get(recoveries.size() / 2).toMillis(),
                recoveries.get(recoveries.size() - 1).toMillis());
    }
}
