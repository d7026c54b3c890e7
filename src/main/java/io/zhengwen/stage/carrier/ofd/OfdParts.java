package io.zhengwen.stage.carrier.ofd;

import io.zhengwen.document.CarrierRefusal.Reason;
import io.zhengwen.stage.carrier.ZipFiles;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of an OFD file, read in memory; none is ever written out, so a part's name cannot lead anywhere. */
final class OfdParts implements AutoCloseable {
    /** What the parts that describe text may unpack to together; a page of dense text has some 200 kB. */
    static final int MOST_BYTES = 256 << 20;

    /** What one such part may unpack to. */
    static final int MOST_PART_BYTES = 32 << 20;

    private final ZipFile zip;
    private long unpacked;

    OfdParts(byte[] bytes) throws IOException {
        zip = ZipFiles.open(bytes, OfdRefusals.MEDIA_TYPE);
    }

    boolean has(String path) {
        return entry(path) != null;
    }

    /** A part that describes, checked against the limits. */
    OfdXml xml(String path) throws IOException {
        try (InputStream in = open(path)) {
            byte[] bytes = in.readNBytes(MOST_PART_BYTES + 1);
            unpacked += bytes.length;
            if (bytes.length > MOST_PART_BYTES) {
                throw OfdRefusals.limit("MB in one part", MOST_PART_BYTES >> 20);
            }
            if (unpacked > MOST_BYTES) {
                throw OfdRefusals.limit("MB unpacked", MOST_BYTES >> 20);
            }
            return new OfdXml(bytes);
        }
    }

    /** A part as it comes, without a limit. */
    InputStream open(String path) throws IOException {
        ZipArchiveEntry entry = entry(path);
        if (entry == null) {
            throw new IOException("no part " + path);
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw OfdRefusals.refusal(Reason.ENCRYPTED, "its parts are encrypted");
        }
        return zip.getInputStream(entry);
    }

    private ZipArchiveEntry entry(String path) {
        ZipArchiveEntry entry = zip.getEntry(path);
        return entry == null ? zip.getEntry("/" + path) : entry;
    }

    /** A path as a part names it, from the root or from the folder of {@code part}. */
    static String resolve(String part, String location) {
        String path = location.strip().replace('\\', '/');
        String folder = path.startsWith("/") ? "" : part.substring(0, part.lastIndexOf('/') + 1);
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (folder + path).split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
