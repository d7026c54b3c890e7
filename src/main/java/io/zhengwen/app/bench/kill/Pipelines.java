package io.zhengwen.app.bench.kill;

import io.zhengwen.app.Zhengwen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The {@code zhengwen run} processes of a run, by name, all on one inbox and one cluster. */
final class Pipelines implements AutoCloseable {
    private static final Duration TO_START = Duration.ofMinutes(3);

    private final Path folder;
    private final List<String> arguments;
    private final Map<String, ChildProcess> running = new HashMap<>();

    /** @param arguments what every process is called with, beside inbox and sites */
    Pipelines(Path folder, Path inbox, List<String> arguments) throws IOException {
        Path noSites = Files.createDirectories(folder.resolve("sites"));
        this.folder = folder;
        this.arguments = new ArrayList<>(List.of("run", "--inbox", inbox.toString(), "--sites", noSites.toString()));
        this.arguments.addAll(arguments);
    }

    /** Starts one, or starts it again; does not wait. */
    ChildProcess launch(String name, List<String> more) throws IOException {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("-D", "worker.id=" + name));
        all.addAll(more);
        ChildProcess process = ChildProcess.start(Zhengwen.class, all, folder, folder.resolve(name + ".log"));
        running.put(name, process);
        return process;
    }

    /** The same, and waits until its routes are at work. */
    ChildProcess start(String name, List<String> more) throws IOException, InterruptedException {
        ChildProcess process = launch(name, more);
        process.awaitLine("Ready", TO_START);
        return process;
    }

    void kill(String name) throws InterruptedException {
        running.remove(name).kill();
    }

    ChildProcess get(String name) {
        return running.get(name);
    }

    /** Asks all to end in order and waits for it. */
    @Override
    public void close() {
        running.values().forEach(ChildProcess::close);
        running.clear();
    }
}
