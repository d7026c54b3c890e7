package io.zhengwen.stage.charset;

import io.zhengwen.document.CharsetVerdict;
import io.zhengwen.document.CharsetVerdict.Basis;
import java.util.Optional;

/** The Unicode signature at the start of a file. */
final class ByteOrderMarkProbe implements CharsetProbe {
    @Override
    public Optional<CharsetVerdict> examine(EncodedText text) {
        return charset(text.bytes())
                .map(name -> new CharsetVerdict(name, text.firstLabel(), Basis.BYTE_ORDER_MARK, 1.0));
    }

    /** The four-byte marks first: UTF-32LE's begins with UTF-16LE's. */
    private static Optional<String> charset(byte[] b) {
        if (starts(b, 0xFF, 0xFE, 0, 0) && b.length % 4 == 0) {
            return Optional.of("UTF-32LE");
        }
        if (starts(b, 0, 0, 0xFE, 0xFF)) {
            return Optional.of("UTF-32BE");
        }
        if (starts(b, 0xEF, 0xBB, 0xBF)) {
            return Optional.of("UTF-8");
        }
        if (starts(b, 0x84, 0x31, 0x95, 0x33)) {
            return Optional.of("GB18030");
        }
        if (starts(b, 0xFF, 0xFE)) {
            return Optional.of("UTF-16LE");
        }
        return starts(b, 0xFE, 0xFF) ? Optional.of("UTF-16BE") : Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
