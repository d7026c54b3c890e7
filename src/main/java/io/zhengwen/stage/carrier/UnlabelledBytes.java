package io.zhengwen.stage.carrier;

import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Short texts whose charset nobody names, such as names in archives: UTF-8 when they are valid in it and look so, else GB18030.
 * 通知 in GBK happens to be valid UTF-8 as well, for a Hebrew letter under a mark that stands over others.
 */
public final class UnlabelledBytes {
    private static final Charset CHINESE = Charset.forName("GB18030");
    /** What three bytes and more stand for is hardly ever valid by chance. */
    private static final int THREE_BYTES = 0x800;

    private static final Set<UnicodeScript> OF_TWO_BYTES =
            Set.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

    private UnlabelledBytes() {}

    /** The text in one of the two charsets; with replacement characters when it is in neither. */
    public static String decode(byte[] bytes) {
        Optional<String> unicode = strictly(bytes, StandardCharsets.UTF_8);
        if (unicode.filter(UnlabelledBytes::looksMeant).isPresent()) {
            return unicode.get();
        }
        return strictly(bytes, CHINESE).or(() -> unicode).orElseGet(() -> new String(bytes, CHINESE));
    }

    /** The text, if every byte has its meaning in {@code charset}. */
    public static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean looksMeant(String text) {
        if (text.codePoints().anyMatch(c -> c >= THREE_BYTES)) {
            return true;
        }
        Set<UnicodeScript> scripts = text.codePoints()
                .filter(c -> c > 0x7f)
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON)
                .collect(Collectors.toSet());
        return scripts.isEmpty() || (scripts.size() == 1 && OF_TWO_BYTES.containsAll(scripts));
    }
}
