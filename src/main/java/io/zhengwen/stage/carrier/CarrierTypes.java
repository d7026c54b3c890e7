package io.zhengwen.stage.carrier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Says what a packed file really is, from its bytes: a Word document is a ZIP archive or an OLE2 container to those who look
 * only at its first bytes. File names are never asked, only what stands inside, and of that no more than is needed: a
 * directory, and the first bytes of two small entries.
 */
public final class CarrierTypes {
    private static final byte[] OLE2 = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] RTF = "{\\rtf".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = 8 * 1024;
    private static final int FEWEST_FIELDS = 2;

    /**
     * The format that {@code bytes} are in.
     *
     * @param sniffed what their first bytes and the file's name made one think
     * @return {@code sniffed} where there is nothing to add
     */
    public String refine(byte[] bytes, String sniffed) {
        if (startsWith(bytes, OLE2)) {
            return new OleDirectory(bytes).mediaType();
        }
        if (isZip(bytes)) {
            return new ZipDirectory(bytes).mediaType();
        }
        if (startsWith(bytes, RTF)) {
            return "application/rtf";
        }
        boolean mayBeMail = sniffed.startsWith("text/") || sniffed.equals("application/octet-stream");
        return mayBeMail && isMail(bytes) ? "message/rfc822" : sniffed;
    }

    private static boolean isZip(byte[] bytes) {
        return startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP);
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    /** Header fields from the first line on, one of them {@code MIME-Version}: no text begins so but a mail or saved page. */
    private static boolean isMail(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        int fields = 0;
        boolean mime = false;
        for (String line : head.split("\r?\n", -1)) {
            if (line.isEmpty()) {
                break;
            }
            if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
                if (fields == 0) {
                    return false;
                }
                continue;
            }
            int colon = line.indexOf(':');
            if (colon < 1 || !isFieldName(line, colon)) {
                return false;
            }
            mime |= line.substring(0, colon).toLowerCase(Locale.ROOT).equals("mime-version");
            fields++;
        }
        return mime && fields >= FEWEST_FIELDS;
    }

    private static boolean isFieldName(String line, int end) {
        for (int at = 0; at < end; at++) {
            char c = line.charAt(at);
            if (c != '-' && c != '_' && !(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z')) {
                return false;
            }
        }
        return true;
    }
}
