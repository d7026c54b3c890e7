package io.zhengwen.stage.carrier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What a ZIP archive is used for: many formats are archives of a known layout. */
final class ZipDirectory {
    private static final String TYPES = "[Content_Types].xml";
    private static final String OPEN_DOCUMENT = "mimetype";
    private static final String EPUB = "META-INF/container.xml";
    private static final String JAR = "META-INF/MANIFEST.MF";
    private static final String OFD = "OFD.xml";
    private static final Set<String> TELLING = Set.of(TYPES, OPEN_DOCUMENT, EPUB, JAR, OFD);

    private static final int END = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int CENTRAL = 46;
    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int LOCAL = 30;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int MOST_ENTRIES = 100_000;
    private static final int MOST_WALKED = 64;
    /** The list of parts of a workbook with ten thousand sheets has about as much. */
    private static final int MOST_READ = 2 * 1024 * 1024;

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    private final ByteBuffer file;

    ZipDirectory(byte[] bytes) {
        file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    String mediaType() {
        Map<String, String> found = listed();
        if (found.isEmpty()) {
            found = walked();
        }
        if (found.containsKey(OFD)) {
            return "application/ofd";
        }
        String named = found.getOrDefault(OPEN_DOCUMENT, "").strip();
        if (named.startsWith("application/vnd.oasis.opendocument.") || named.equals("application/epub+zip")) {
            return named;
        }
        if (found.containsKey(TYPES)) {
            return ofMainPart(found.get(TYPES));
        }
        if (found.containsKey(EPUB)) {
            return "application/epub+zip";
        }
        return found.containsKey(JAR) ? "application/java-archive" : "application/zip";
    }

    private static String ofMainPart(String types) {
        if (types.contains("wordprocessingml.document.main+xml")
                || types.contains("wordprocessingml.template.main+xml")) {
            return OOXML + "wordprocessingml.document";
        }
        if (types.contains("ms-word.document.macroEnabled.main+xml")) {
            return "application/vnd.ms-word.document.macroenabled.12";
        }
        if (types.contains("spreadsheetml.sheet.main+xml") || types.contains("spreadsheetml.template.main+xml")) {
            return OOXML + "spreadsheetml.sheet";
        }
        if (types.contains("ms-excel.sheet.macroEnabled.main+xml")) {
            return "application/vnd.ms-excel.sheet.macroenabled.12";
        }
        if (types.contains("ms-excel.sheet.binary.macroEnabled.main")) {
            return "application/vnd.ms-excel.sheet.binary.macroenabled.12";
        }
        if (types.contains("presentationml.presentation.main+xml")
                || types.contains("presentationml.slideshow.main+xml")) {
            return OOXML + "presentationml.presentation";
        }
        return "application/x-tika-ooxml";
    }

    /** As the directory at the end has it. */
    private Map<String, String> listed() {
        Map<String, String> found = new HashMap<>();
        int end = file.capacity() - END;
        int lowest = Math.max(0, end - 0xffff);
        while (end >= lowest && file.getInt(end) != END_SIGNATURE) {
            end--;
        }
        if (end < lowest) {
            return found;
        }
        long size = Integer.toUnsignedLong(file.getInt(end + 12));
        long at = end - size;
        // Bytes before the archive move all its offsets.
        long moved = at - Integer.toUnsignedLong(file.getInt(end + 16));
        for (int entry = 0; entry < MOST_ENTRIES && at >= 0 && at + CENTRAL <= end; entry++) {
            int here = (int) at;
            if (file.getInt(here) != CENTRAL_SIGNATURE) {
                break;
            }
            int nameLength = file.getShort(here + 28) & 0xffff;
            String name = name(here + CENTRAL, nameLength);
            if (TELLING.contains(name)) {
                found.put(name, content(Integer.toUnsignedLong(file.getInt(here + 42)) + moved, here));
            }
            at += CENTRAL + nameLength + (file.getShort(here + 30) & 0xffff) + (file.getShort(here + 32) & 0xffff);
        }
        return found;
    }

    private String name(int at, int length) {
        return at + length > file.capacity() ? "" : new String(file.array(), at, length, StandardCharsets.ISO_8859_1);
    }

    private String content(long local, int central) {
        if (local < 0 || local + LOCAL > file.capacity() || file.getInt((int) local) != LOCAL_SIGNATURE) {
            return "";
        }
        int header = (int) local;
        long start = local + LOCAL + (file.getShort(header + 26) & 0xffff) + (file.getShort(header + 28) & 0xffff);
        long length = Integer.toUnsignedLong(file.getInt(central + 20));
        if (start + length > file.capacity()) {
            return "";
        }
        InputStream packed = new ByteArrayInputStream(file.array(), (int) start, (int) length);
        int method = file.getShort(central + 10);
        if (method == ZipEntry.STORED) {
            return read(packed);
        }
        if (method != ZipEntry.DEFLATED) {
            return "";
        }
        Inflater inflater = new Inflater(true);
        try {
            return read(new InflaterInputStream(packed, inflater));
        } finally {
            inflater.end();
        }
    }

    private static String read(InputStream in) {
        try {
            return new String(in.readNBytes(MOST_READ), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    /** From the front, when the end is cut off: the telling entries stand first in most files. */
    private Map<String, String> walked() {
        Map<String, String> found = new HashMap<>();
        long budget = MOST_READ;
        try (ZipInputStream in =
                new ZipInputStream(new ByteArrayInputStream(file.array()), StandardCharsets.ISO_8859_1)) {
            for (int entry = 0; entry < MOST_WALKED && budget > 0; entry++) {
                ZipEntry next = in.getNextEntry();
                if (next == null) {
                    break;
                }
                if (TELLING.contains(next.getName())) {
                    found.put(next.getName(), "");
                    String content = read(in);
                    found.put(next.getName(), content);
                    budget -= content.length();
                } else {
                    budget -= skipped(in, budget);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // What was found up to the damage still tells.
            return found;
        }
        return found;
    }

    private static long skipped(InputStream in, long budget) throws IOException {
        byte[] buffer = new byte[8192];
        long read = 0;
        for (int count = 0; count >= 0 && read < budget; count = in.read(buffer)) {
            read += count;
        }
        return read;
    }
}
