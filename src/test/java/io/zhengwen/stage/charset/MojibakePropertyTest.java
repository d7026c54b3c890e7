package io.zhengwen.stage.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MojibakePropertyTest {
    private static final MojibakeRepair REPAIR = new MojibakeRepair(new CharsetTables());

    @Provide
    Arbitrary<String> chinese() {
        return words(List.of(
                "各级政府", "要加强", "领导，", "落实责任。", "到2025年", "建成", "示范项目", "重点企业", "农村公路", "人民生活", "经济发展", "（一）", "实施意见\n",
                "教育", "医疗卫生", "、", "有关部门", "支持", "创新平台"));
    }

    @Provide
    Arbitrary<String> anyScript() {
        return words(List.of(
                "政府",
                "文件。",
                "café ",
                "naïve ",
                "Größe ",
                "Привет ",
                "мир ",
                "日本語の",
                "テスト",
                "한국어 ",
                "Ελλάδα ",
                "שלום ",
                "ไทย",
                "العربية ",
                "© ",
                "½ ",
                "№ ",
                "€5 ",
                "？",
                "\n",
                "? ",
                "鑫淼",
                "囍",
                "Ñandú ",
                "ÀÉÎ ",
                "ｶﾀｶﾅ",
                "𠮷野"));
    }

    @Provide
    Arbitrary<String> misreading() {
        return Arbitraries.of("UTF-8>ISO-8859-1", "GB18030>ISO-8859-1", "UTF-8>GB18030");
    }

    private static Arbitrary<String> words(List<String> words) {
        return Arbitraries.of(words).list().ofMinSize(8).ofMaxSize(60).map(parts -> parts.stream()
                .collect(Collectors.joining()));
    }

    @Property(tries = 300)
    void undoing_a_reversible_misreading_gives_the_text_back(
            @ForAll("chinese") String text, @ForAll("misreading") String misreading) {
        String[] charsets = misreading.split(">", -1);
        String damaged = new String(text.getBytes(Charset.forName(charsets[0])), Charset.forName(charsets[1]));
        Assume.that(damaged.indexOf('\uFFFD') < 0);
        assertThat(REPAIR.repair(damaged).text()).isEqualTo(text);
    }

    @Property(tries = 300)
    void undoing_a_double_misreading_gives_the_text_back(@ForAll("chinese") String text) {
        Charset latin = Charset.forName("ISO-8859-1");
        Charset utf8 = Charset.forName("UTF-8");
        String once = new String(text.getBytes(utf8), latin);
        assertThat(REPAIR.repair(new String(once.getBytes(utf8), latin)).text()).isEqualTo(text);
    }

    @Property(tries = 500)
    void sound_text_of_any_script_stays_as_it_is(@ForAll("anyScript") String text) {
        MojibakeRepair.Repaired repaired = REPAIR.repair(text);
        assertThat(repaired.text()).isEqualTo(text);
        assertThat(repaired.restored()).isEmpty();
    }

    @Property(tries = 300)
    void repairing_twice_changes_nothing_more(@ForAll String text) {
        String once = REPAIR.repair(text).text();
        assertThat(REPAIR.repair(once).text()).isEqualTo(once);
    }
}
