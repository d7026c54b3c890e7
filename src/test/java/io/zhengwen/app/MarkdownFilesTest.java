package io.zhengwen.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zhengwen.document.Article;
import io.zhengwen.document.Block;
import io.zhengwen.document.DecodedDocument;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.RawDocument;
import io.zhengwen.stage.acquisition.FileAcquisition;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MarkdownFilesTest {
    private static final Stages STAGES = Stages.create();
    private static final String PLAN =
            """
            # 泉山县河道清淤实施方案

            为改善**水环境质量**，根据*县政府*工作安排和[《河道管理条例》](https://example.org/rules)，制定本方案。
            **注意：**各单位要按 `2024年度` 计划执行。

            ## 一、主要任务

            1. 清淤河道12公里。
               - 主河道8公里，由县水务局负责。
               - 支流4公里，由各乡镇负责。
            2. 修复护岸3处。

            ## 二、任务分解

            | 序号 | 任务 | 责任单位 |
            |:----:|------|----------|
            | 1 | 清淤**主河道** | 县水务局 |
            | 2 |  | 县财政局 |

            > 本方案由县水务局负责解释。

            ```
            第一行代码
            第二行代码
            ```

            <p>附则另行通知。</p>

            泉山县人民政府
            2024年5月6日
            """;

    @AfterAll
    static void stop() {
        STAGES.close();
    }

    @Test
    void headings_items_tables_and_lines_are_read_without_their_signs() {
        Article article = article("方案.md", PLAN);
        assertThat(article.source().format()).isEqualTo("text/markdown");
        assertThat(article.head().title()).contains("泉山县河道清淤实施方案");
        assertThat(article.blocks())
                .extracting(Block::type, Block::level, Block::text)
                .contains(
                        tuple(Block.Type.HEADING, 2, "一、主要任务"),
                        tuple(Block.Type.LIST, 0, "1. 清淤河道12公里。"),
                        tuple(Block.Type.LIST, 0, "主河道8公里，由县水务局负责。"),
                        tuple(Block.Type.LIST, 0, "支流4公里，由各乡镇负责。"),
                        tuple(Block.Type.LIST, 0, "2. 修复护岸3处。"),
                        tuple(Block.Type.HEADING, 2, "二、任务分解"),
                        tuple(Block.Type.TABLE, 0, "序号 | 任务 | 责任单位"),
                        tuple(Block.Type.TABLE, 0, "1 | 清淤主河道 | 县水务局"),
                        tuple(Block.Type.TABLE, 0, "2 | | 县财政局"));
        assertThat(article.text())
                .contains("为改善水环境质量，根据县政府工作安排和《河道管理条例》，制定本方案。\n注意：各单位要按 2024年度 计划执行。\n")
                .contains("本方案由县水务局负责解释。\n", "第一行代码\n第二行代码\n", "附则另行通知。\n", "泉山县人民政府\n2024年5月6日")
                .doesNotContain("*", "#", "`", "](", "---", "<p>", "> ", "|:");
    }

    @Test
    void bytes_in_gbk_are_markdown_all_the_same() {
        Article article = article("方案.markdown", PLAN.getBytes(Charset.forName("GB18030")));
        assertThat(article.source().format()).isEqualTo("text/markdown");
        assertThat(article.text()).isEqualTo(article("方案.md", PLAN).text());
    }

    @Test
    void fields_at_the_head_are_no_text_but_name_title_and_day() {
        Article article = article(
                "post.md",
                """
                ---
                title: "泉山县新图书馆开馆"
                date: 2024-05-06
                tags:
                  - 文化
                ---
                泉山县新图书馆昨日正式开馆，馆藏图书二十万册，每天接待读者两千人次，市民凭身份证免费借阅。

                馆长介绍，图书馆设有**少儿阅览区**，周末举办讲座，欢迎各界人士参加，具体安排见馆内公告。
                """);
        assertThat(article.head().title()).contains("泉山县新图书馆开馆");
        assertThat(article.head().publishedAt()).contains(new PartialDate("2024-05-06"));
        assertThat(article.text()).startsWith("泉山县新图书馆昨日").doesNotContain("tags", "title", "---", "文化");
    }

    @Test
    void a_rule_at_the_head_is_no_front_matter() {
        Article article = article("a.md", "---\n泉山县人民政府公告。\n\n---\n\n" + PLAN);
        assertThat(article.text() + article.removed()).contains("泉山县人民政府公告。");
    }

    @Test
    void prose_in_a_markdown_file_is_read_as_before() {
        String prose = "关于清淤的通知\n\n各乡镇：\n    请于2024年5月6日前完成清淤。\n1. 清淤河道。\n2. 修复护岸。\n泉山县水务局\n";
        Article article = article("notice.md", prose);
        assertThat(article.source().format()).isEqualTo("text/plain");
        assertThat(article.blocks()).isEqualTo(article("notice.txt", prose).blocks());
    }

    @Test
    void signs_in_a_text_file_are_read_as_before() {
        DecodedDocument decoded = decoded("方案.txt", PLAN.getBytes(UTF_8));
        assertThat(decoded.mediaType()).isEqualTo("text/plain");
        assertThat(decoded.text()).isEqualTo(PLAN);
    }

    @Test
    void a_page_that_is_named_markdown_stays_a_page() {
        Article article = article(
                "page.md",
                "<!DOCTYPE html><html><body><h1>关于清淤的通知</h1><p>**请**于2024年5月6日前完成清淤，不得延误。</p></body></html>");
        assertThat(article.source().format()).isEqualTo("text/html");
        assertThat(article.text()).contains("**请**于");
    }

    @Test
    void markdown_made_to_harm_its_reader_is_read() {
        String end = "\n\n各乡镇请于2024年5月6日前完成清淤。\n";
        for (String hostile : List.of(
                "![[]()".repeat(100_000),
                "*a ".repeat(50_000) + "b* ".repeat(50_000),
                "> ".repeat(100_000),
                "- ".repeat(100_000),
                "a <!-- ".repeat(50_000),
                "|a".repeat(20_000) + "\n" + "|-".repeat(20_000) + "\n" + "|b\n".repeat(2_000))) {
            Article article = article("hostile.md", "# 清淤\n\n" + hostile + end);
            assertThat(article.text() + article.removed()).contains("各乡镇请于2024年5月6日前完成清淤。");
        }
    }

    private static Article article(String name, String text) {
        return article(name, text.getBytes(UTF_8));
    }

    private static Article article(String name, byte[] bytes) {
        return STAGES.content().extract(decoded(name, bytes));
    }

    private static DecodedDocument decoded(String name, byte[] bytes) {
        RawDocument raw = new FileAcquisition(1 << 24)
                .acquire(URI.create("file:/inbox/" + URLEncoder.encode(name, UTF_8)), Instant.EPOCH, bytes);
        return STAGES.charset().decode(STAGES.carrier().open(raw));
    }
}
