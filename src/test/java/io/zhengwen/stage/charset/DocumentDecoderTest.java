package io.zhengwen.stage.charset;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.CharsetVerdict.Basis;
import io.zhengwen.document.Damage;
import io.zhengwen.document.DecodedDocument;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentDecoderTest {
    private static final DocumentDecoder DECODER = new DocumentDecoder();
    private static final String PAGE = "<html><head>%s<title>通知</title></head><body><p>%s</p></body></html>";

    private static DecodedDocument decode(byte[] bytes) {
        return DECODER.decode(Samples.raw(bytes));
    }

    private static String sample(String name) {
        return switch (name) {
            case "simplified" -> Samples.SIMPLIFIED;
            case "traditional" -> Samples.TRADITIONAL;
            case "japanese" -> Samples.JAPANESE;
            case "korean" -> Samples.KOREAN;
            case "russian" -> Samples.RUSSIAN;
            default -> Samples.GERMAN;
        };
    }

    private static byte[] withMark(String text, String charset) {
        return ("\uFEFF" + text).getBytes(Charset.forName(charset));
    }

    @ParameterizedTest
    @CsvSource({
        "simplified, GB18030, GB18030",
        "simplified, GBK, GB18030",
        "simplified, GB2312, GB18030",
        "traditional, GBK, GB18030",
        "traditional, Big5, Big5",
        "traditional, Big5-HKSCS, Big5",
        "simplified, UTF-8, UTF-8",
        "traditional, UTF-8, UTF-8",
        "japanese, UTF-8, UTF-8",
        "german, UTF-8, UTF-8",
        "simplified, UTF-16LE, UTF-16LE",
        "simplified, UTF-16BE, UTF-16BE",
        "simplified, UTF-32LE, UTF-32LE",
        "simplified, UTF-32BE, UTF-32BE",
        "japanese, windows-31j, windows-31j",
        "japanese, EUC-JP, EUC-JP",
        "japanese, ISO-2022-JP, ISO-2022-JP",
        "korean, x-windows-949, x-windows-949",
        "korean, EUC-KR, x-windows-949",
        "korean, ISO-2022-KR, ISO-2022-KR",
        "russian, windows-1251, windows-1251",
        "russian, KOI8-R, KOI8-R",
        "german, windows-1252, windows-1252"
    })
    void every_encoding_is_read_without_any_label(String text, String encoded, String used) {
        DecodedDocument decoded = decode(sample(text).getBytes(Charset.forName(encoded)));
        assertThat(decoded.text()).isEqualTo(sample(text));
        assertThat(decoded.charset().used()).isEqualTo(used);
        assertThat(decoded.charset().declared()).isEmpty();
        assertThat(decoded.damage()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030"})
    void a_byte_order_mark_decides_and_is_not_part_of_the_text(String charset) {
        DecodedDocument decoded = decode(withMark("好", charset));
        assertThat(decoded.text()).isEqualTo("好");
        assertThat(decoded.charset().used()).isEqualTo(charset);
        assertThat(decoded.charset().basis()).isEqualTo(Basis.BYTE_ORDER_MARK);
    }

    @ParameterizedTest
    @CsvSource({
        "simplified, GBK, gb2312, GB18030", "simplified, GBK, utf-8, GB18030", "simplified, GBK, iso-8859-1, GB18030",
        "simplified, GBK, big5, GB18030", "simplified, GBK, no-such-charset, GB18030",
                "simplified, UTF-8, gb2312, UTF-8",
        "traditional, Big5, big5, Big5", "traditional, Big5, utf-8, Big5", "traditional, Big5, gb2312, Big5",
        "traditional, UTF-8, big5, UTF-8"
    })
    void a_meta_label_helps_when_right_and_does_no_harm_when_wrong(
            String text, String encoded, String label, String used) {
        String page = PAGE.formatted("<meta charset=\"" + label + "\">", sample(text));
        DecodedDocument decoded = decode(page.replace("通知", "公告").getBytes(Charset.forName(encoded)));
        assertThat(decoded.charset().used()).isEqualTo(used);
        assertThat(decoded.charset().declared()).contains(label);
        assertThat(decoded.text()).isEqualTo(page.replace("通知", "公告"));
        assertThat(decoded.mediaType()).isEqualTo("text/html");
    }

    @ParameterizedTest
    @CsvSource({"GBK", "Big5", "UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_file_cut_inside_a_character_keeps_everything_else(String charset) {
        String text = charset.equals("Big5") ? Samples.TRADITIONAL : Samples.SIMPLIFIED;
        byte[] whole = text.getBytes(Charset.forName(charset));
        DecodedDocument decoded = decode(Arrays.copyOf(whole, whole.length - 1));
        assertThat(decoded.text()).startsWith(text.substring(0, text.length() - 1));
        assertThat(decoded.damage()).containsExactly(new Damage("malformed-bytes", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "GBK, 通知",
        "GBK, 国务院",
        "GBK, 大事记",
        "GBK, 联通",
        "GBK, 关于",
        "GBK, 中国共产党",
        "UTF-8, 通知",
        "UTF-8, 责任单位",
        "Big5, 計畫目標",
        "Big5, 經濟部公告",
        "UTF-16LE, 人民政府通知",
        "UTF-16BE, 人民政府通知"
    })
    void a_few_characters_are_enough(String charset, String text) {
        assertThat(decode(text.getBytes(Charset.forName(charset))).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "UTF-8", "UTF-16LE"})
    void the_first_chinese_character_may_come_after_70_kilobytes(String charset) {
        String page = PAGE.formatted("<script>" + "var a = 1;\n".repeat(7000) + "</script>", "关于召开会议的通知");
        DecodedDocument decoded = decode(page.getBytes(Charset.forName(charset)));
        assertThat(decoded.text()).isEqualTo(page);
    }

    @Test
    void hz_and_iso_2022_cn_are_read_from_seven_bits() {
        DecodedDocument hz = decode("Notice: ~{VP9zHKCq~} ok ~~\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(hz.text()).isEqualTo("Notice: 中国人民 ok ~\n");
        assertThat(hz.charset().used()).isEqualTo("HZ-GB-2312");
        DecodedDocument iso = decode("\u001B$)A\u000EVP9zHKCq\u000F ok\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(iso.text()).isEqualTo("中国人民 ok\n");
        assertThat(iso.charset().used()).isEqualTo("ISO-2022-CN");
    }

    @Test
    void ascii_is_called_ascii_even_with_a_tilde_and_a_label() {
        String script = "<meta charset=gbk>if (a ~{b c~} d) { return ~{}; }";
        DecodedDocument decoded = decode(script.getBytes(StandardCharsets.US_ASCII));
        assertThat(decoded.text()).isEqualTo(script);
        assertThat(decoded.charset().basis()).isEqualTo(Basis.ASCII);
        assertThat(decoded.charset().declared()).contains("gbk");
    }

    @Test
    void the_transport_label_comes_before_the_documents_own() {
        byte[] page = PAGE.formatted("<meta charset=utf-8>", Samples.SIMPLIFIED).getBytes(Charset.forName("GBK"));
        DecodedDocument decoded = DECODER.decode(Samples.raw(page, Optional.of("GB2312"), "text/html"));
        assertThat(decoded.charset().used()).isEqualTo("GB18030");
        assertThat(decoded.charset().declared()).contains("GB2312");
        assertThat(decoded.charset().basis()).isEqualTo(Basis.DECLARED);
    }

    @Test
    void hong_kong_characters_are_read_with_the_supplement() {
        String text = "香港特別行政區政府公布新的計劃，由各部門負責推行，啲市民話好" + "\u5187\u5572";
        DecodedDocument decoded = decode(text.getBytes(Charset.forName("Big5-HKSCS")));
        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.charset().used()).isEqualTo("Big5-HKSCS");
    }

    @Test
    void damage_that_the_text_already_had_is_counted() {
        DecodedDocument decoded = decode((Samples.SIMPLIFIED + "\uFFFD锟斤拷锟斤拷\uFFFD").getBytes(StandardCharsets.UTF_8));
        assertThat(decoded.damage())
                .containsExactly(new Damage("replacement-character", 2), new Damage("kun-jin-kao", 6));
    }

    @Test
    void one_bad_byte_in_a_long_page_is_replaced_and_counted() {
        byte[] bytes = Samples.SIMPLIFIED.repeat(100).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length / 2] = (byte) 0xFF;
        DecodedDocument decoded = decode(bytes);
        assertThat(decoded.charset().used()).isEqualTo("UTF-8");
        assertThat(decoded.damage()).hasSize(1);
        assertThat(decoded.damage().get(0).kind()).isEqualTo("malformed-bytes");
        assertThat(decoded.damage().get(0).count()).isBetween(1, 3);
    }
}
