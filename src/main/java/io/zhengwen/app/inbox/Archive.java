package io.zhengwen.app.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where files go: {@code .done/<date>/} once the broker has them, {@code .rejected/<date>/} when they were refused,
 * under the inbox and in the same sub-folders. Another file of the same name and day gets its content's hash into its
 * name, so nothing is overwritten.
 */
public final class Archive {
    static final String DONE = ".done";
    static final String REJECTED = ".rejected";
    private static final int HASH_DIGITS = 12;

    private final Path inbox;

    public Archive(Path inbox) {
        this.inbox = inbox;
    }

    Path done(Path file, LocalDate day) {
        return inbox.resolve(DONE).resolve(day.toString()).resolve(inbox.relativize(file));
    }

    Path rejected(Path relative, LocalDate day, String hash) {
        return free(inbox.resolve(REJECTED).resolve(day.toString()), relative, hash);
    }

    private static Path free(Path folder, Path relative, String hash) {
        Path plain = folder.resolve(relative);
        return Files.exists(plain) ? folder.resolve(withHash(relative, hash)) : plain;
    }

    static Path withHash(Path relative, String hash) {
        String name = relative.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = dot > 0 ? name.substring(dot) : "";
        return relative.resolveSibling(stem + "~" + hash.substring(0, HASH_DIGITS) + extension);
    }

    /** The path of an inbox file below the inbox; empty when it is none. */
    Optional<Path> relative(Path file) {
        return file.startsWith(inbox) ? Optional.of(inbox.relativize(file)) : Optional.empty();
    }

    /** Where a file that was in the inbox may lie now, most likely place first. */
    List<Path> whereabouts(Path relative, String hash) {
        Path done = inbox.resolve(DONE);
        if (!Files.isDirectory(done)) {
            return List.of();
        }
        try (Stream<Path> days = Files.list(done)) {
            return days.sorted(Comparator.reverseOrder())
                    .flatMap(day -> Stream.of(day.resolve(withHash(relative, hash)), day.resolve(relative)))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
