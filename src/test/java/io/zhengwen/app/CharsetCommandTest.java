package io.zhengwen.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CharsetCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int run(String... arguments) {
        CommandLine command =
                new CommandLine(new CharsetCommand(new PrintStream(printed, false, StandardCharsets.UTF_8)));
        command.setErr(new PrintWriter(Writer.nullWriter()));
        return command.execute(arguments);
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void each_file_of_a_folder_is_one_line_of_four_fields() throws IOException {
        Path sub = Files.createDirectory(folder.resolve("sub"));
        Files.write(folder.resolve("a.txt"), "关于印发实施方案的通知".getBytes(Charset.forName("GBK")));
        Files.writeString(sub.resolve("b.txt"), "\uFEFF通知");
        assertThat(run(folder.toString())).isZero();
        assertThat(output().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith(folder.resolve("a.txt") + "\tGB18030\tSTATISTICAL\t0.9");
        assertThat(output()).endsWith("\n" + sub.resolve("b.txt") + "\tUTF-8\tBYTE_ORDER_MARK\t1.00\n");
    }

    @Test
    void a_refused_file_has_a_dash_and_the_reason_and_the_rest_goes_on() throws IOException {
        Files.write(folder.resolve("a.txt"), new byte[0]);
        Files.writeString(folder.resolve("b.txt"), "plain");
        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(output().lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(folder.resolve("a.txt") + "\t-\tempty: "),
                        line -> assertThat(line).isEqualTo(folder.resolve("b.txt") + "\tUS-ASCII\tASCII\t1.00"));
    }

    @Test
    void a_line_break_in_a_name_does_not_break_the_table() throws IOException {
        Files.writeString(folder.resolve("a\tb\nc.txt"), "plain");
        assertThat(run(folder.toString())).isZero();
        assertThat(output()).contains("a\\tb\\nc.txt\tUS-ASCII").hasLineCount(1);
    }

    @Test
    void a_missing_path_is_reported_and_no_path_is_wrong_use() {
        assertThat(run(folder.resolve("missing").toString())).isEqualTo(1);
        assertThat(output()).contains("missing\t-\tunreadable");
        assertThat(run()).isEqualTo(2);
        assertThat(run("--no-such-option", "x")).isEqualTo(2);
    }
}
