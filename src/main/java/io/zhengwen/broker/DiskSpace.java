package io.zhengwen.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is left where the embedded broker keeps its data. A broker that meets the end of its only disk ends at once, so its
 * process must stop taking documents before that.
 */
public final class DiskSpace {
    private final Path folder;
    private final long needed;

    /**
     * For one broker.
     *
     * @param folder where it keeps its data; need not exist yet
     * @param needed bytes that are always to be left for what is under way
     */
    public DiskSpace(Path folder, long needed) {
        this.folder = folder.toAbsolutePath();
        this.needed = needed;
    }

    /** Whether there is enough. */
    public boolean isEnough() {
        return bytes() >= needed;
    }

    /**
     * Makes sure that there is enough.
     *
     * @throws BrokerStartException when there is not
     */
    public void require() {
        if (!isEnough()) {
            throw new BrokerStartException(
                    "disk-full: " + shortage() + ". Make room there, or choose another folder with --data.");
        }
    }

    /** What is there and what is needed, for people. */
    public String shortage() {
        return "only " + free() + " MB are free where the broker keeps its data (" + folder + "); it needs "
                + (needed >> 20) + " MB (broker.min-free-mb)";
    }

    /** Megabytes that are free. */
    long free() {
        return bytes() >> 20;
    }

    private long bytes() {
        Path existing = folder;
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            return Files.getFileStore(existing).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tell how much room is left in " + existing, e);
        }
    }
}
