package io.zhengwen.stage.carrier.archive;

import io.zhengwen.document.CarrierRefusal;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.stage.carrier.CarrierReader;
import io.zhengwen.stage.carrier.CarrierSink;
import io.zhengwen.stage.carrier.UnlabelledBytes;
import io.zhengwen.stage.carrier.ZipFiles;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** ZIP archives: each file in the order in which it was put there. */
public final class ZipReader implements CarrierReader {
    @Override
    public boolean reads(String mediaType) {
        return mediaType.equals("application/zip");
    }

    @Override
    public void read(byte[] bytes, String mediaType, CarrierSink sink) throws IOException {
        try (ZipFile zip = ZipFiles.open(bytes, mediaType)) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
            long locked = entries.stream()
                    .filter(entry -> entry.getGeneralPurposeBit().usesEncryption())
                    .count();
            if (locked > 0) {
                throw new DocumentRejectedException(new CarrierRefusal(
                        CarrierRefusal.Reason.ENCRYPTED,
                        mediaType,
                        String.format(Locale.ROOT, "%d of %d entries", locked, entries.size())));
            }
            for (ZipArchiveEntry entry : entries) {
                String path = MemberName.inside(name(entry));
                boolean file = !entry.isDirectory() && !entry.isUnixSymlink() && entry.getSize() != 0;
                if (file && !path.isEmpty() && !MemberName.isLitter(path)) {
                    hand(zip, entry, path, sink);
                }
            }
        }
    }

    private static void hand(ZipFile zip, ZipArchiveEntry entry, String path, CarrierSink sink) throws IOException {
        if (!zip.canReadEntryData(entry)) {
            throw new IOException(
                    String.format(Locale.ROOT, "packing method %d of %s is not known", entry.getMethod(), path));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            sink.member(path, in);
        }
    }

    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        boolean told = entry.getGeneralPurposeBit().usesUTF8ForNames()
                || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME;
        return told || raw == null ? entry.getName() : UnlabelledBytes.decode(raw);
    }
}
