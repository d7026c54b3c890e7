package io.zhengwen.stage.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.Article;
import io.zhengwen.document.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {
    private static final String BODY =
            """
            <p>本报讯 昨日，云溪市湿地公园一期工程通过验收，市民可以免费入园参观，园内设有观鸟台和科普馆。</p>
            <p>据介绍，公园占地约三百亩，已记录到候鸟四十六种，二期工程将于明年开工，计划增加环湖步道。</p>
            <p>市民代表表示，希望园区完善公交线路，延长开放时间，让更多家庭能够在周末前来游览。</p>
            """;

    @ParameterizedTest(name = "page title: {0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "云溪湿地公园一期工程通过验收_云溪新闻网",
                "云溪湿地公园一期工程通过验收 - 本地新闻 - 云溪新闻网",
                "云溪新闻网 - 云溪湿地公园一期工程通过验收",
                "云溪湿地公园一期工程通过验收-云溪市人民政府",
                "云溪市人民政府-云溪湿地公园一期工程通过验收",
                "云溪湿地公园一期工程通过验收|要闻|云溪日报",
                "云溪湿地公园一期工程…",
                "云溪市人民政府",
                "通知公告",
                "云溪新闻网",
                "首页 - 云溪新闻网",
                "无标题文档",
                "''",
            })
    void a_headline_is_told_from_site_and_column(String pageTitle) {
        Article article = Pages.html(
                page(pageTitle == null ? "" : pageTitle, "<h1>云溪湿地公园一期工程通过验收</h1><p>2021-05-12 09:30 来源：云溪日报</p>"));
        assertThat(article.head().title()).contains("云溪湿地公园一期工程通过验收");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "云溪市新闻中心_云溪湿地公园一期工程通过验收",
                "云溪湿地公园一期工程通过验收_本地要闻_云溪市新闻中心",
                "云溪湿地公园一期工程通过验收 | 云溪日报",
                "云溪湿地公园一期工程通过验收-云溪新闻网",
            })
    void a_headline_that_the_page_itself_does_not_show_is_cut_from_its_title(String pageTitle) {
        assertThat(Pages.html(page(pageTitle, "<p>2021-05-12 09:30 来源：云溪日报</p>"))
                        .head()
                        .title())
                .contains("云溪湿地公园一期工程通过验收");
    }

    @Test
    void a_range_of_years_is_not_cut_at_its_hyphen() {
        String title = "云溪市湿地保护规划2016-2020年实施情况";
        assertThat(Pages.html(page(title, "<p>2021-05-12 来源：云溪日报</p>")).head().title())
                .contains(title);
    }

    @Test
    void a_headline_broken_over_two_lines_is_one() {
        Article article = Pages.html(page("云溪市水利局", "<h2>云溪市水利局关于公布<br>湿地公园开放时间的通知</h2><p>2021-05-12</p>"));
        assertThat(article.head().title()).contains("云溪市水利局关于公布湿地公园开放时间的通知");
    }

    @Test
    void what_the_government_tag_names_stays_whole() {
        Article article = Pages.html(page("云溪市水利局", "<h1>云溪市水利局-湿地公园开放公告</h1><p>2021-05-12</p>")
                .replace("<head>", "<head><meta name='ArticleTitle' content='云溪市水利局-湿地公园开放公告'>"));
        assertThat(article.head().title()).contains("云溪市水利局-湿地公园开放公告");
    }

    @Test
    void a_title_that_broken_markup_moves_into_the_body_still_counts() {
        Article article = Pages.html("<html><body><div>广告</div><title>云溪湿地公园一期工程通过验收--云溪网</title>"
                + "<div>云溪湿地公园一期工程通过验收</div><div>推荐阅读更多</div>" + BODY + "</body></html>");
        assertThat(article.head().title()).contains("云溪湿地公园一期工程通过验收");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "（本报记者 李明 王小芳）",
                "云溪广播电台记者李明",
                "【云溪晚报╱记者李明／云溪报道】",
                "供水热线：0510-80001234",
                "原创 云溪观察 2021-05-12 16:01:46",
                "http://www.example.org 2021-5-12 13:04 云溪晚报",
                "“白鹭”号游船示意图 制图/李明",
                "1234567下一页",
                "采纳数：152 获赞数：112",
                "18:07 2021-05-12",
                "云溪通讯社云溪12日电",
                "转寄好友｜友善打印 | 举报本文",
            })
    void a_line_under_the_headline_is_not_the_headline(String line) {
        Article article = Pages.text("云溪网\n首页 新闻 政务\n\n云溪湿地公园一期工程通过验收\n" + line + "\n" + plainBody());
        assertThat(article.head().title()).contains("云溪湿地公园一期工程通过验收");
    }

    @Test
    void a_headline_of_two_characters_is_one() {
        Article article = Pages.text(
                """
                首页 > 通知公告 > 正文
                讣告
                发布时间：2021-05-12
                云溪中学退休教师李明同志因病医治无效，于二〇二一年五月十一日在云溪逝世，享年八十六岁。
                李明同志一九五八年参加工作，先后在云溪小学、云溪中学任教，一九九五年退休。
                """);
        assertThat(article.head().title()).contains("讣告");
    }

    @Test
    void a_headline_far_above_a_list_stands_between_breadcrumb_and_date() {
        StringBuilder page = new StringBuilder("首页\n工作动态\n首页 >> 政策文件 >> 正文\n云溪市水利局关于下达年度课题的通知\n2021-05-12 09:12\n");
        for (int i = 1; i <= 40; i++) {
            page.append("第").append(i).append("号河道治理课题研究\n");
        }
        page.append("各单位要高度重视课题研究，统筹安排人员和经费，按时报送成果。\n");
        page.append("请于年底前将研究报告报送局办公室，局办公室将组织专家评审，评审结果另行通知。\n");
        assertThat(Pages.text(page.toString()).head().title()).contains("云溪市水利局关于下达年度课题的通知");
    }

    @Test
    void text_of_a_ticker_above_the_breadcrumb_does_not_give_the_headline() {
        Article article = Pages.text(
                """
                半岛局势能否缓和？
                各方代表昨日再次会晤，讨论恢复对话的条件，会晤持续了三个小时。
                海天盛筵落幕
                游艇展吸引了近万名观众，主办方表示明年将扩大规模，增加展区。
                云溪网财经 > 证券 > 正文
                云溪港务一季度净利润增长一成
                2021年05月12日 21:34
                来源：云溪证券报
                云溪港务昨日公布一季度报告，净利润同比增长百分之十，吞吐量创同期新高，主要得益于外贸回暖。
                """);
        assertThat(article.head().title()).contains("云溪港务一季度净利润增长一成");
    }

    @Test
    void the_date_right_under_the_text_counts_only_when_no_other_does() {
        String text = "云溪湿地观鸟记\n" + plainBody() + "2021-05-12\n";
        assertThat(Pages.text(text).head().publishedAt().orElseThrow().iso()).isEqualTo("2021-05-12");
        assertThat(Pages.text(text).evidence())
                .filteredOn(found -> found.field().equals("publishedAt"))
                .extracting(Evidence::rule)
                .containsExactly("date line under the body");
        String dated = "云溪湿地观鸟记\n2020-01-02 来源：云溪日报\n" + plainBody() + "2021-05-12\n";
        assertThat(Pages.text(dated).head().publishedAt().orElseThrow().iso()).isEqualTo("2020-01-02");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "更新时间：2022-01-01 发布时间：2021-05-12",
                "生成日期：2021-05-10 发布日期：2021-05-12",
                "今天是2023年1月5日 星期四</p><p>时间：2021-05-12 点击：30",
                "2021/5/12 8:05:00 云溪日报",
                "2021年05月12日08:05　来源：云溪日报",
                "来源：云溪日报 2021-05-12 字体：大 中 小",
                "发布时间：2021-05-12 浏览次数：2522 标签：科技",
                "【发布日期】2021-05-12 【字号 大 中 小】",
            })
    void the_day_of_publication_is_ranked_before_all_others(String line) {
        Article article = Pages.html(page("云溪新闻网", "<h1>云溪湿地公园一期工程通过验收</h1><p>" + line + "</p>")
                .replace("</body>", "<p>版权所有 云溪网 2022-12-31</p></body>"));
        assertThat(article.head().publishedAt().orElseThrow().toDay().iso()).isEqualTo("2021-05-12");
    }

    @Test
    void an_empty_cell_of_an_index_table_is_no_keyword() {
        String table = "索 引 号： |  000012/2021-7 |  主题分类： |  城乡建设 |\n\n主 题 词： |   |   |   |\n\n";
        Article article = Pages.text(table + "云溪湿地公园一期工程通过验收\n" + plainBody());
        assertThat(article.head().keywords()).isEmpty();
    }

    @Test
    void a_date_in_the_footer_or_among_related_news_is_no_publication_date() {
        Article article = Pages.html(page("云溪新闻网", "<h1>云溪湿地公园一期工程通过验收</h1>")
                .replace(
                        "</body>",
                        "<h3>相关新闻</h3><ul><li><a href='/1'>候鸟飞抵云溪</a> 2021-05-01</li></ul>"
                                + "<p>发布时间：2021-06-01</p><p>版权所有 云溪网 2022-12-31</p></body>"));
        assertThat(article.head().publishedAt()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "标题:湿地公园开园！候鸟回来了\\n发布时间:2021-05-12 09:30:00\\n正文:原标题：云溪湿地公园开园; 湿地公园开园！候鸟回来了",
                "原标题:湿地公园开园，候鸟回来了……\\n来源：云溪早知道（ID：yunxizao），文中观点不构成建议。\\n湿地公园迎来变化。有消息称，一期已经开放。; 湿地公园开园，候鸟回来了……",
                "云溪学院关于新生推迟报到的通知-云溪学院——全日制高等院校\\n\\n校长信箱; 云溪学院关于新生推迟报到的通知",
                "湿地公園管理辦法\\n法規類別：行政＞湖泊署\\n最新異動日期：20130101\\n沿革內容：\\n1.中華民國九十五年六月八日湖泊署湖綠字第 0950500080\\n號令訂定發布全文 9 條；並自發布日施行; 湿地公園管理辦法",
                "园区历程\\n\\nHistory\\n\\n1997年\\n\\n湿地公园管理站正式挂牌（保护中心前身）; 园区历程",
            })
    void a_copied_text_names_its_headline_by_a_label_or_its_first_line(String head, String title) {
        Article article = Pages.text(head.replace("\\n", "\n") + "\n" + plainBody());
        assertThat(article.head().title()).contains(title);
    }

    @Test
    void who_sent_a_report_from_where_is_no_headline_nor_is_the_sentence_below() {
        Article article = Pages.text("云溪科技季长风发自云溪湖畔\n湿地公园开园从来不是终点，而是起点。\n" + plainBody());
        assertThat(article.head().title()).isEmpty();
    }

    @Test
    void accounts_named_behind_their_owners_do_not_make_a_lead_a_share_box() {
        String lead = "云溪新闻网5月12日电 12日晚，湿地公园举行开园仪式，季长风(微博)、童嘉树(微博)夫妇到场，公园的志愿者也在其中。";
        assertThat(Pages.text(lead + "\n" + plainBody()).text()).startsWith(lead);
    }

    private static String plainBody() {
        return BODY.replaceAll("</?p>", "").indent(0);
    }

    private static String page(String title, String head) {
        return "<html><head><title>" + title + "</title></head><body>"
                + "<div><a href='/'>首页</a> <a href='/n'>新闻</a> <a href='/z'>政务</a></div>"
                + "<div>当前位置：<a href='/'>首页</a> &gt; <a href='/n'>本地新闻</a></div><div class='article'>" + head + BODY
                + "</div></body></html>";
    }
}
