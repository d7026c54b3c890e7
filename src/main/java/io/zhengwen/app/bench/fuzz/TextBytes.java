package io.zhengwen.app.bench.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** A text file as its characters, and back; with a lone surrogate or a wrong character on the way it stays what it is. */
final class TextBytes {
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final List<Charset> OTHERS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("GB18030"),
            Charset.forName("Big5"),
            Charset.forName("ISO-2022-JP"),
            Charset.forName("Shift_JIS"));

    private TextBytes() {}

    /** Whether the bytes can be changed as characters. */
    static boolean isText(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return false;
            }
        }
        return bytes.length > 0;
    }

    static byte[] mutate(byte[] bytes, SplittableRandom random, Steps steps) {
        Charset charset = charsetOf(bytes);
        String text = TextMutation.any(new String(bytes, charset), random, steps);
        return encode(text, charset);
    }

    /** The same text in another charset, with or without a byte order mark: labels in it become wrong. */
    static byte[] recode(byte[] bytes, SplittableRandom random, Steps steps) {
        Charset charset = OTHERS.get(random.nextInt(OTHERS.size()));
        steps.add("recode " + charset);
        String mark = random.nextBoolean() && charset.name().startsWith("UTF") ? "\ufeff" : "";
        return encode(mark + new String(bytes, charsetOf(bytes)), charset);
    }

    private static Charset charsetOf(byte[] bytes) {
        return CHARSETS.stream()
                .filter(charset -> reads(charset, bytes))
                .findFirst()
                .orElse(StandardCharsets.ISO_8859_1);
    }

    private static boolean reads(Charset charset, byte[] bytes) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    // The JDK's encoders put a question mark where a surrogate stands alone.
    private static byte[] encode(String text, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return utf8(text);
        }
        return charset.name().startsWith("UTF-16")
                ? utf16(text, charset.equals(StandardCharsets.UTF_16BE))
                : text.getBytes(charset);
    }

    private static byte[] utf16(String text, boolean bigEndian) {
        byte[] bytes = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i + (bigEndian ? 0 : 1)] = (byte) (text.charAt(i) >> Byte.SIZE);
            bytes[2 * i + (bigEndian ? 1 : 0)] = (byte) text.charAt(i);
        }
        return bytes;
    }

    private static byte[] utf8(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() * 2);
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                bytes.writeBytes(text.substring(written, i).getBytes(StandardCharsets.UTF_8));
                bytes.write(0xe0 | (c >> 12));
                bytes.write(0x80 | ((c >> 6) & 0x3f));
                bytes.write(0x80 | (c & 0x3f));
                written = i + 1;
            }
        }
        bytes.writeBytes(text.substring(written).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
