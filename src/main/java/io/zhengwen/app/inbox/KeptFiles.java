package io.zhengwen.app.inbox;

import io.zhengwen.delivery.FileState;
import io.zhengwen.delivery.FileStates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * Leaves files where they are and remembers what was read. A file is known while size, both times and the file system's
 * number are those of the last reading; otherwise its bytes decide: the same ones are remembered anew, others are
 * taken. So an old date never hides a file, and a new one never publishes it again.
 */
public final class KeptFiles extends InboxFiles {
    /** A change within the file system's tick of the one before need not show in its times. */
    private static final Duration TICK = Duration.ofMillis(100);

    private final Path inbox;
    private final String name;
    private final FileStates states;
    private final InstantSource clock;
    /** Where the file system does not tell when it changed a file, only what this process read itself is trusted. */
    private final Set<String> readHere = ConcurrentHashMap.newKeySet();

    /**
     * For one inbox.
     *
     * @param name of the inbox, under which its states are kept
     * @param open whether a file may be taken now
     */
    public KeptFiles(Path inbox, String name, FileStates states, InstantSource clock, BooleanSupplier open) {
        super(open);
        this.inbox = inbox;
        this.name = name;
        this.states = states;
        this.clock = clock;
    }

    /** Learns what other watchers have read; to be called before the folder is listed. */
    public void follow() {
        states.follow();
    }

    /** Whether a file is as it was when it was read. */
    boolean isUnchanged(Path file) throws IOException {
        FileState now = look(file, "");
        Optional<FileState> before = states.find(now.path());
        return before.isPresent()
                && before.get().looksLike(now)
                && (now.changed().isPresent() || readHere.contains(now.path()));
    }

    @Override
    void done(Taken taken) throws IOException {
        FileState state = look(taken.file(), taken.hash());
        boolean asRead = Shape.of(taken.file()).equals(taken.shape());
        if (asRead && !isFresh(state)) {
            states.put(state);
            readHere.add(state.path());
        }
    }

    @Override
    Path placeOfRefused(Path file, String hash) {
        return file;
    }

    @Override
    boolean isKnown(Path file, String hash) {
        return states.find(relative(file))
                .filter(state -> state.contentHash().equals(hash))
                .isPresent();
    }

    @Override
    boolean writesReasons() {
        return false;
    }

    private boolean isFresh(FileState state) {
        Instant last = Instant.parse(state.changed().orElse(state.modified()));
        return last.isAfter(clock.instant().minus(TICK));
    }

    private FileState look(Path file, String hash) throws IOException {
        try {
            Map<String, Object> unix =
                    Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,ino", LinkOption.NOFOLLOW_LINKS);
            return new FileState(
                    name,
                    relative(file),
                    (Long) unix.get("size"),
                    unix.get("lastModifiedTime").toString(),
                    Optional.of(((FileTime) unix.get("ctime")).toString()),
                    Optional.of(unix.get("ino").toString()),
                    hash);
        } catch (UnsupportedOperationException | IllegalArgumentException notUnix) {
            BasicFileAttributes basic =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new FileState(
                    name,
                    relative(file),
                    basic.size(),
                    basic.lastModifiedTime().toString(),
                    Optional.empty(),
                    Optional.empty(),
                    hash);
        }
    }

    private String relative(Path file) {
        return inbox.relativize(file).toString().replace('\\', '/');
    }
}
