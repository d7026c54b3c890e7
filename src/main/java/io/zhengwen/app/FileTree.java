package io.zhengwen.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Files named on a command line, and all files below folders named there. */
public final class FileTree {
    private FileTree() {}

    /**
     * In the order given, a folder's files sorted by name; hidden files are skipped unless named.
     *
     * @throws NoSuchPathException when a path does not exist
     */
    public static List<Path> files(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(below(path));
            } else if (Files.exists(path)) {
                files.add(path);
            } else {
                throw new NoSuchPathException(path);
            }
        }
        return files;
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
