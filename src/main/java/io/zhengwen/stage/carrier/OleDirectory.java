package io.zhengwen.stage.carrier;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * The names at the top of an OLE2 container, read from its directory alone. Those below the top are not asked: a Word document
 * may hold a workbook.
 */
final class OleDirectory {
    private static final int ENTRY = 128;
    private static final int LONGEST_NAME = 64;
    /** 65,536 entries; a document with hundreds of embedded objects has a few thousand. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final int HEADER_FAT_SECTORS = 109;
    private static final int HEADER_FAT_AT = 76;

    private final ByteBuffer file;
    private final int sectorSize;

    OleDirectory(byte[] bytes) {
        file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int shift = bytes.length < 512 ? 9 : file.getShort(30);
        sectorSize = shift == 12 ? 4096 : 512;
    }

    String mediaType() {
        Set<String> names = names();
        if (names.contains("EncryptedPackage")) {
            return "application/x-tika-ooxml-protected";
        }
        if (names.contains("WordDocument")) {
            return "application/msword";
        }
        if (names.contains("Workbook") || names.contains("Book")) {
            return "application/vnd.ms-excel";
        }
        if (names.contains("PowerPoint Document")) {
            return "application/vnd.ms-powerpoint";
        }
        if (names.contains("__properties_version1.0")) {
            return "application/vnd.ms-outlook";
        }
        if (names.contains("CONTENTS") || names.contains("MatOST")) {
            return "application/vnd.ms-works";
        }
        return "application/x-tika-msoffice";
    }

    /** Siblings form a tree below the root's child; a broken one may run in circles. */
    private Set<String> names() {
        byte[] entries = directory();
        ByteBuffer directory = ByteBuffer.wrap(entries).order(ByteOrder.LITTLE_ENDIAN);
        int count = entries.length / ENTRY;
        Set<String> names = new HashSet<>();
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        open.push(count == 0 ? -1 : directory.getInt(76));
        while (!open.isEmpty()) {
            int entry = open.pop();
            if (entry < 0 || entry >= count || seen.get(entry)) {
                continue;
            }
            seen.set(entry);
            int at = entry * ENTRY;
            int length = Math.min(directory.getShort(at + LONGEST_NAME) - 2, LONGEST_NAME);
            if (length > 0) {
                names.add(new String(entries, at, length, StandardCharsets.UTF_16LE));
            }
            open.push(directory.getInt(at + 68));
            open.push(directory.getInt(at + 72));
        }
        return names;
    }

    private byte[] directory() {
        if (file.capacity() < 512) {
            return new byte[0];
        }
        int most = Math.min(file.capacity(), MOST_BYTES);
        ByteBuffer found = ByteBuffer.allocate(most);
        int sector = file.getInt(48);
        while (sector >= 0 && holds(sector) && found.remaining() >= sectorSize) {
            found.put(file.array(), offset(sector), sectorSize);
            sector = next(sector);
        }
        byte[] entries = new byte[found.position()];
        found.flip().get(entries);
        return entries;
    }

    private int next(int sector) {
        int inSector = sectorSize / Integer.BYTES;
        int table = tableSector(sector / inSector);
        return table >= 0 && holds(table) ? file.getInt(offset(table) + sector % inSector * Integer.BYTES) : -1;
    }

    /** Where the allocation table goes on: the first 109 of its sectors stand in the header, the rest in a chain. */
    private int tableSector(int index) {
        if (index < HEADER_FAT_SECTORS) {
            return file.getInt(HEADER_FAT_AT + index * Integer.BYTES);
        }
        int inSector = sectorSize / Integer.BYTES - 1;
        int rest = index - HEADER_FAT_SECTORS;
        int sector = file.getInt(68);
        for (int hops = rest / inSector; hops > 0 && sector >= 0 && holds(sector); hops--) {
            sector = file.getInt(offset(sector) + inSector * Integer.BYTES);
        }
        return sector >= 0 && holds(sector) ? file.getInt(offset(sector) + rest % inSector * Integer.BYTES) : -1;
    }

    private boolean holds(int sector) {
        return (sector + 2L) * sectorSize <= file.capacity();
    }

    private int offset(int sector) {
        return (sector + 1) * sectorSize;
    }
}
