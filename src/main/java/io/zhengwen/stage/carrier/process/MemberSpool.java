package io.zhengwen.stage.carrier.process;

import io.zhengwen.document.MemberFile;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Bytes of the members of one document, outside the heap until they are published. The file has no name while it is in
 * use, so nothing is left behind, however this process ends; its space is given back when the last member is forgotten.
 */
final class MemberSpool {
    private FileChannel file;
    private long end;

    /** Keeps the bytes; what is returned reads them again. */
    MemberFile.Content keep(byte[] bytes) throws IOException {
        if (file == null) {
            file = open();
        }
        long start = end;
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            end += file.write(rest, end);
        }
        FileChannel kept = file;
        return () -> read(kept, start, bytes.length);
    }

    private static FileChannel open() throws IOException {
        Path path = Files.createTempFile("zhengwen-members", ".spool");
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        path.toFile().deleteOnExit();
        Files.deleteIfExists(path);
        return channel;
    }

    private static byte[] read(FileChannel file, long start, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, start + bytes.position()) < 0) {
                throw new EOFException("a spooled member is shorter than it was");
            }
        }
        return bytes.array();
    }
}
