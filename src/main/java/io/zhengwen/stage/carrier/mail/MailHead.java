package io.zhengwen.stage.carrier.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ByteArrayBuffer;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.MimeParameterMapping;

/** The header fields of a mail or of one of its parts; of each the first, as its bytes stand there. */
final class MailHead {
    private static final Map<Charset, Charset> WIDER = Map.of(
            Charset.forName("GB2312"),
            MailText.CHINESE,
            Charset.forName("GBK"),
            MailText.CHINESE,
            StandardCharsets.ISO_8859_1,
            Charset.forName("windows-1252"));

    private final Map<String, Field> fields = new HashMap<>();

    void add(Field field) {
        fields.putIfAbsent(field.getNameLowerCase(), field);
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** The field's body, a character a byte. */
    String body(String name) {
        Field field = fields.get(name);
        if (field == null) {
            return "";
        }
        ByteSequence raw = field.getRaw();
        String line = raw == null ? name + ":" + field.getBody() : latin(raw.toByteArray());
        return line.substring(line.indexOf(':') + 1).replaceAll("\r?\n", "").strip();
    }

    /** Whether the field says {@code value}, whatever parameters stand behind it. */
    boolean is(String name, String value) {
        String body = body(name).toLowerCase(Locale.ROOT);
        return body.equals(value) || body.startsWith(value + ";") || body.startsWith(value + " ");
    }

    /** The field's body as a person reads it. */
    String decoded(String name) {
        return decodeWords(body(name));
    }

    /** Encoded words (RFC 2047) in their charsets; bytes that nobody encoded as UTF-8 or else GB18030. */
    private static String decodeWords(String latin) {
        String text = MailText.decode(latin.getBytes(StandardCharsets.ISO_8859_1), "");
        try {
            return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT, MailText.CHINESE, WIDER);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** A parameter of the field, put together from its pieces (RFC 2231); empty when there is none. */
    String parameter(String name, String parameter) {
        String value = body(name);
        ByteArrayBuffer bytes = new ByteArrayBuffer(value.getBytes(StandardCharsets.ISO_8859_1), true);
        RawBody body = RawFieldParser.DEFAULT.parseRawBody(bytes, new ParserCursor(0, bytes.length()));
        MimeParameterMapping parameters = new MimeParameterMapping();
        for (NameValuePair pair : body.getParams()) {
            if (pair.getValue() != null) {
                parameters.addParameter(pair.getName(), pair.getValue());
            }
        }
        String found = parameters.get(parameter);
        return found == null ? "" : found;
    }

    /** The name of the file that the part is; empty when it has none. */
    String fileName() {
        String name = parameter("content-disposition", "filename");
        String given = name.isEmpty() ? parameter("content-type", "name") : name;
        boolean bytes = given.chars().allMatch(c -> c < 0x100);
        String decoded = bytes ? decodeWords(given) : given;
        return decoded.substring(Math.max(decoded.lastIndexOf('/'), decoded.lastIndexOf('\\')) + 1)
                .strip();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
