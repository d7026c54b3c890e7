package io.zhengwen.broker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * An exclusive hold on a data folder. Two brokers on one KRaft folder corrupt it, so the lock comes before anything
 * else is touched; the operating system releases it when the process dies, however it dies.
 */
final class DataFolderLock implements AutoCloseable {
    private final FileChannel channel;

    private DataFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static DataFolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new BrokerStartException("The data folder " + folder.toAbsolutePath()
                        + " is in use by another Zhengwen. Stop that one, or choose another folder with --data.");
            }
            return new DataFolderLock(channel);
        } catch (IOException e) {
            throw new BrokerStartException(
                    "The data folder " + folder.toAbsolutePath() + " cannot be written: " + e.getMessage()
                            + ". Choose another with --data.",
                    e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by this very process: for the caller that is just as taken.
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("cannot release the data folder", e);
        }
    }
}
