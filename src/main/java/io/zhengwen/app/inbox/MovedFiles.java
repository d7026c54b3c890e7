package io.zhengwen.app.inbox;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves a file out of the inbox once the broker has its record. Several processes may watch one inbox without knowing of
 * each other: whoever moves a file first has moved it, the others find it gone and say nothing. Camel's own {@code move}
 * would not do, because it deletes what is in the target's place before it finds that there is nothing to move.
 */
public final class MovedFiles extends InboxFiles {
    private static final Logger LOG = LoggerFactory.getLogger(MovedFiles.class);

    private final Archive archive;
    private final Clock clock;

    /**
     * For one inbox.
     *
     * @param open whether a file may be taken now
     */
    public MovedFiles(Archive archive, Clock clock, BooleanSupplier open) {
        super(open);
        this.archive = archive;
        this.clock = clock;
    }

    @Override
    Path placeOfRefused(Path file, String hash) {
        return archive.rejected(archive.relative(file).orElse(file.getFileName()), LocalDate.now(clock), hash);
    }

    @Override
    boolean isKnown(Path file, String hash) {
        return false;
    }

    @Override
    boolean writesReasons() {
        return true;
    }

    @Override
    void done(Taken taken) throws IOException {
        Path file = taken.file();
        try {
            if (!Shape.of(file).equals(taken.shape())) {
                // Another content under the same name, which nobody has read yet.
                return;
            }
            Path plain = taken.refused().orElseGet(() -> archive.done(file, LocalDate.now(clock)));
            Path target = put(file, plain, taken.hash());
            if (!Shape.of(target).isSameFile(taken.shape())) {
                // Changed places with another one in the very moment between the look and the move.
                Files.move(target, file);
            }
        } catch (NoSuchFileException e) {
            LOG.debug("{} was moved by somebody else", file);
        }
    }

    /** Moves without overwriting another content. */
    private static Path put(Path file, Path plain, String hash) throws IOException {
        Files.createDirectories(plain.getParent());
        try {
            return Files.move(file, plain);
        } catch (FileAlreadyExistsException e) {
            // The same name with the same hash in it holds the same bytes.
            return Files.move(file, Archive.withHash(plain, hash), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
