package io.zhengwen.app.bench.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Changes what a gzip file holds. */
final class GzipStream {
    private static final int MOST_BYTES = 8 << 20;

    private GzipStream() {}

    static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }

    static byte[] mutate(byte[] bytes, SplittableRandom random, Steps steps, Mutation inside) {
        byte[] content;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            content = in.readNBytes(MOST_BYTES);
        } catch (IOException e) {
            return ByteMutation.any(bytes, random, steps);
        }
        steps.add("unpacked");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(inside.apply(content, random, steps));
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes all bytes", e);
        }
        return packed.toByteArray();
    }
}
