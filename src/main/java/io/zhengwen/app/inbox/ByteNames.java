package io.zhengwen.app.inbox;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/** Reads a file name that is not UTF-8 as the text it most likely was: GB18030, else its bytes in hexadecimal. */
final class ByteNames {
    private static final Charset GB18030 = Charset.forName("GB18030");

    /**
     * A name that can be used instead of the present one.
     *
     * @return empty when the present name is fine
     */
    Optional<String> readable(Path file) {
        String shown = file.getFileName().toString();
        boolean undecodable = shown.indexOf('\uFFFD') >= 0;
        // The file component takes a backslash for a folder separator.
        boolean misread = shown.indexOf('\\') >= 0;
        if (!undecodable && !misread) {
            return Optional.empty();
        }
        byte[] bytes = nameBytes(file);
        return Optional.of(decode(bytes).replace('\\', '＼').replace('/', '／'));
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            try {
                return GB18030.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException notGb) {
                return HexFormat.of().formatHex(bytes);
            }
        }
    }

    /** The name's bytes, from the one API that tells them: a path's URI escapes each byte that is not ASCII. */
    private static byte[] nameBytes(Path file) {
        URI uri = file.toUri();
        String raw = uri.getRawPath();
        String name = raw.substring(raw.lastIndexOf('/') + 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == '%') {
                bytes.write(HexFormat.fromHexDigits(name, i + 1, i + 3));
                i += 2;
            } else {
                bytes.write(name.charAt(i));
            }
        }
        return bytes.toByteArray();
    }
}
