package io.zhengwen.app.bench.kill;

import io.zhengwen.app.Zhengwen;
import io.zhengwen.delivery.EventReader;
import io.zhengwen.delivery.Topics;
import io.zhengwen.delivery.verify.Verification;
import io.zhengwen.delivery.verify.VerificationReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
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
import java.util.concurrent.TimeoutException;

/** One run: drop, start, kill, again and again; then let it finish and look at what is on the topics. */
final class KillRun implements AutoCloseable {
    private static final Duration TO_START = Duration.ofMinutes(2);
    private static final Duration WITHOUT_PROGRESS = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration AT_WORK = Duration.ofSeconds(3);
    private static final int NO_FINDINGS_OF_A_KIND = 20;

    private final KillPlan plan;
    private final PrintWriter out;
    private final TestDocuments documents;
    private final Inbox inbox;
    private final Random random;
    private final int port;
    private final List<ChildProcess> running = new ArrayList<>();

    KillRun(KillPlan plan, Path samples, PrintWriter out) throws IOException {
        this.plan = plan;
        this.out = out;
        this.documents = new TestDocuments(samples);
        this.inbox = new Inbox(plan.inbox(), documents);
        this.random = new Random(plan.seed());
        this.port = freePort();
    }

    /**
     * What became of it.
     *
     * @param expected documents that the dropped files hold
     * @param found documents that the ledger knows in the end
     * @param toFinish from the last start until everything was done
     */
    record Result(int expected, int found, VerificationReport report, Duration toFinish) {
        boolean isWell() {
            return expected == found && report.isWell() && report.open().pending() == 0;
        }
    }

    Result run() throws IOException, InterruptedException, TimeoutException {
        Files.createDirectories(plan.folder().resolve("sites"));
        if (plan.external()) {
            startBroker();
        }
        long begun = System.nanoTime();
        start().kill();
        Duration usual = Duration.ofNanos(System.nanoTime() - begun);
        for (int kill = 1; kill <= plan.kills(); kill++) {
            killOnce(kill, usual);
        }
        return finish();
    }

    /** One kill in three falls into the start, the others into the work after it. */
    private void killOnce(int kill, Duration usualStart) throws IOException, InterruptedException, TimeoutException {
        int before = share(kill - 1);
        int after = share(kill);
        inbox.fillTo(before + (after - before) / 2);
        boolean atStart = random.nextInt(3) == 0;
        long moment = (long) (random.nextDouble() * (atStart ? usualStart : AT_WORK).toMillis());
        ChildProcess child = atStart ? launch() : start();
        Thread.sleep(moment / 2);
        inbox.fillTo(after);
        Thread.sleep(moment - moment / 2);
        child.kill();
        running.remove(child);
        out.printf(
                "kill %d of %d %s %d ms; of %d files %d wait%n",
                kill,
                plan.kills(),
                atStart ? "while starting, after" : "at work, after",
                moment,
                after,
                inbox.waiting());
        out.flush();
    }

    /** A share of the files is left for the time after the last kill. */
    private int share(int kills) {
        return (int) ((long) plan.files() * kills / (plan.kills() + 1));
    }

    private Result finish() throws IOException, InterruptedException, TimeoutException {
        inbox.fillTo(plan.files());
        long begun = System.nanoTime();
        start();
        Set<String> done = awaitAll();
        Duration toFinish = Duration.ofNanos(System.nanoTime() - begun);
        return new Result(documents.documents(plan.files()), done.size(), verify(), toFinish);
    }

    /** Reads the ledger until it holds every document, or nothing comes any more. */
    private Set<String> awaitAll() throws IOException, InterruptedException {
        int expected = documents.documents(plan.files());
        Set<String> done = new HashSet<>();
        long progress = System.nanoTime();
        long lastWaiting = Long.MAX_VALUE;
        try (EventReader ledger = new EventReader(clients(), List.of(Topics.LEDGER))) {
            while (System.nanoTime() - progress < WITHOUT_PROGRESS.toNanos()
                    && (done.size() < expected || lastWaiting > 0)) {
                int before = done.size();
                ledger.poll(LOOK).forEach(entry -> done.add(entry.key()));
                long waiting = inbox.waiting();
                if (done.size() > before || waiting < lastWaiting) {
                    progress = System.nanoTime();
                }
                lastWaiting = waiting;
            }
        }
        return done;
    }

    /** Duplicates that were taken in last may still be on their way. */
    private VerificationReport verify() throws InterruptedException {
        Verification verification =
                new Verification(clients(), NO_FINDINGS_OF_A_KIND, (topic, read, all) -> {}, Clock.systemUTC());
        long deadline = System.nanoTime() + WITHOUT_PROGRESS.toNanos();
        VerificationReport report = verification.run();
        while ((report.open().pending() > 0 || report.open().inFlight() > 0) && System.nanoTime() < deadline) {
            Thread.sleep(LOOK.toMillis());
            report = verification.run();
        }
        return report;
    }

    private void startBroker() throws IOException, InterruptedException, TimeoutException {
        Path log = plan.folder().resolve("broker.log");
        ChildProcess broker = ChildProcess.start(
                BrokerMain.class, List.of(plan.data().toString(), "1", Integer.toString(port), ""), plan.folder(), log);
        running.add(broker);
        broker.awaitLine(BrokerMain.READY, 0, TO_START);
    }

    private ChildProcess start() throws IOException, InterruptedException, TimeoutException {
        int printed = Files.exists(plan.log()) ? Files.readString(plan.log()).length() : 0;
        ChildProcess child = launch();
        child.awaitLine("Ready", printed, TO_START);
        return child;
    }

    private ChildProcess launch() throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "--inbox",
                plan.inbox().toString(),
                "--sites",
                plan.folder().resolve("sites").toString()));
        if (plan.external()) {
            arguments.addAll(List.of("--brokers", "127.0.0.1:" + port));
        } else {
            arguments.addAll(List.of("--data", plan.data().toString(), "--broker-port", Integer.toString(port)));
        }
        ChildProcess child = ChildProcess.start(Zhengwen.class, arguments, plan.folder(), plan.log());
        running.add(child);
        return child;
    }

    Map<String, Object> clients() {
        return Map.of("bootstrap.servers", "127.0.0.1:" + port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Ends what still runs, the pipeline before its broker. */
    @Override
    public void close() {
        for (int i = running.size() - 1; i >= 0; i--) {
            running.get(i).close();
        }
    }
}
