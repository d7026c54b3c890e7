package io.zhengwen.app.bench.kill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the live objects of a process take of its heap, asked for with the JDK's {@code jcmd}; garbage does not count. */
final class Heap {
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)\\s*$");

    private Heap() {}

    /** In bytes. */
    static long live(ChildProcess process) throws IOException, InterruptedException {
        return total(jcmd(process, "GC.class_histogram"))
                .orElseThrow(() -> new IOException("jcmd tells no heap of process " + process.pid()));
    }

    /** The sum below a histogram of classes. */
    static OptionalLong total(String histogram) {
        Matcher total = TOTAL.matcher(histogram);
        return total.find() ? OptionalLong.of(Long.parseLong(total.group(1))) : OptionalLong.empty();
    }

    private static String jcmd(ChildProcess process, String command) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process asked = new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), command)
                .redirectErrorStream(true)
                .start();
        String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (asked.waitFor() != 0) {
            throw new IOException("jcmd " + command + ": " + answer.strip());
        }
        return answer;
    }
}
