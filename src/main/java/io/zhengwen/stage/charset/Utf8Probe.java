package io.zhengwen.stage.charset;

import io.zhengwen.document.CharsetVerdict;
import io.zhengwen.document.CharsetVerdict.Basis;
import java.util.Optional;

/** Strictly valid UTF-8, where a character cut off by the end is allowed. Few sequences may be chance: then no opinion. */
final class Utf8Probe implements CharsetProbe {
    // Points a sequence earns; a pair of GBK characters is now and then a valid two-byte sequence, hardly a longer one.
    private static final int LONG_SEQUENCE = 2;
    private static final int ENOUGH = 12;

    private final Utf8Reader reader = new Utf8Reader();

    @Override
    public Optional<CharsetVerdict> examine(EncodedText text) {
        byte[] bytes = text.bytes();
        int points = 0;
        int at = text.firstNonAscii();
        while (at < bytes.length) {
            int read = reader.read(bytes, at);
            int codePoint = read >> 3;
            if (codePoint == CodeReader.MALFORMED) {
                return Optional.empty();
            }
            int length = read & 7;
            if (points < ENOUGH) {
                points += codePoint == CodeReader.CUT ? 0 : length > 2 ? LONG_SEQUENCE : 1;
            }
            at += length;
            if (at < bytes.length && bytes[at] >= 0) {
                at = ByteScan.nonAscii(bytes, at, bytes.length);
            }
        }
        return points < ENOUGH
                ? Optional.empty()
                : Optional.of(new CharsetVerdict("UTF-8", text.firstLabel(), Basis.VALID_UTF8, 0.99));
    }
}
