package io.zhengwen.stage.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.zhengwen.document.Article;
import io.zhengwen.document.Block;
import io.zhengwen.document.Damage;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.Partial;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Removed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleExtractorTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "related-article-behind-the-body/page.txt",
                "notice-with-question-marks/page.txt",
                "markdown-headings/page.txt",
                "rewritten-with-injected-title/page.txt",
                "index-table-two-html-ends/page.html",
                "notice-that-asks-to-send/page.txt",
                "chronicle-in-tabs/page.html",
                "keywords-as-links-behind-the-body/page.html",
                "notice-with-imprint/page.txt",
                "endless-scroll/page.html",
                "endless-scroll/page.txt",
                "short-article-above-a-longer-neighbour/page.html",
                "comments-longer-than-the-article/page.html",
                "chapter-with-a-dated-line/page.html",
                "summary-under-the-headline/page.html",
                "traditional-page-with-promotion/page.html"
            })
    void each_page_gives_exactly_its_main_text(String page) {
        Article article = Pages.file(page);
        String expected = Pages.resource(page.substring(0, page.indexOf('/')) + "/text.txt")
                .strip();
        assertThat(article.text()).as("removed: %s", article.removed()).isEqualTo(expected);
    }

    @Test
    void a_related_article_behind_the_body_goes_with_its_reason_and_its_date_never_wins() {
        Article article = Pages.file("related-article-behind-the-body/page.txt");
        assertThat(article.head().title()).contains("江海两地携手打造临港协同发展带");
        assertThat(article.head().outlet()).contains("江海日报");
        assertThat(article.head().publishedAt()).contains(new PartialDate("2019-03-12T09:30+08:00"));
        assertThat(article.removed()).contains(new Removed("related-news", "新闻推荐"));
        assertThat(article.text()).doesNotContain("科学老师");
    }

    @Test
    void question_marks_in_place_of_blanks_are_taken_out_and_counted() {
        Article article = Pages.file("notice-with-question-marks/page.txt");
        assertThat(article.damage()).containsExactly(new Damage("question-mark-run", 53));
        assertThat(article.head().title()).contains("县政府关于印发《云溪县推动绿色制造 建设低碳园区行动方案》的通知");
        assertThat(article.head().outlet()).contains("云溪县政府");
        assertThat(article.head().publishedAt()).contains(new PartialDate("2021-08-09"));
        assertThat(article.head().keywords()).containsExactly("工业");
        assertThat(article.blocks())
                .filteredOn(block -> block.type() == Block.Type.SIGNATURE)
                .extracting(Block::text)
                .containsExactly("云溪县人民政府", "2021年8月6日");
    }

    @Test
    void a_real_question_keeps_its_mark() {
        Article article = Pages.text(
                """
                读者来信选登

                我们为什么要保护湿地?因为湿地是城市的肾,它净化水质,也调节气候,还是候鸟的家园。

                保护湿地要从每个人做起,不乱扔垃圾,不惊扰候鸟,让湿地一年比一年更好。
                """);
        assertThat(article.text()).contains("为什么要保护湿地?因为");
        assertThat(article.damage()).isEmpty();
    }

    @Test
    void headings_of_markdown_lose_their_signs_and_keep_their_level() {
        Article article = Pages.file("markdown-headings/page.txt");
        assertThat(article.head().title()).contains("云溪市河湖长效管护办法");
        assertThat(article.blocks())
                .filteredOn(block -> block.text().equals("第一章 总则"))
                .extracting(Block::type, Block::level)
                .containsExactly(tuple(Block.Type.HEADING, 2));
        assertThat(article.text()).contains("#1 号闸站");
    }

    @Test
    void a_keyword_prefix_becomes_keywords_and_copies_of_the_title_go() {
        Article article = Pages.file("rewritten-with-injected-title/page.txt");
        assertThat(article.head().title()).contains("海州加入江州开放“朋友圈”");
        assertThat(article.head().keywords()).containsExactly("港区", "合作", "创新", "江海");
        assertThat(article.head().authors()).containsExactly("李明", "王小芳");
        assertThat(article.removed()).contains(new Removed("injected-title", "【港区;合作;创新;江海|海州加入江州开放“朋友圈”】"));
    }

    @Test
    void an_index_table_is_read_into_the_head_and_the_visible_date_beats_the_rebuild() {
        Article article = Pages.file("index-table-two-html-ends/page.html");
        assertThat(article.head().title()).contains("云溪县人民政府办公室关于做好防汛工作的通知");
        assertThat(article.head().index())
                .containsEntry("索引号", "000000000/2019-00012")
                .containsEntry("发文机关", "云溪县人民政府办公室")
                .containsEntry("发文字号", "云政办发〔2019〕12号")
                .containsEntry("成文日期", "2019年06月17日");
        assertThat(article.head().publishedAt()).contains(new PartialDate("2019-06-18"));
        assertThat(article.blocks())
                .filteredOn(block -> block.type() == Block.Type.TABLE)
                .hasSize(3);
    }

    @Test
    void a_sentence_broken_over_lines_is_joined() {
        Article article = Pages.text(
                """
                扩大开放勇攀高峰

                同时,集中优势资源,加大引资力度,开拓引进龙头型项目,持续招引高端服务业项目。依托制造基础和产业园的承载能力,鼓励境外金融、保险机构来我市设立分支

                机构。培育以服务企业为特色的商务服务集聚区。力争今年企业总数突破500家。
                """);
        assertThat(article.text()).contains("设立分支机构。培育").doesNotContain("分支\n");
    }

    @Test
    void short_lines_of_a_chronicle_stay_also_when_they_repeat() {
        Article article = Pages.text(
                """
                合作大事记

                自1993年第一家企业落户以来,合作取得了较好的成效,打造了数十项全国第一和唯一,影响力不断提升。

                2012年

                工信部授予示范区称号;合作论坛在汉诺威举行。

                2013年

                3月

                创新园揭牌。

                2014年

                3月

                培训中心成立。
                """);
        assertThat(article.text()).contains("2012年\n", "2013年\n3月\n创新园揭牌。\n2014年\n3月\n培训中心成立。");
        assertThat(article.head().title()).contains("合作大事记");
    }

    @Test
    void a_text_that_starts_in_the_middle_is_marked() {
        Article article = Pages.text(
                """
                产业园建设推进方案(讨论稿)

                4.加快推进核心板块建设。规划面积约3.2平方公里,打造创新基地和服务核心。(责任单位:市工信局)

                (三)扩大对外开放水平

                1.深化区域合作。深入对接周边城市,推动产业链与创新链深度融合,打造集中承载地。
                """);
        assertThat(article.partial()).isEqualTo(new Partial(true, false));
    }

    @Test
    void hidden_elements_go_but_invisible_containers_that_scripts_reveal_stay() {
        Article article = Pages.html("<html><body><h1>镇里来了新书屋</h1><div style='visibility:hidden' id='js_content'>"
                + "<p>本周一，镇里的新书屋正式开放，孩子们放学以后可以在这里看书、写作业。</p>"
                + "<p>书屋的书由各界捐赠，目前已有三千多册，今后还会不断增加。</p></div>"
                + "<div style='display:none'><p>这一段是隐藏的模板，读者看不到它，所以它不是正文的一部分。</p></div></body></html>");
        assertThat(article.text()).contains("三千多册").doesNotContain("隐藏的模板");
    }

    @Test
    void a_page_without_any_text_is_refused() {
        assertThatThrownBy(() -> Pages.html("<html><body><script>var a=1;</script></body></html>"))
                .isInstanceOf(DocumentRejectedException.class)
                .hasMessageContaining("no-main-text");
    }

    @Test
    void the_same_page_gives_the_same_article() {
        assertThat(Pages.file("notice-with-question-marks/page.txt").blocks())
                .isEqualTo(Pages.file("notice-with-question-marks/page.txt").blocks());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "接上级通知，因供水管道抢修，定于2021年7月6日8时至18时对城北片区停水，请广大居民提前做好储水准备，由此带来的不便敬请谅解。特此通知。",
                "云溪县人民医院新院区今日正式开诊，首日接诊患者一千二百余人次",
                "6月3日，云溪县召开招商引资工作推进会，县长李明出席并讲话\n",
                "因供水管道抢修，定于2021年7月6日停水\n县自来水公司\n2021年7月5日"
            })
    void a_text_of_one_statement_keeps_it(String text) {
        assertThat(Pages.text(text).text()).isEqualTo(text.strip());
    }

    @Test
    void a_long_text_of_one_line_repeated_is_not_emptied_as_copies_of_its_title() {
        Article article = Pages.text("全县开展安全生产大检查活动\n".repeat(50));
        assertThat(article.text()).startsWith("全县开展安全生产大检查活动\n全县开展安全生产大检查活动");
        assertThat(article.blocks()).hasSizeGreaterThanOrEqualTo(48);
        assertThat(article.removed())
                .filteredOn(r -> r.reason().equals("repeated-title"))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void lines_of_a_list_without_any_sentence_are_kept_together() {
        String lines = "城北小学完成校舍修缮\n江口桥通车\n二号水库开闸\n新图书馆开馆迎客\n菜市场搬迁完成\n环城路路灯全部更换\n";
        assertThat(Pages.text("云溪县年度十件民生实事\n\n" + lines).text()).isEqualTo(lines.strip());
    }

    @Test
    void a_table_behind_the_signature_stays_where_the_text_speaks_of_it() {
        Article article = Pages.text(
                """
                云溪县关于下达创业贷款任务的通知

                各乡镇人民政府：
                为支持返乡人员创业，现将2017年创业贷款任务下达给你们，各乡镇任务详见附表，请按时完成，并于每月底报送进度。
                云溪县人力资源和社会保障局
                2017年5月10日
                附表1
                2017年创业贷款任务分解表
                乡镇
                金额（万元）
                城关镇
                800
                河口乡
                160
                上一篇：关于做好汛期值班的通知
                全县教育工作会议召开
                """);
        assertThat(article.text()).endsWith("附表1\n2017年创业贷款任务分解表\n乡镇\n金额（万元）\n城关镇\n800\n河口乡\n160");
    }

    @Test
    void entries_of_a_timeline_stay_between_months_and_years_though_scripts_open_them() {
        Article article = Pages.html(
                """
                <html><head><title>发展历程</title></head><body>
                <ul><li><a href="a.html">首页</a></li><li><a href="b.html">公司简介</a></li></ul>
                <div class="line"><p>发展历程</p>
                <div><p>2019年</p><a href="javascript:;"><div>县级产业园揭牌</div></a><p>3月</p></div>
                <div><a href="javascript:;"><div>首批企业入驻</div></a><p>7月</p></div>
                <div><p>2020年</p><a href="javascript:;"><div>二期厂房开工</div></a><p>11月</p></div>
                </div>
                <ul><li><a href="c.html">员工入口</a></li></ul></body></html>
                """);
        assertThat(article.text()).isEqualTo("2019年\n县级产业园揭牌\n3月\n首批企业入驻\n7月\n2020年\n二期厂房开工\n11月");
    }

    @ParameterizedTest
    @ValueSource(strings = {"县物价局关于做好\n2018年价格课题研究工作的通知", "县法院印发《关于委托鉴定\n审查工作若干规定》的通知"})
    void a_headline_broken_over_two_lines_is_one_title(String headline) {
        Article article = Pages.text(headline + "\n\n各乡镇人民政府：\n现将有关事项通知如下，请结合实际认真组织实施，并按时报送工作进度和总结材料。\n");
        assertThat(article.head().title()).contains(headline.replace("\n", ""));
        assertThat(article.text()).startsWith("各乡镇人民政府：");
    }

    @Test
    void a_line_under_a_whole_headline_is_no_part_of_it() {
        Article article = Pages.text("云溪县关于防汛工作的通知\n\n各单位防汛值班工作方案\n现将有关事项通知如下，请结合实际认真组织实施，并按时报送工作进度和总结材料。\n");
        assertThat(article.head().title()).contains("云溪县关于防汛工作的通知");
    }

    @Test
    void an_empty_cell_keeps_its_column_and_rows_end_at_their_last_value() {
        Article article = Pages.html("<h1>各镇用水量</h1><p>根据水务部门的统计，今年上半年各镇的用水量如下表所列，单位为万吨。</p>"
                + "<table><tr><td>镇</td><td>居民</td><td>工业</td></tr><tr><td>东河</td><td></td><td>12</td></tr>"
                + "<tr><td>西河</td><td>7</td><td></td></tr></table>"
                + "<p>与去年同期相比，居民用水略有增加，工业用水因为改造了管网而明显减少。</p>");

        assertThat(article.text()).contains("\n镇 | 居民 | 工业\n东河 | | 12\n西河 | 7\n");
    }
}
