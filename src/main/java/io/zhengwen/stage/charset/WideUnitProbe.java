package io.zhengwen.stage.charset;

import io.zhengwen.document.CharsetVerdict;
import io.zhengwen.document.CharsetVerdict.Basis;
import java.util.Optional;

/**
 * UTF-32 and UTF-16 without a byte order mark, told by where zero bytes stand. UTF-16 without any zero byte (Chinese
 * without a blank, digit or line break) is left to statistics.
 */
final class WideUnitProbe implements CharsetProbe {
    // Shares of units that must be plausible; the rest is room for damage.
    private static final double UTF_32 = 0.95;
    private static final double UTF_16 = 0.95;

    @Override
    public Optional<CharsetVerdict> examine(EncodedText text) {
        byte[] bytes = text.bytes();
        if (ByteScan.indexOf(bytes, 0, 0, bytes.length) == bytes.length) {
            return Optional.empty();
        }
        return name(bytes).map(name -> new CharsetVerdict(name, text.firstLabel(), Basis.STRUCTURE, 0.98));
    }

    private static Optional<String> name(byte[] bytes) {
        if (bytes.length >= 4) {
            if (utf32(bytes, true) >= UTF_32) {
                return Optional.of("UTF-32BE");
            }
            if (utf32(bytes, false) >= UTF_32) {
                return Optional.of("UTF-32LE");
            }
        }
        return utf16(bytes);
    }

    /** The order whose high bytes are zero more often; a zero low byte is a rare character such as U+6700. */
    private static Optional<String> utf16(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        if (zeros[0] == zeros[1]) {
            return Optional.empty();
        }
        boolean bigEndian = zeros[0] > zeros[1];
        return plausibleUnits(bytes, bigEndian ? 0 : 1) < UTF_16
                ? Optional.empty()
                : Optional.of(bigEndian ? "UTF-16BE" : "UTF-16LE");
    }

    private static double utf32(byte[] bytes, boolean bigEndian) {
        int units = bytes.length / 4;
        int good = 0;
        for (int i = 0; i < units; i++) {
            int at = i * 4;
            int unit = 0;
            for (int k = 0; k < 4; k++) {
                unit = (unit << 8) | (bytes[at + (bigEndian ? k : 3 - k)] & 0xFF);
            }
            if (unit > 0 && unit < 0x110000 && (unit > 0xFFFF || isPlausible((char) unit))) {
                good++;
            }
        }
        return (double) good / units;
    }

    /** Share of plausible units; {@code high} is the place of the high byte, 0 or 1. */
    private static double plausibleUnits(byte[] bytes, int high) {
        int units = bytes.length / 2;
        int good = 0;
        for (int i = 0; i < units; i++) {
            char unit = (char) (((bytes[2 * i + high] & 0xFF) << 8) | (bytes[2 * i + 1 - high] & 0xFF));
            if (isPlausible(unit) || Character.isSurrogate(unit)) {
                good++;
            }
        }
        return units == 0 ? 0 : (double) good / units;
    }

    /** Characters of the scripts in use. */
    private static boolean isPlausible(char c) {
        if (c < 0x80) {
            return (c >= ' ' && c < 0x7F) || c == '\n' || c == '\r' || c == '\t' || c == '\f';
        }
        return (c >= 0xA0 && c < 0x0700)
                || (c >= 0x0E00 && c < 0x0E80)
                || (c >= 0x1100 && c < 0x1200)
                || (c >= 0x2000 && c < 0x2800)
                || (c >= 0x2E80 && c < 0xA000)
                || (c >= 0xAC00 && c < 0xD7A4)
                || (c >= 0xF900 && c < 0xFB00)
                || (c >= 0xFE10 && c < 0xFFFE);
    }
}
