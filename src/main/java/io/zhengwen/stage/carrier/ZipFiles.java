package io.zhengwen.stage.carrier;

import io.zhengwen.document.CarrierRefusal;
import io.zhengwen.document.DocumentRejectedException;
import java.io.IOException;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Opens ZIP archives, but none whose directory alone would fill the memory. */
public final class ZipFiles {
    private static final int MOST_ENTRIES = 50_000;

    private ZipFiles() {}

    /** The archive that {@code bytes} are; its entries are read where they stand, without another copy. */
    public static ZipFile open(byte[] bytes, String mediaType) throws IOException {
        long entries = entries(bytes);
        if (entries > MOST_ENTRIES) {
            throw new DocumentRejectedException(new CarrierRefusal(
                    CarrierRefusal.Reason.LIMIT_EXCEEDED,
                    mediaType,
                    String.format(Locale.ROOT, "%d entries, limit %d", entries, MOST_ENTRIES)));
        }
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .setUseUnicodeExtraFields(true)
                .get();
    }

    /** Counted by the signature of a directory's line, since what the directory says of itself may be false. */
    private static long entries(byte[] bytes) {
        long count = 0;
        for (int at = 0; at + 3 < bytes.length; at++) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1 && bytes[at + 3] == 2) {
                count++;
            }
        }
        return count;
    }
}
