package io.zhengwen.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.stage.charset.DocumentDecoder;
import io.zhengwen.stage.content.ArticleExtractor;
import io.zhengwen.stage.content.body.Weights;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TuneCommandTest {
    private static final String BODY = "%s昨天公布，今年前三季度港口吞吐量同比增长百分之%d，完成全年计划的八成以上。";

    /** A page whose side story is longer than its article: only what stands close under the headline is right. */
    private static final String PAGE =
            """
            <html><head><title>港口前三季度吞吐量增长</title></head><body><h1>港口前三季度吞吐量增长</h1><p>%s</p>
            <div><p>分享到：</p><p>打印本页</p><p>关闭窗口</p></div>
            <div><p>老街的故事要从一百多年前说起，那时候这里还是一片渔村，每天清晨都有几十条渔船出海，傍晚满载而归。后来修了码头，
            渔村变成了城市，只有老街还留着当年的样子。</p></div>
            </body></html>
            """;

    @TempDir
    Path folder;

    private final List<WeightSearch.Labelled> pages = new ArrayList<>();

    @BeforeEach
    void write_pages_of_four_sites() throws IOException {
        Path set = Files.createDirectories(folder.resolve("set"));
        List<String> sites = List.of("a.example.com", "b.example.org", "c.example.net", "d.example.cn");
        for (int i = 0; i < sites.size(); i++) {
            String body = BODY.formatted(sites.get(i).charAt(0) + "市", i + 5);
            Files.writeString(set.resolve(i + ".html"), PAGE.formatted(body));
            Files.writeString(
                    set.resolve(i + ".json"),
                    "{\"url\":\"http://%s/1\",\"lang\":\"zh\",\"text\":\"%s\"}".formatted(sites.get(i), body));
        }
        DocumentDecoder decoder = new DocumentDecoder();
        ArticleExtractor extractor = new ArticleExtractor();
        GoldPage.readAll(folder).forEach(gold -> pages.add(WeightSearch.Labelled.of(gold, decoder, extractor)));
    }

    @Test
    void a_search_from_spoilt_weights_finds_its_way_back() {
        Weights spoilt = Weights.standard().with("late", 0);
        List<String> steps = new ArrayList<>();
        Weights found = new WeightSearch(steps::add).search(spoilt, pages, 1);
        assertThat(WeightSearch.score(spoilt, pages)).isLessThan(0.5);
        assertThat(WeightSearch.score(found, pages)).isEqualTo(1.0);
        assertThat(steps).anyMatch(step -> step.startsWith("late "));
    }

    @Test
    void cross_validation_parts_the_sites_and_reports_the_loss() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SiteHalves(pages, new WeightSearch(step -> {}), 1)
                .report(new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("A         2     2   1.0000")
                .contains("B         2     2   1.0000")
                .contains("mean loss 0.0000");
    }

    @Test
    void a_folder_without_labelled_pages_is_named_as_such() throws IOException {
        StringWriter err = new StringWriter();
        Path empty = Files.createDirectories(folder.resolve("empty"));
        int code =
                new CommandLine(new TuneCommand()).setErr(new PrintWriter(err)).execute(empty.toString());
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("no labelled pages");
    }

    @Test
    void the_weights_found_are_written_as_a_table() throws IOException {
        Path table = folder.resolve("weights.tsv");
        int code = new CommandLine(new TuneCommand())
                .execute("--rounds", "1", "--write", table.toString(), folder.toString());
        assertThat(code).isZero();
        assertThat(Files.readAllLines(table))
                .hasSize(2 + Weights.standard().all().size());
    }
}
