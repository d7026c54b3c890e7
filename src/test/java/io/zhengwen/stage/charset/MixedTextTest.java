package io.zhengwen.stage.charset;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.Damage;
import io.zhengwen.document.DecodedDocument;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MixedTextTest {
    private static final DocumentDecoder DECODER = new DocumentDecoder();

    private static DecodedDocument decode(byte[] bytes) {
        return DECODER.decode(Samples.raw(bytes));
    }

    private static byte[] glued(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,GB18030", "GB18030,UTF-8"})
    void lines_in_a_second_charset_are_read_in_it(String main, String second) {
        String body = (Samples.SIMPLIFIED + "\n").repeat(5);
        String pasted = "各市工业和信息化局要于每年十二月底前报送年度总结，\n并附典型案例。\n";
        DecodedDocument decoded = decode(glued(
                body.getBytes(Charset.forName(main)),
                pasted.getBytes(Charset.forName(second)),
                body.getBytes(Charset.forName(main))));
        assertThat(decoded.text()).isEqualTo(body + pasted + body);
        assertThat(decoded.charset().used()).isEqualTo(main);
        assertThat(decoded.damage()).extracting(Damage::kind).containsExactly("mixed-charsets");
        assertThat(decoded.damage().get(0).count()).isBetween(30, pasted.length());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,Big5", "Big5,UTF-8"})
    void traditional_lines_in_a_second_charset_are_read_in_it(String main, String second) {
        String body = (Samples.TRADITIONAL + "\n").repeat(5);
        String pasted = "請各機關於年底前提報執行成果，並附相關資料。\n";
        DecodedDocument decoded = decode(glued(
                body.getBytes(Charset.forName(main)),
                pasted.getBytes(Charset.forName(second)),
                body.getBytes(Charset.forName(main))));
        assertThat(decoded.text()).isEqualTo(body + pasted + body);
        assertThat(decoded.charset().used()).isEqualTo(main);
    }

    @Test
    void a_change_of_charset_inside_a_line_is_found() {
        byte[] before = "本办法由市政府办公室负责解释，".repeat(8).getBytes(StandardCharsets.UTF_8);
        byte[] inside = "自印发之日起三十日后施行。".getBytes(Charset.forName("GB18030"));
        assertThat(decode(glued(before, inside)).text()).endsWith("负责解释，自印发之日起三十日后施行。");
    }

    @Test
    void a_single_broken_character_is_not_read_as_another_charset() {
        byte[] bytes = Samples.SIMPLIFIED.repeat(20).getBytes(StandardCharsets.UTF_8);
        bytes[301] = (byte) 0xFF;
        DecodedDocument decoded = decode(bytes);
        assertThat(decoded.text()).contains("\uFFFD");
        assertThat(decoded.damage()).extracting(Damage::kind).containsExactly("malformed-bytes");
    }

    @Test
    void text_in_taiwans_extended_unix_code_is_read() {
        byte[] bytes = Samples.TRADITIONAL.getBytes(Charset.forName("x-EUC-TW"));
        assertThat(decode(bytes).text()).isEqualTo(Samples.TRADITIONAL);
    }

    @Test
    void one_line_of_a_million_characters_is_read_in_its_main_charset_only() {
        byte[] line = Samples.SIMPLIFIED.repeat(8000).getBytes(StandardCharsets.UTF_8);
        line[600] = (byte) 0xFF;
        assertThat(decode(line).text()).hasSizeGreaterThan(500_000).contains("\uFFFD");
    }
}
