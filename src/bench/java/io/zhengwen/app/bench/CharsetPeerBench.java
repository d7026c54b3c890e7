package io.zhengwen.app.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Ours beside public charset detectors: the share of files whose characters come out exactly, by charset and variant. */
@CommandLine.Command(
        name = "charset-peers",
        mixinStandardHelpOptions = true,
        description =
                "Files of DIR/index.tsv (path, charset, language, bytes, kind, variant) decoded to exactly the right characters.")
public final class CharsetPeerBench implements Callable<Integer> {
    private static final int SHORT = 20;

    @CommandLine.Parameters(paramLabel = "DIR", description = "Folder with index.tsv.")
    private Path folder;

    private final Map<String, CharsetPeer> peers = CharsetPeer.all();
    private final Map<String, int[]> rows = new TreeMap<>();

    /** Runs the comparison. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new CharsetPeerBench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        for (String line : Files.readAllLines(folder.resolve("index.tsv"))) {
            String[] row = line.split("\t", -1);
            if (row.length > 5 && !row[0].equals("path")) {
                measure(Files.readAllBytes(folder.resolve(row[0])), row[1], row[2], row[5]);
            }
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf("%-32s %6s", "group", "files");
        peers.keySet().forEach(name -> out.printf(" %10s", name));
        out.println();
        rows.forEach((group, row) -> {
            out.printf("%-32s %6d", group.substring(2), row[0]);
            for (int i = 1; i < row.length; i++) {
                out.printf(Locale.ROOT, " %9.1f%%", 100.0 * row[i] / row[0]);
            }
            out.println();
        });
        return 0;
    }

    private void measure(byte[] bytes, String gold, String language, String variant) {
        Optional<String> expected = CharsetBench.read(bytes, gold);
        if (expected.isEmpty()) {
            return;
        }
        boolean brief = expected.get().codePointCount(0, expected.get().length()) <= SHORT;
        String group = (brief ? "1 short: " : "1 ") + (language.startsWith("zh") ? "Chinese" : "other languages");
        String[] groups = {group, "2 charset " + gold, "3 variant " + variant.replaceAll(":.*", "")};
        int peer = 0;
        for (CharsetPeer detector : peers.values()) {
            peer++;
            boolean right = expected.equals(CharsetBench.read(bytes, detector.detect(bytes)));
            for (String name : groups) {
                int[] row = rows.computeIfAbsent(name, key -> new int[peers.size() + 1]);
                row[0] += peer == 1 ? 1 : 0;
                row[peer] += right ? 1 : 0;
            }
        }
    }
}
