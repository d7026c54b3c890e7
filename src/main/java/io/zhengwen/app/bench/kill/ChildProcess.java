package io.zhengwen.app.bench.kill;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process of this program, with the same Java, classes and options for the virtual machine; ends with this one at the
 * latest. What it prints goes to a file.
 */
public final class ChildProcess implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Process process;
    private final Path log;
    private final int logBefore;
    private final Thread atExit;

    private ChildProcess(Process process, Path log, int logBefore) {
        this.process = process;
        this.log = log;
        this.logBefore = logBefore;
        this.atExit = new Thread(process::destroyForcibly, "end of child");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts a process.
     *
     * @param log where its output goes, appended to what stands there
     */
    public static ChildProcess start(Class<?> main, List<String> arguments, Path folder, Path log) throws IOException {
        return start(List.of(), main, arguments, folder, log);
    }

    /**
     * Starts a process with more options for its virtual machine, which win over those of this one.
     *
     * @param log where its output goes, appended to what stands there
     */
    public static ChildProcess start(List<String> options, Class<?> main, List<String> arguments, Path folder, Path log)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        Files.createDirectories(folder);
        int before = Files.exists(log) ? (int) Files.size(log) : 0;
        Redirect output = Redirect.appendTo(log.toFile());
        return new ChildProcess(
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output)
                        .start(),
                log,
                before);
    }

    /** What it has printed. */
    public String output() throws IOException {
        byte[] all = Files.readAllBytes(log);
        return new String(all, logBefore, all.length - logBefore, StandardCharsets.UTF_8);
    }

    /**
     * Waits until it has printed a line that begins so.
     *
     * @throws StalledRunException when it did not in this time, or ended before
     */
    public void awaitLine(String beginning, Duration patience) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!("\n" + output()).contains("\n" + beginning)) {
            if (!process.isAlive()) {
                throw new StalledRunException("a process ended before it was ready; its output is in " + log);
            }
            if (System.nanoTime() > deadline) {
                throw new StalledRunException("no line \"" + beginning + "\" within " + patience + " in " + log);
            }
            Thread.sleep(LOOK.toMillis());
        }
    }

    long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Waits for its end, which it finds by itself.
     *
     * @return its exit code
     * @throws StalledRunException when it still runs after this time
     */
    public int awaitEnd(Duration patience) throws InterruptedException {
        if (!endsWithin(patience)) {
            throw new StalledRunException("a process still runs after " + patience);
        }
        forget();
        return process.exitValue();
    }

    /** Whether it ends by itself within this time. */
    public boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** SIGKILL: nothing is finished, nothing is cleaned up. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
        forget();
    }

    /** SIGSTOP: it stays, but does nothing until it is told to go on. */
    public void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** SIGCONT. */
    public void goOn() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("kill -" + name + " ended with code " + code);
        }
    }

    /** SIGTERM, and SIGKILL when that does not help in time. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        forget();
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // This process is ending: then the hook does what it is for.
            process.destroyForcibly();
        }
    }
}
