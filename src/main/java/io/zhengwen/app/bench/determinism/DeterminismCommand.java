package io.zhengwen.app.bench.determinism;

import io.zhengwen.app.NoSuchPathException;
import io.zhengwen.document.Payload;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench determinism}: the same documents in other surroundings. */
@Command(
        name = "determinism",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the pipeline three times on the files of a folder and compares all events, byte for byte: one thread and"
                    + " English; eight threads, Turkish, digits of Egypt, time of Nepal; and as first.",
            "Of files with the same bytes one is taken. Copies are not linked (same-as.days=0): which is first is no promise."
        },
        footer = {"", "Exit code 1 when anything differs."})
public final class DeterminismCommand implements Callable<Integer> {
    private static final Map<String, String> SETTINGS =
            Map.of("same-as.days", "0", "parser.seconds", "120", "inbox.settle-ms", "100");

    @Parameters(paramLabel = "DIR", description = "The files.")
    private Path documents;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "For inbox, data and logs; new or empty (default: a temporary one).")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isDirectory(documents)) {
            throw new NoSuchPathException(documents);
        }
        PrintWriter out = spec.commandLine().getOut();
        Path work = folder == null
                ? Files.createTempDirectory("zhengwen-bench-")
                : Files.createDirectories(folder).toAbsolutePath();
        Path from = documents.toAbsolutePath();
        List<Path> files = files(from);
        out.printf("%d files, in %s%n", files.size(), work);
        out.flush();
        Rerun rerun = new Rerun(work, SETTINGS);
        Published first = run(rerun, files, "English, UTC, one thread", Surroundings.PLAIN);
        List<String> differences = new ArrayList<>();
        differences.addAll(first.differences(run(rerun, files, "Turkish, Nepal, eight threads", Surroundings.FOREIGN)));
        differences.addAll(first.differences(run(rerun, files, "as first", Surroundings.PLAIN)));
        differences.forEach(out::println);
        out.println(differences.isEmpty() ? "All the same." : differences.size() + " differences.");
        return differences.isEmpty() ? 0 : 1;
    }

    private Published run(Rerun rerun, List<Path> files, String name, Surroundings surroundings)
            throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        long begun = System.nanoTime();
        Published published = rerun.run(documents.toAbsolutePath(), files, surroundings);
        long seconds = (System.nanoTime() - begun) / 1_000_000_000;
        out.printf("%s: %d documents, %d events, %d s%n", name, published.documents(), published.size(), seconds);
        out.flush();
        return published;
    }

    /** The files that an inbox takes, those of the same bytes once. */
    private static List<Path> files(Path folder) throws IOException {
        Set<String> seen = new HashSet<>();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                boolean hidden = ("/" + folder.relativize(path)).contains("/.");
                if (!hidden && seen.add(Payload.of(Files.readAllBytes(path)).sha256())) {
                    files.add(path);
                }
            }
        }
        return files;
    }
}
