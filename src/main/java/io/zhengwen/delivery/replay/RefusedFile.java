package io.zhengwen.delivery.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Finds the file of a letter of the inbox. The letter says where the watcher meant to move it; when the watcher ended before
 * that, the move came later, perhaps under another day.
 */
final class RefusedFile {
    private static final String REJECTED = ".rejected";

    private RefusedFile() {}

    /** The file, or where the letter says that it is when it is nowhere. */
    static Path of(Letter letter) throws IOException {
        Path said = Path.of(letter.where().orElseThrow());
        int at = said.getNameCount() - 1;
        while (at >= 0 && !said.getName(at).toString().equals(REJECTED)) {
            at--;
        }
        if (Files.exists(said) || at < 0 || at + 2 >= said.getNameCount()) {
            return said;
        }
        Path folder = said.getRoot().resolve(said.subpath(0, at + 1));
        Path inside = said.subpath(at + 2, said.getNameCount());
        if (!Files.isDirectory(folder)) {
            return said;
        }
        try (Stream<Path> days = Files.list(folder)) {
            return days.map(day -> day.resolve(inside))
                    .filter(file -> isAsRefused(file, letter))
                    .findFirst()
                    .orElse(said);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isAsRefused(Path file, Letter letter) {
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) == letter.json().path("bytes").asLong()
                    && Instant.ofEpochMilli(Files.getLastModifiedTime(file).toMillis())
                            .equals(letter.provenance().acquiredAt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
