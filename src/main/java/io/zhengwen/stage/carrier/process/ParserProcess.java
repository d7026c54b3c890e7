package io.zhengwen.stage.carrier.process;

import io.zhengwen.stage.carrier.ReadingLimits;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A running parser process, seen from the pipeline. Used by one thread at a time. */
final class ParserProcess implements AutoCloseable {
    private static final int OUT_OF_MEMORY = 3;
    private static final long SECONDS_TO_DIE = 5;

    // A tenth of the pipeline's share of a busy core: who drops a large PDF waits for it, who drops text does not.
    private static final List<String> COURTESY = Stream.of("/usr/bin/nice", "/bin/nice")
            .filter(program -> Files.isExecutable(Path.of(program)))
            .limit(1)
            .flatMap(program -> Stream.of(program, "-n", "10"))
            .toList();

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;

    private ParserProcess(Process process) {
        this.process = process;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    /** Starts one with this program's own Java and classes. */
    static ParserProcess start(Class<?> main, int heapMegabytes) throws IOException {
        List<String> command = new ArrayList<>(COURTESY);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                // What the virtual machine says at its end must not stand among the answers.
                "-XX:+DisplayVMOutputToStderr",
                "-Djava.awt.headless=true",
                // Nobody reads what the libraries have to say on each broken font, and saying it takes long.
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
                "-Dorg.apache.logging.log4j.simplelog.level=OFF",
                "-Dfile.encoding=UTF-8",
                // What libraries read and say must not depend on the machine's language or clock.
                "-Duser.language=en",
                "-Duser.country=US",
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_TOOL") || name.startsWith("JDK_JAVA"));
        return new ParserProcess(builder.start());
    }

    /** Asks for one file to be read; the answer stands in {@link #answers}. */
    void ask(byte[] bytes, String mediaType, ReadingLimits limits) throws IOException {
        requests.writeByte(Frame.READ);
        Frame.writeString(requests, mediaType);
        ParserMain.writeLimits(requests, limits);
        Frame.writeBytes(requests, bytes);
        requests.flush();
    }

    DataInputStream answers() {
        return answers;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Processor time that it has had, where the system tells. */
    Optional<Duration> work() {
        return process.info().totalCpuDuration();
    }

    /** How it ended, for people; waits a moment for the end. */
    String end() {
        try {
            if (!process.waitFor(SECONDS_TO_DIE, TimeUnit.SECONDS)) {
                return "the parser process hung up";
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
        int code = process.exitValue();
        return code == OUT_OF_MEMORY ? "out of memory" : "the parser process ended with code " + code;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
