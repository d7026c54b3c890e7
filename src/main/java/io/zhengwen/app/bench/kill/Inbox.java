package io.zhengwen.app.bench.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder that the killed process watches. Files are written beside it and moved in, whole at once. */
final class Inbox {
    private final Path folder;
    private final Path beside;
    private final TestDocuments documents;
    private int dropped;

    Inbox(Path folder, TestDocuments documents) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.beside = Files.createDirectories(folder.resolveSibling("beside"));
        this.documents = documents;
    }

    /** Drops files until so many were dropped in all. */
    void fillTo(int files) throws IOException {
        while (dropped < files) {
            TestDocuments.Drop drop = documents.file(dropped);
            Path written =
                    Files.write(beside.resolve(drop.name()), drop.content().toByteArray());
            Files.move(written, folder.resolve(drop.name()));
            dropped++;
        }
    }

    /** Documents in the files that were dropped, each content once. */
    int documents() {
        return documents(dropped);
    }

    /** Documents in the first so many files. */
    int documents(int files) {
        return documents.documents(files);
    }

    /** Files that were not taken yet. */
    long waiting() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
