package io.zhengwen.app.inbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives a readable name to files whose names are not text on this system. Names are bytes: one written under another
 * locale (GBK on a zipped or mounted folder) cannot be opened through {@link java.io.File} at all, only through the
 * {@link Path} that listed it. The file is renamed in place, its content untouched.
 */
public final class NameRepair {
    private static final Logger LOG = LoggerFactory.getLogger(NameRepair.class);

    private final Path inbox;
    private final ByteNames names;

    public NameRepair(Path inbox) {
        this.inbox = inbox;
        this.names = new ByteNames();
    }

    /** Renames what needs it; to be called before the folder is listed. */
    public void sweep() {
        try {
            Files.walkFileTree(inbox, new Visitor());
        } catch (IOException e) {
            LOG.warn("cannot look through {}: {}", inbox, e.toString());
        }
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden =
                    !folder.equals(inbox) && folder.getFileName().toString().startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            names.readable(file).ifPresent(name -> rename(file, name));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException cause) {
            return FileVisitResult.CONTINUE;
        }
    }

    private void rename(Path file, String name) {
        Path target = file.resolveSibling(name);
        for (int n = 2; Files.exists(target); n++) {
            target = file.resolveSibling(n + "-" + name);
        }
        try {
            Files.move(file, target);
            LOG.info("a file name that is not text here was read as {}", target.getFileName());
        } catch (IOException e) {
            LOG.warn("cannot rename {}: {}", target.getFileName(), e.toString());
        }
    }
}
