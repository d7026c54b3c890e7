package io.zhengwen.stage.carrier.archive;

import io.zhengwen.stage.carrier.CarrierReader;
import io.zhengwen.stage.carrier.CarrierSink;
import io.zhengwen.stage.carrier.UnlabelledBytes;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Tar archives, packed by gzip or not, and single files packed by gzip. */
public final class TarReader implements CarrierReader {
    private static final Set<String> TAR = Set.of("application/x-tar", "application/x-gtar", "application/tar");
    private static final Set<String> GZIP =
            Set.of("application/gzip", "application/x-gzip", "application/x-tgz", "application/gzip-compressed");
    private static final int BLOCK = 512;

    @Override
    public boolean reads(String mediaType) {
        return TAR.contains(mediaType) || GZIP.contains(mediaType);
    }

    @Override
    public void read(byte[] bytes, String mediaType, CarrierSink sink) throws IOException {
        if (TAR.contains(mediaType)) {
            archive(new ByteArrayInputStream(bytes), sink);
            return;
        }
        try (GzipCompressorInputStream unpacked = GzipCompressorInputStream.builder()
                        .setInputStream(new ByteArrayInputStream(bytes))
                        .setDecompressConcatenated(true)
                        .get();
                BufferedInputStream in = new BufferedInputStream(unpacked, BLOCK * 16)) {
            in.mark(BLOCK);
            byte[] head = in.readNBytes(BLOCK);
            in.reset();
            if (isTar(head)) {
                archive(in, sink);
            } else {
                sink.member(name(unpacked.getMetaData().getFileName()), in);
            }
        }
    }

    private static boolean isTar(byte[] head) {
        try {
            return head.length == BLOCK && TarUtils.verifyCheckSum(head);
        } catch (IllegalArgumentException e) {
            // Where a tar has its sum, a text has letters.
            return false;
        }
    }

    private static String name(String packed) {
        String path = packed == null
                ? ""
                : MemberName.inside(UnlabelledBytes.decode(packed.getBytes(StandardCharsets.ISO_8859_1)));
        return path.isEmpty() ? "content" : path;
    }

    private static void archive(InputStream in, CarrierSink sink) throws IOException {
        // Read byte by byte, names can be decoded later.
        try (TarArchiveInputStream tar = new TarArchiveInputStream(in, StandardCharsets.ISO_8859_1.name())) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String path = MemberName.inside(name(entry));
                if (entry.isFile()
                        && !entry.isSymbolicLink()
                        && !entry.isLink()
                        && entry.getSize() > 0
                        && tar.canReadEntryData(entry)
                        && !path.isEmpty()
                        && !MemberName.isLitter(path)) {
                    sink.member(path, tar);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Names from extended headers are in Unicode already. */
    private static String name(TarArchiveEntry entry) {
        String name = entry.getName();
        boolean bytes = name.chars().allMatch(c -> c < 0x100);
        return bytes ? UnlabelledBytes.decode(name.getBytes(StandardCharsets.ISO_8859_1)) : name;
    }
}
