package io.zhengwen.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportsTest {
    private static final Inspection NEWS = Inspections.sample("澄湖国际物流港正式启用.html");

    @TempDir
    Path folder;

    @Test
    void one_document_goes_into_the_file_named_and_may_go_there_again() throws IOException {
        Path page = folder.resolve("新/report.html");
        for (int i = 0; i < 2; i++) {
            Reports reports = Reports.at(page.toString(), true);
            reports.add(NEWS);
            assertThat(reports.finish()).isEqualTo(page);
        }
        assertThat(Files.readString(page)).isEqualTo(new DocumentPage().of(NEWS));
        assertThat(files()).containsExactly("新/report.html");
    }

    @Test
    void several_documents_give_a_page_each_and_an_index_that_leads_to_them() throws IOException {
        Reports reports = Reports.at(folder + "/报告/", false);
        reports.add(NEWS);
        reports.add(Inspections.sample("青岚县数字乡村建设三年行动方案.txt"));
        reports.add(Inspections.text("空.txt", " "));
        Path index = reports.finish();

        assertThat(files())
                .containsExactly(
                        "报告/index.html", "报告/澄湖国际物流港正式启用.html.html", "报告/空.txt.html", "报告/青岚县数字乡村建设三年行动方案.txt.html");
        Document list = Jsoup.parse(Files.readString(index));
        assertThat(list.select("tbody .kind").textNodes().stream()
                        .map(node -> node.text().strip())
                        .filter(kind -> !kind.isEmpty()))
                .containsExactly("news", "policy", "rejected");
        assertThat(list.select("tbody tr").get(1).select(".number").eachText()).startsWith("6", "8");
        assertThat(list.select("tr.rejected .remark").text()).contains("没有正文");
        for (Element link : list.select("tbody a")) {
            Path page = Path.of(index.toUri().resolve(URI.create(link.attr("href"))));
            assertThat(page).exists();
        }
    }

    @Test
    void documents_of_one_name_have_pages_of_their_own() throws IOException {
        Reports reports = Reports.at(folder.toString(), false);
        reports.add(Inspections.text("Index", "一份通知。"));
        reports.add(Inspections.text("a.txt", "第一份通知，请遵照执行。"));
        reports.add(Inspections.text("A.txt", "第二份通知，请遵照执行。"));
        reports.add(Inspections.text("a.txt", "第三份通知，请遵照执行。"));
        reports.finish();

        assertThat(files())
                .containsExactlyInAnyOrder(
                        "Index (2).html", "A.txt (2).html", "a.txt (3).html", "a.txt.html", "index.html");
        assertThat(Files.readString(folder.resolve("a.txt (3).html"))).contains("第三份通知");
    }

    @ParameterizedTest
    @CsvSource({
        "'../../etc/passwd', '_.._.._etc_passwd.html'",
        "'.hidden', '_.hidden.html'",
        "'a\u202Eb\nc.txt', 'a_b_c.txt.html'",
        "'C:\\x?.txt', 'C__x_.txt.html'",
        "'con', '_con.html'",
        "'   ', '_.html'",
        "'大事记 50%#1.txt', '大事记 50%#1.txt.html'"
    })
    void a_name_is_made_fit_for_every_file_system(String source, String expected) {
        assertThat(new PageNames().next(source)).isEqualTo(expected);
    }

    @Test
    void a_very_long_name_still_fits_into_a_file_system() throws IOException {
        Reports reports = Reports.at(folder.toString(), false);
        reports.add(Inspections.text("关于".repeat(200) + ".txt", "一份通知。"));
        reports.finish();

        assertThat(files()).hasSize(2);
    }

    @Test
    void a_file_that_is_not_a_report_is_never_overwritten() throws IOException {
        Path source = Files.writeString(folder.resolve("page.html"), "<p>原件</p>");

        assertThatThrownBy(() -> Reports.at(source.toString(), true))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("page.html exists and is not a report")
                .hasMessageContaining("Name another file");
        assertThat(source).hasContent("<p>原件</p>");
    }

    @Test
    void several_pages_do_not_go_into_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("report.html"), "");

        assertThatThrownBy(() -> Reports.at(file.toString(), false))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("is a file, but several pages need a folder");
    }

    @Test
    void a_folder_in_the_place_of_a_page_is_named() throws IOException {
        Files.createDirectories(folder.resolve("a.txt.html"));
        Reports reports = Reports.at(folder.toString(), false);

        assertThatThrownBy(() -> reports.add(Inspections.text("a.txt", "一份通知。")))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("a.txt.html is a folder");
    }

    @Test
    void a_file_in_the_way_of_the_folder_is_named() throws IOException {
        Files.writeString(folder.resolve("x"), "");

        assertThatThrownBy(() -> Reports.at(folder + "/x/y/report.html", true))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("cannot be made");
    }

    @Test
    void an_empty_name_is_explained() {
        assertThatThrownBy(() -> Reports.at(" ", true)).hasMessageContaining("such as --html report.html");
    }

    @Test
    void a_report_is_known_again_and_other_pages_are_not() throws IOException {
        Path report = Files.writeString(folder.resolve("a.html"), new DocumentPage().of(NEWS));
        Path other = Files.writeString(folder.resolve("b.html"), "<!doctype html><p>新闻</p>");

        assertThat(Reports.isReport(report)).isTrue();
        assertThat(Reports.isReport(other)).isFalse();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
