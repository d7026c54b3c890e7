package io.zhengwen.app.inbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which files some process of this machine holds open for writing, read from Linux's {@code /proc}. Elsewhere, and for
 * processes of other users, it knows nothing and says no.
 */
public final class OpenFiles {
    private static final Duration FRESH = Duration.ofMillis(100);
    private static final int WRITE_ONLY_OR_READ_WRITE = 3;

    private final Path proc;
    private final InstantSource clock;
    private Instant readAt = Instant.EPOCH;
    private Set<Path> open = Set.of();

    public OpenFiles(Path proc, InstantSource clock) {
        this.proc = proc;
        this.clock = clock;
    }

    synchronized boolean isOpenForWriting(Path file) throws IOException {
        Instant now = clock.instant();
        if (readAt.plus(FRESH).isBefore(now)) {
            readAt = now;
            open = Files.isDirectory(proc.resolve("self")) ? read() : Set.of();
        }
        return open.contains(file.toRealPath());
    }

    private Set<Path> read() throws IOException {
        Set<Path> found = new HashSet<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (Path process : processes) {
                readProcess(process, found);
            }
        }
        return found;
    }

    private static void readProcess(Path process, Set<Path> found) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : descriptors) {
                readDescriptor(process, descriptor, found);
            }
        } catch (IOException e) {
            // Ended meanwhile, or another user's: we cannot know.
        }
    }

    private static void readDescriptor(Path process, Path descriptor, Set<Path> found) {
        try {
            Path target = Files.readSymbolicLink(descriptor);
            if (target.isAbsolute() && writes(process.resolve("fdinfo").resolve(descriptor.getFileName()))) {
                found.add(target);
            }
        } catch (IOException e) {
            // Closed meanwhile.
        }
    }

    private static boolean writes(Path info) throws IOException {
        List<String> lines = Files.readAllLines(info);
        return lines.stream()
                .filter(line -> line.startsWith("flags:"))
                .mapToLong(
                        line -> Long.parseLong(line.substring("flags:".length()).strip(), 8))
                .anyMatch(flags -> (flags & WRITE_ONLY_OR_READ_WRITE) != 0);
    }
}
