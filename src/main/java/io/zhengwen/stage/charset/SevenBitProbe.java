package io.zhengwen.stage.charset;

import io.zhengwen.document.CharsetVerdict;
import io.zhengwen.document.CharsetVerdict.Basis;
import java.util.Optional;

/** Documents without any byte above 0x7F: ISO-2022 by its escape sequences, HZ by its grammar, otherwise plain ASCII. */
final class SevenBitProbe implements CharsetProbe {
    private final CharacterFrequencies chinese;

    SevenBitProbe(CharacterFrequencies chinese) {
        this.chinese = chinese;
    }

    @Override
    public Optional<CharsetVerdict> examine(EncodedText text) {
        byte[] bytes = text.bytes();
        boolean tilde = false;
        for (byte b : bytes) {
            if (b < 0) {
                return Optional.empty();
            }
            if (b < ' ' && !isLayout(b)) {
                return Optional.empty();
            }
            tilde |= b == '~';
        }
        Optional<String> escaped = iso2022(bytes);
        if (escaped.isPresent()) {
            return escaped.map(name -> new CharsetVerdict(name, text.firstLabel(), Basis.STRUCTURE, 0.98));
        }
        if (tilde && HzDecoder.decode(bytes).filter(this::isChinese).isPresent()) {
            return Optional.of(new CharsetVerdict(HzDecoder.NAME, text.firstLabel(), Basis.STRUCTURE, 0.98));
        }
        return Optional.of(new CharsetVerdict("US-ASCII", text.firstLabel(), Basis.ASCII, 1.0));
    }

    /** Other controls are no text in seven bits, but may be the low bytes of UTF-16. */
    private static boolean isLayout(byte b) {
        return b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0x1B || b == 0x0E || b == 0x0F || b == 0x1A;
    }

    private static Optional<String> iso2022(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == 0x1B) {
                String sequence = "" + (char) bytes[i + 1] + (char) bytes[i + 2];
                char last = i + 3 < bytes.length ? (char) bytes[i + 3] : 0;
                if (sequence.equals("$B") || sequence.equals("$@") || sequence.equals("(J")) {
                    return Optional.of("ISO-2022-JP");
                }
                if (sequence.equals("$)")) {
                    return Optional.of(last == 'C' ? "ISO-2022-KR" : "ISO-2022-CN");
                }
            }
        }
        return Optional.empty();
    }

    /** A script may hold the opening escape by chance; what stands there then is not made of common characters. */
    private boolean isChinese(String text) {
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
