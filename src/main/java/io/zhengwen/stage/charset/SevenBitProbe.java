package io.zhengwen.stage.charset;

import io.zhengwen.document.CharsetVerdict;
import io.zhengwen.document.CharsetVerdict.Basis;
import java.util.Optional;

/** Documents without any byte above 0x7F: ISO-2022 by its escape sequences, HZ by its grammar, otherwise plain ASCII. */
final class SevenBitProbe implements CharsetProbe {
    private static final byte ESCAPE = 0x1B;

    private final CharsetTables tables;

    SevenBitProbe(CharsetTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<CharsetVerdict> examine(EncodedText text) {
        byte[] bytes = text.bytes();
        if (text.firstNonAscii() < bytes.length) {
            return Optional.empty();
        }
        for (byte b : bytes) {
            if (b < ' ' && !isLayout(b)) {
                return Optional.empty();
            }
        }
        Optional<String> structure = iso2022(bytes).or(() -> hz(bytes));
        return Optional.of(
                structure.isPresent()
                        ? new CharsetVerdict(structure.get(), text.firstLabel(), Basis.STRUCTURE, 0.98)
                        : new CharsetVerdict("US-ASCII", text.firstLabel(), Basis.ASCII, 1.0));
    }

    private Optional<String> hz(byte[] bytes) {
        return HzDecoder.opens(bytes)
                        && HzDecoder.decode(bytes, tables)
                                .filter(this::isChinese)
                                .isPresent()
                ? Optional.of(HzDecoder.NAME)
                : Optional.empty();
    }

    /** Other controls are no text in seven bits, but may be the low bytes of UTF-16. */
    private static boolean isLayout(byte b) {
        return b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == ESCAPE || b == 0x0E || b == 0x0F || b == 0x1A;
    }

    private static Optional<String> iso2022(byte[] bytes) {
        int end = bytes.length;
        for (int at = next(bytes, 0); at + 2 < end; at = next(bytes, at + 1)) {
            byte first = bytes[at + 1];
            byte second = bytes[at + 2];
            if ((first == '$' && (second == 'B' || second == '@')) || (first == '(' && second == 'J')) {
                return Optional.of("ISO-2022-JP");
            }
            if (first == '$' && second == ')') {
                return Optional.of(at + 3 < end && bytes[at + 3] == 'C' ? "ISO-2022-KR" : "ISO-2022-CN");
            }
        }
        return Optional.empty();
    }

    private static int next(byte[] bytes, int from) {
        return ByteScan.indexOf(bytes, ESCAPE, from, bytes.length);
    }

    /** A script may hold the opening escape by chance; what stands there then is not made of common characters. */
    private boolean isChinese(String text) {
        CharacterFrequencies chinese = tables.frequencies("zh");
        long cost = 0;
        int characters = 0;
        int previous = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                cost += chinese.cost(previous, c);
                characters++;
            }
            previous = c;
        }
        return cost < 30L * characters;
    }
}
