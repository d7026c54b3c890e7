package io.zhengwen.stage.charset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zhengwen.document.Damage;
import io.zhengwen.document.DecodedDocument;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.Rejection;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeRepairTest {
    private static final DocumentDecoder DECODER = new DocumentDecoder();
    private static final String TEXT = "各县人民政府要加强领导，落实责任，确保今年完成三百公里农村公路建设。";

    private static DecodedDocument decode(String text) {
        return DECODER.decode(Samples.raw(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String misread(String text, String written, String shown) {
        return new String(text.getBytes(Charset.forName(written)), Charset.forName(shown));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,ISO-8859-1,utf8-as-windows-1252",
        "GB18030,ISO-8859-1,gbk-as-windows-1252",
        "GB18030,windows-1252,gbk-as-windows-1252",
        "Big5,ISO-8859-1,big5-as-windows-1252"
    })
    void a_text_read_in_a_western_charset_is_restored(String written, String shown, String kind) {
        String text = written.equals("Big5") ? Samples.TRADITIONAL : TEXT;
        DecodedDocument decoded = decode(misread(text, written, shown));
        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.damage()).singleElement().satisfies(damage -> {
            assertThat(damage.kind()).isEqualTo(kind);
            assertThat(damage.repaired()).isTrue();
            assertThat(damage.count()).isBetween(text.length() - 4, text.length());
        });
    }

    @Test
    void a_text_damaged_twice_is_restored() {
        String once = misread(TEXT, "UTF-8", "ISO-8859-1");
        assertThat(decode(misread(once, "UTF-8", "ISO-8859-1")).text()).isEqualTo(TEXT);
    }

    @Test
    void utf8_read_as_gbk_is_restored() {
        String text = "中文内容，数据显示正常，示范项目已经建成";
        String damaged = misread(text, "UTF-8", "GB18030");
        assertThat(damaged).startsWith("涓").doesNotContain("\uFFFD");
        DecodedDocument decoded = decode(damaged);
        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.damage()).containsExactly(new Damage("utf8-as-gbk", text.length(), true));
    }

    @Test
    void a_lost_byte_is_found_where_only_one_character_fits() {
        // The last byte of 一 is none in GBK: decoders write a replacement character, a question mark or a euro sign.
        String damaged = misread("各级人民政府要进一步加强领导，落实责任", "UTF-8", "GB18030");
        assertThat(damaged).contains("\uFFFD");
        for (String replacement : new String[] {"\uFFFD", "?", "€"}) {
            assertThat(decode(damaged.replace("\uFFFD", replacement)).text()).contains("要进一步加强领导");
        }
    }

    @Test
    void a_byte_that_could_be_any_stays_lost() {
        String text = misread("各级人民政府要加强领导，落实责任，参加人员有张", "UTF-8", "GB18030");
        DecodedDocument decoded = decode(text.substring(0, text.length() - 1) + "\uFFFD,12");
        assertThat(decoded.text()).startsWith("各级人民政府要加强领导").contains("\uFFFD");
        assertThat(decoded.damage()).extracting(Damage::kind).contains("utf8-as-gbk", "replacement-character");
    }

    @Test
    void sound_text_around_a_damaged_stretch_stays() {
        String sound = "一、总体要求。" + Samples.SIMPLIFIED;
        String text = sound + misread(TEXT, "UTF-8", "ISO-8859-1") + "\n" + sound;
        assertThat(decode(text).text()).isEqualTo(sound + TEXT + "\n" + sound);
    }

    @Test
    void traditional_text_read_as_simplified_is_restored() {
        String text = "本府訂定實施計畫，請各機關積極配合辦理，並於年底前完成。";
        String damaged = misread(text, "Big5", "GB18030");
        assertThat(damaged).doesNotContain("\uFFFD");
        assertThat(decode(damaged).text()).isEqualTo(text);
        assertThat(decode(damaged).damage()).extracting(Damage::kind).containsExactly("big5-as-gbk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "程序员常说的“锟斤拷”是编码错误留下的痕迹，“烫烫烫”则来自未初始化的内存。",
                "刚出锅的饺子很烫，烫得人直吹气，老乡们却说趁热才好吃。",
                "邾嶧蕭縣志載：鄒嶧山在縣東南，其陽有孤桐，魯之望也。",
                "À l'été, le café « Œuvre » sera fermé; Noël aussi, çà et là, à côté du théâtre.",
                "Привет, мир! Это обычный русский текст без повреждений, с номером № 5.",
                "これは文字化けしていない普通の日本語の文章です。ﾊﾝｶｸも使います。",
                "정상적인 한국어 문장입니다. 손상이 없습니다.",
                "Größe: 5 ½ m², São Paulo, ÄÖÜ äöü ß, año, ¿qué?, ©2024 ®, naïve façade"
            })
    void sound_text_is_left_alone(String text) {
        DecodedDocument decoded = decode(text);
        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.damage()).isEmpty();
    }

    @Test
    void what_cannot_be_restored_is_counted() {
        String text = Samples.SIMPLIFIED.repeat(3);
        DecodedDocument decoded = decode(text + "锟斤拷锟斤拷" + text + "烫烫烫烫屯屯");
        assertThat(decoded.text()).isEqualTo(text + "锟斤拷锟斤拷" + text + "烫烫烫烫屯屯");
        assertThat(decoded.damage()).containsExactly(new Damage("kun-jin-kao", 6), new Damage("filled-memory", 6));
        assertThat(decode(text + "屯屯屯屯屯屯屯屯屯屯").damage()).containsExactly(new Damage("filled-memory", 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "锟斤拷锟斤拷幕锟斤拷锟斤拷浅锟斤拷锟斤拷，房间还锟斤拷锟斤拷",
                "������ķ����ǳ��������ͨ��\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD",
                "2021?????????????????????????12?31??????????"
            })
    void text_that_is_mostly_lost_is_refused_with_the_figures(String text) {
        Rejection rejection = catchThrowableOfType(DocumentRejectedException.class, () -> decode(text))
                .rejection();
        assertThat(rejection).isInstanceOf(Rejection.TooDamaged.class);
        assertThat(((Rejection.TooDamaged) rejection).charset()).isIn("UTF-8", "US-ASCII");
        assertThat(((Rejection.TooDamaged) rejection).lost()).isGreaterThan(15);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 1500})
    void damage_in_many_places_is_repaired_as_in_one(int places) {
        String damaged = TEXT + "\n" + misread(TEXT, "UTF-8", "ISO-8859-1") + "\n";
        DecodedDocument decoded = decode(damaged.repeat(places));
        assertThat(decoded.text()).isEqualTo((TEXT + "\n" + TEXT + "\n").repeat(places));
        assertThat(decoded.damage()).containsExactly(new Damage("utf8-as-windows-1252", TEXT.length() * places, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"涓", "ÖÐ ", "鏂囦", "Ãƒ?", "中Ã文", "ｱｲ?", "\u0080\u0081"})
    void endless_suspicion_without_sense_changes_nothing(String suspicious) {
        String text = suspicious.repeat(40_000);
        assertThat(new MojibakeRepair(new CharsetTables()).repair(text).text()).isEqualTo(text);
    }
}
