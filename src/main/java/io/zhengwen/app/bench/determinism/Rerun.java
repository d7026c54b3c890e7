package io.zhengwen.app.bench.determinism;

import io.zhengwen.app.Zhengwen;
import io.zhengwen.app.bench.kill.ChildProcess;
import io.zhengwen.app.bench.kill.StalledRunException;
import io.zhengwen.delivery.EventReader;
import io.zhengwen.delivery.Topics;
import io.zhengwen.delivery.verify.Verification;
import io.zhengwen.delivery.verify.VerificationReport;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs {@code zhengwen run} on the same documents again and again, each time in an empty folder of the same name, on an
 * empty broker.
 */
public final class Rerun {
    private static final Duration TO_START = Duration.ofMinutes(3);
    private static final Duration WITHOUT_PROGRESS = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Pattern BROKER = Pattern.compile("(?m)^Kafka   embedded at (\\S+), ");

    private static final Path HOME =
            Path.of(System.getProperty("zhengwen.home", "")).toAbsolutePath();

    private final Path folder;
    private final List<String> arguments;
    private int runs;

    /**
     * Prepares runs.
     *
     * @param folder for inbox, data and logs
     * @param settings of all runs
     */
    public Rerun(Path folder, Map<String, String> settings) {
        this.folder = folder;
        this.arguments = new Surroundings(List.of(), settings).arguments();
    }

    /**
     * Puts the documents into the inbox, with their times, and waits until all are done.
     *
     * @param documents absolute paths below {@code from}
     * @throws StalledRunException when nothing goes on for minutes
     */
    public Published run(Path from, List<Path> documents, Surroundings surroundings)
            throws IOException, InterruptedException {
        runs++;
        Path inbox = folder.resolve("inbox");
        Path all = Files.createDirectories(folder.resolve("beside"));
        for (Path document : documents) {
            Path copy = all.resolve(from.relativize(document).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(document, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
        delete(inbox);
        Files.move(all, inbox);
        List<String> run = new ArrayList<>(List.of("run", "--inbox", inbox.toString(), "--broker-port", "0"));
        run.addAll(List.of("--data", folder.resolve("data-" + runs).toString()));
        run.addAll(List.of(
                "--sites", Files.createDirectories(folder.resolve("sites")).toString()));
        run.addAll(arguments);
        run.addAll(surroundings.arguments());
        Path log = folder.resolve("run-" + runs + ".log");
        List<String> options = new ArrayList<>(surroundings.options());
        options.add("-Dzhengwen.home=" + HOME);
        try (ChildProcess process = ChildProcess.start(options, Zhengwen.class, run, folder, log)) {
            process.awaitLine("Ready", TO_START);
            Map<String, Object> clients = clients(process);
            awaitDone(clients, inbox);
            return Published.read(clients);
        }
    }

    private static Map<String, Object> clients(ChildProcess process) throws IOException {
        Matcher broker = BROKER.matcher(process.output());
        if (!broker.find()) {
            throw new StalledRunException("the process does not say where its broker is");
        }
        return Map.of("bootstrap.servers", broker.group(1));
    }

    /** Until two looks in a row find nothing under way: what is done last may have sent members of its own. */
    private static void awaitDone(Map<String, Object> clients, Path inbox) throws IOException {
        Verification verification = new Verification(clients, 1, (topic, read, all) -> {}, Clock.systemUTC());
        VerificationReport before = null;
        long progress = System.nanoTime();
        try (EventReader ledger = new EventReader(clients, List.of(Topics.LEDGER))) {
            while (true) {
                if (!ledger.poll(LOOK).isEmpty()) {
                    progress = System.nanoTime();
                } else if (waiting(inbox).isEmpty()) {
                    VerificationReport report = verification.run();
                    if (report.equals(before)
                            && report.open().pending() + report.open().inFlight() == 0) {
                        return;
                    }
                    before = report;
                }
                if (System.nanoTime() - progress > WITHOUT_PROGRESS.toNanos()) {
                    throw new StalledRunException("nothing goes on any more; files that wait: " + waiting(inbox));
                }
            }
        }
    }

    /** Files that were not taken yet; they may be taken meanwhile. */
    private static List<Path> waiting(Path inbox) throws IOException {
        List<Path> waiting = new ArrayList<>();
        Files.walkFileTree(inbox, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean archive =
                        !folder.equals(inbox) && folder.getFileName().toString().startsWith(".");
                return archive ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                waiting.add(inbox.relativize(file));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return waiting;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
