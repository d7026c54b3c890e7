package io.zhengwen.stage.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import io.zhengwen.document.ArticleFixture;
import io.zhengwen.document.Fingerprint;
import io.zhengwen.document.Genre;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FingerprintingTest {
    private static final Fingerprinting STAGE = new Fingerprinting();
    private static final String TITLE = "双岭干渠改造完工";
    private static final String BODY =
            """
            双岭干渠建于上世纪七十年代，全长18.6公里，担负着石桥、柳湾两个镇的灌溉任务。由于年久失修，渠道渗漏严重，下游三个村多年来只能靠抽水抗旱。去年冬天，青禾县把这条干渠列入民生实事清单，投入资金3260万元，分四段同时开工。
            施工中遇到的最大难题是穿山段。原来的暗渠洞顶多处塌落，大型机械进不去，工人们只能用小推车一点一点往外清。县水利局工程股负责人介绍，为了不误春耕，项目部把工期倒排到天，遇到阴雨就先做预制件，天一放晴立即安装。
            渠道修好以后怎样管得住、用得久，是群众最关心的事。青禾县在每个受益村推选了管水员，水费收支按月张榜公布，谁家用水多少、交了多少钱，一看便知。柳湾镇还把渠道两侧的管护任务分到户，与村规民约一起考核。
            据统计，改造后的干渠每年可节水210万立方米，新增和改善灌溉面积2000余亩。青禾县水利局表示，下一步将把支渠和田间毛渠一并纳入改造，力争明年汛期前全部完成。
            """;

    @Example
    void a_text_is_its_own_copy_at_distance_0() {
        assertThat(of(TITLE, BODY).distanceOfCopy(of(TITLE, BODY))).hasValue(0);
    }

    @Example
    void another_byline_and_another_dateline_make_the_same_fingerprint() {
        assertThat(of(TITLE, "新华社青禾8月5日电（记者 林晓舟）" + BODY)).isEqualTo(of(TITLE, "本报讯 " + BODY));
        assertThat(of(TITLE, "【清江网讯】" + BODY.strip() + "（责任编辑：何微）")).isEqualTo(of(TITLE, BODY));
    }

    @Example
    void a_power_company_at_the_beginning_is_no_dateline() {
        assertThat(of(TITLE, "记者从青禾县供电公司获悉，" + BODY)).isNotEqualTo(of(TITLE, "记者从石桥镇供电公司获悉，" + BODY));
    }

    @Example
    void traditional_characters_other_marks_and_blanks_make_the_same_fingerprint() {
        String traditional =
                Transliterator.getInstance("Simplified-Traditional").transliterate(BODY);
        String spaced = BODY.replace('，', ',').replace("。", "。 \u3000").replace("18.6", "１８.６");

        assertThat(of(TITLE, traditional)).isEqualTo(of(TITLE, BODY));
        assertThat(of("双岭干渠 改造完工", spaced)).isEqualTo(of(TITLE, BODY));
    }

    @Example
    void a_clause_that_was_added_or_left_out_leaves_a_copy() {
        assertThat(of(TITLE, BODY + "（完）").distanceOfCopy(of(TITLE, BODY))).isPresent();
        assertThat(of(TITLE, BODY).distanceOfCopy(of(TITLE, BODY + "（完）"))).isPresent();
    }

    @Example
    void three_clauses_more_make_another_text() {
        assertThat(of(TITLE, BODY + "（完）（完）（完）").distanceOfCopy(of(TITLE, BODY)))
                .isEmpty();
    }

    @Example
    void another_number_makes_another_text_at_distance_0() {
        Fingerprint other = of(TITLE, BODY.replace("2000余亩", "2001余亩"));

        assertThat(other.distance(of(TITLE, BODY))).isZero();
        assertThat(other.distanceOfCopy(of(TITLE, BODY))).isEmpty();
    }

    @Example
    void a_number_that_changed_places_with_another_makes_another_text() {
        String swapped = BODY.replace("3260", "x").replace("210", "3260").replace("x", "210");

        assertThat(of(TITLE, swapped).distanceOfCopy(of(TITLE, BODY))).isEmpty();
    }

    @Example
    void another_village_makes_another_text() {
        assertThat(of(TITLE, BODY.replace("柳湾镇还", "松湾镇还")).distanceOfCopy(of(TITLE, BODY)))
                .isEmpty();
    }

    @Example
    void another_title_makes_another_document() {
        assertThat(of("三岔干渠改造完工", BODY).distanceOfCopy(of(TITLE, BODY))).isEmpty();
        assertThat(of("", BODY).distanceOfCopy(of(TITLE, BODY))).isEmpty();
    }

    @Example
    void fewer_than_100_han_characters_have_no_fingerprint() {
        assertThat(find(TITLE, "水".repeat(99) + "1234567890 abc")).isEmpty();
        assertThat(find(TITLE, "水".repeat(100))).isPresent();
    }

    @Property(tries = 200)
    void one_exchanged_character_anywhere_makes_another_text(@ForAll @IntRange(min = 0, max = 10_000) int place) {
        int at = place % BODY.length();
        char exchanged = BODY.charAt(at);
        if (!PlainLetters.isHan(exchanged)) {
            return;
        }
        String other = BODY.substring(0, at) + (exchanged == '乙' ? '甲' : '乙') + BODY.substring(at + 1);

        assertThat(of(TITLE, other).distanceOfCopy(of(TITLE, BODY))).isEmpty();
    }

    private static Fingerprint of(String title, String text) {
        return find(title, text).orElseThrow();
    }

    private static Optional<Fingerprint> find(String title, String text) {
        return STAGE.fingerprint(
                        ArticleFixture.of(text.split("\n")).titled(title).as(Genre.NEWS))
                .fingerprint();
    }
}
