package io.zhengwen.app.bench.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What all runs with child processes have in common. */
final class RunOptions {
    @Option(names = "--files", defaultValue = "10000", description = "Files to drop (${DEFAULT-VALUE}).")
    private int files;

    @Option(names = "--seed", description = "Of all random moments (default: a new one, which is printed).")
    private Long seed;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "For inbox, data and logs; new or empty (default: a temporary one).")
    private Path folder;

    /**
     * Where the run takes place; says so on the command's output.
     *
     * @param plan what is done to the documents, for that line
     */
    TestBed testBed(CommandSpec spec, int brokers, String plan) throws IOException {
        int dropped = files(spec);
        long chosen = seed();
        Path place = folder(spec);
        TestBed bed = new TestBed(place, brokers, chosen, spec.commandLine().getOut());
        bed.say("%d files, %s, seed %d, in %s".formatted(dropped, plan, chosen, place));
        return bed;
    }

    int files(CommandSpec spec) {
        if (files < 1) {
            throw new ParameterException(spec.commandLine(), "--files is at least 1.");
        }
        return files;
    }

    long seed() {
        return seed == null ? ThreadLocalRandom.current().nextLong(1_000_000) : seed;
    }

    /** The folder, which exists then. */
    Path folder(CommandSpec spec) throws IOException {
        Path place = folder == null ? Files.createTempDirectory("zhengwen-bench-") : Files.createDirectories(folder);
        try (Stream<Path> content = Files.list(place)) {
            if (content.findAny().isPresent()) {
                throw new ParameterException(spec.commandLine(), place + " is not empty.");
            }
        }
        return place.toAbsolutePath();
    }

    /** Made from the shipped samples. */
    static TestDocuments documents() {
        Path home = Path.of(System.getProperty("zhengwen.home", "")).toAbsolutePath();
        return new TestDocuments(home.resolve("seeds/documents"));
    }
}
