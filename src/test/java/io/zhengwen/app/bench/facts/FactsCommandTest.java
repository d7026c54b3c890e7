package io.zhengwen.app.bench.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FactsCommandTest {
    private static final String REPORT =
            """
            云泽港新航线开通

            本报云泽3月2日讯 3月1日，云泽港开通第三条远洋航线。目前，全港共有泊位18个。云泽港务局局长陆明远说：“今年要把航线做稳。”
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void scores_and_misses_are_printed() throws IOException {
        write(
                "kind\tvalue=news\nfigure\tmetric=泊位\top==\tvalue=18\tunit=个\nfigure\tmetric=岸线\top==\tvalue=9\tunit=公里\n");
        assertThat(run("--misses")).isZero();
        assertThat(out.toString())
                .contains("1 documents")
                .containsPattern("figure +2 +1 +1 +1\\.000 +0\\.500 +0\\.667")
                .contains("port\tmissed\tfigure\tmetric=岸线\top==\tvalue=9\tunit=公里")
                .contains("port\tinvented\tstatement\tspeaker=陆明远");
    }

    @Test
    void misses_are_listed_only_when_asked_for() throws IOException {
        write("kind\tvalue=news\n");
        assertThat(run()).isZero();
        assertThat(out.toString()).doesNotContain("invented");
    }

    @Test
    void a_malformed_gold_line_stops_the_command() throws IOException {
        write("kind\tvalue=news\nfigure\tmetric=泊位\n");
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("port.facts.tsv:2: figure needs op");
    }

    @Test
    void a_gold_file_without_its_document_and_an_empty_folder_are_wrong_use() throws IOException {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("no <id>.facts.tsv in");
        Files.writeString(folder.resolve("lost.facts.tsv"), "kind\tvalue=news\n");
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("no document (.txt or .html)");
    }

    private void write(String gold) throws IOException {
        Files.writeString(folder.resolve("port.txt"), REPORT);
        Files.writeString(folder.resolve("port.facts.tsv"), gold);
    }

    private int run(String... options) {
        CommandLine command = new CommandLine(new FactsCommand());
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] all = new String[options.length + 1];
        System.arraycopy(options, 0, all, 0, options.length);
        all[options.length] = folder.toString();
        return command.execute(all);
    }
}
