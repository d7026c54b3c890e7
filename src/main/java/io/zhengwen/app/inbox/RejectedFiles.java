package io.zhengwen.app.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhengwen.document.Payload;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Moves a file whose document a worker refused from {@code .done} to {@code .rejected}, with the reason beside it. The
 * dead letter on the topic is what counts; this is for whoever looks into the folder. Letters about files of other
 * inboxes are left alone. Every process that watches this inbox reads every letter: the first one moves the file.
 */
public final class RejectedFiles {
    private final Archive archive;
    private final Clock clock;

    public RejectedFiles(Archive archive, Clock clock) {
        this.archive = archive;
        this.clock = clock;
    }

    /**
     * Moves the file that a letter is about, if it is one of this inbox.
     *
     * @param letter the value of a record on documents.rejected
     * @throws NotArchivedYetException when the file still waits for its move to {@code .done}; to be tried again
     */
    public void settle(JsonNode letter) throws IOException {
        Optional<Path> source = file(letter.path("source").path("uri").asText());
        Optional<Path> relative = source.flatMap(archive::relative);
        String hash = letter.path("contentHash").asText("");
        if (relative.isEmpty() || hash.isEmpty()) {
            return;
        }
        List<Path> candidates = archive.whereabouts(relative.get(), hash);
        for (Path candidate : candidates) {
            if (holds(candidate, hash)) {
                move(candidate, relative.get(), hash, letter);
                return;
            }
        }
        if (holds(source.get(), hash)) {
            throw new NotArchivedYetException(source.get());
        }
    }

    private void move(Path file, Path relative, String hash, JsonNode letter) throws IOException {
        Path target = archive.rejected(relative, LocalDate.now(clock), hash);
        Files.createDirectories(target.getParent());
        try {
            Files.move(file, target);
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
            // Another process that watches this inbox read the letter too, and was faster.
            return;
        }
        RejectionNote.write(target, Payload.of(letter.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<Path> file(String uri) {
        return uri.startsWith("file:") ? Optional.of(Path.of(URI.create(uri))) : Optional.empty();
    }

    private static boolean holds(Path file, String hash) throws IOException {
        try {
            return Files.isRegularFile(file)
                    && Payload.of(Files.readAllBytes(file)).sha256().equals(hash);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** The file is still in the inbox: its move follows within milliseconds. */
    public static final class NotArchivedYetException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotArchivedYetException(Path file) {
            super(file + " is not archived yet");
        }
    }
}
