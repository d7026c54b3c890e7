package io.zhengwen.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sample documents that come with the installation. */
final class Samples {
    private static final Path FOLDER = Path.of("seeds", "documents");

    private Samples() {}

    /** Copies them into the inbox; each appears there whole, by a rename. */
    static void copy(Path home, Path inbox) throws IOException {
        for (Path sample : list(home)) {
            Path part = inbox.resolve(sample.getFileName() + ".part");
            Files.copy(sample, part);
            Files.move(part, inbox.resolve(sample.getFileName()));
        }
    }

    private static List<Path> list(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve(FOLDER))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals("README.md"))
                    .sorted()
                    .toList();
        }
    }
}
