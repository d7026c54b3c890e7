package io.zhengwen.app.bench.kill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** How much of a process's heap is in use after a collection, asked for with the JDK's {@code jcmd}. */
final class Heap {
    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

    private Heap() {}

    /** In kilobytes. */
    static long used(ChildProcess process) throws IOException, InterruptedException {
        jcmd(process, "GC.run");
        String info = jcmd(process, "GC.heap_info");
        return sum(info).orElseThrow(() -> new IOException("jcmd tells no heap of process " + process.pid()));
    }

    /** Collectors with generations tell each of them; what has no total is not the heap. */
    static OptionalLong sum(String info) {
        long[] parts = USED.matcher(info)
                .results()
                .mapToLong(used -> Long.parseLong(used.group(1)))
                .toArray();
        return parts.length == 0
                ? OptionalLong.empty()
                : OptionalLong.of(Arrays.stream(parts).sum());
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
