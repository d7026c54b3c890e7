package io.zhengwen.app.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * What tells whether a file changed, or is another one under the same name.
 *
 * @param file the file system's own key of the file, where it has one
 * @param size in bytes
 * @param modified in epoch milliseconds
 */
record Shape(Optional<Object> file, long size, long modified) {
    static Shape of(Path file) throws IOException {
        return of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }

    static Shape of(BasicFileAttributes attributes) {
        return new Shape(
                Optional.ofNullable(attributes.fileKey()),
                attributes.size(),
                attributes.lastModifiedTime().toMillis());
    }

    boolean isSameFile(Shape other) {
        return file.equals(other.file);
    }
}
