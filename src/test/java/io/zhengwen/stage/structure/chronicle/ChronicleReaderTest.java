package io.zhengwen.stage.structure.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.ArticleFixture;
import io.zhengwen.document.Chronicle;
import io.zhengwen.document.Genre;
import io.zhengwen.document.MilestoneEntry;
import io.zhengwen.document.PartialDate;
import io.zhengwen.stage.structure.StructureExtractor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChronicleReaderTest {
    private final StructureExtractor extractor = new StructureExtractor();

    @Test
    void year_headings_semicolons_and_a_glued_year_give_one_entry_an_event() {
        Chronicle chronicle = read(
                "自1993年首家企业落户以来，合作不断。",
                "合作大事记",
                "2008年江湾市获授合作基地称号。",
                "2012年",
                "江湾论坛在汉堡举行；“一年；两会”机制建立。",
                "2014年",
                "江湾办事处成立。",
                "2015年",
                "江湾学院揭牌,举办首届技能赛。",
                "签约仪式现场",
                "2013年论坛在柏林举行",
                "人才培养持续深入",
                "2012年以来，引进项目265个。");
        assertThat(chronicle.series()).contains("合作大事记");
        assertThat(dates(chronicle)).containsExactly("2008", "2012", "2012", "2014", "2015");
        assertThat(texts(chronicle))
                .containsExactly("江湾市获授合作基地称号。", "江湾论坛在汉堡举行", "“一年；两会”机制建立。", "江湾办事处成立。", "江湾学院揭牌,举办首届技能赛。");
    }

    @Test
    void months_stand_under_their_year_also_newest_first() {
        Chronicle chronicle = read("2015", "9月", "公司获奖", "1月", "公司捐赠", "2014", "12月", "公司上市");
        assertThat(dates(chronicle)).containsExactly("2015-09", "2015-01", "2014-12");
    }

    @Test
    void lists_write_dates_in_many_ways() {
        Chronicle chronicle = read(
                "1477年：建造钟楼。",
                "1.2013年1月8日专家组考察我院；同意更名。",
                "2013-09-07 召开大会",
                "2014.11 迁入新址",
                "2014年2014年12月 喜获称号",
                "2015年4月25至28日我院参赛。");
        assertThat(dates(chronicle))
                .containsExactly("1477", "2013-01-08", "2013-09-07", "2014-11", "2014-12", "2015-04-25");
        assertThat(texts(chronicle)).contains("专家组考察我院；同意更名。", "召开大会", "我院参赛。");
    }

    @Test
    void a_numbered_headline_and_the_dated_paragraph_below_are_one_event() {
        Chronicle chronicle = extractor
                .structure(ArticleFixture.of("1.元旦晚会圆满举行", "1月6日晚7时，晚会举行。", "2.2020年总结会召开", "1月8日，会议召开。")
                        .titled("2021年大事记")
                        .as(Genre.MILESTONE))
                .structure()
                .chronicle()
                .orElseThrow();
        assertThat(dates(chronicle)).containsExactly("2021-01-06", "2021-01-08");
    }

    @Test
    void the_years_of_a_timeline_side_by_side_are_no_entry() {
        Chronicle chronicle = read(
                "2015 2017 2019 2021", "2015年11月", "联盟倡议成立", "2015年 2017年 2019年", "2017-2019", "联盟扩大", "2021年", "联盟换届");
        assertThat(dates(chronicle)).containsExactly("2015-11", "2017", "2021");
        assertThat(texts(chronicle)).containsExactly("联盟倡议成立", "联盟扩大", "联盟换届");
    }

    @Test
    void without_any_year_the_date_stays_empty() {
        Chronicle chronicle = read("5月3日 开园。", "6月1日 开业。");
        assertThat(chronicle.entries()).extracting(MilestoneEntry::date).containsOnly(Optional.empty());
    }

    private Chronicle read(String... lines) {
        return extractor
                .structure(ArticleFixture.of(lines).as(Genre.MILESTONE))
                .structure()
                .chronicle()
                .orElseThrow();
    }

    private static List<String> dates(Chronicle chronicle) {
        return chronicle.entries().stream()
                .map(entry -> entry.date().map(PartialDate::iso).orElse(""))
                .toList();
    }

    private static List<String> texts(Chronicle chronicle) {
        return chronicle.entries().stream().map(MilestoneEntry::text).toList();
    }
}
