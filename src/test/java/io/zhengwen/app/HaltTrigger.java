package io.zhengwen.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Ends the process, as SIGKILL would, when it reaches the point that a file names for so many times. */
final class HaltTrigger {
    /** As a shell reports a process that SIGKILL ended. */
    static final int EXIT = 137;

    private final Path armed;
    private int left;

    HaltTrigger(Path armed) {
        this.armed = armed;
    }

    /** Arms the process that looks at this file. */
    static void arm(Path file, HaltPoint point, int times) throws IOException {
        Path beside = Files.writeString(file.resolveSibling(file.getFileName() + ".part"), point + " " + times);
        Files.move(beside, file);
    }

    synchronized void reached(HaltPoint point) {
        if (!Files.exists(armed)) {
            return;
        }
        String[] wanted = read().split(" ", 2);
        if (HaltPoint.valueOf(wanted[0]) == point && ++left >= Integer.parseInt(wanted[1])) {
            Runtime.getRuntime().halt(EXIT);
        }
    }

    private String read() {
        try {
            return Files.readString(armed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
