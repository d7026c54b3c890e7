package io.zhengwen.app.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "only there may a file name be any bytes")
class NameRepairTest {
    @TempDir
    Path inbox;

    @Test
    void a_name_of_gbk_bytes_becomes_the_text_it_was() throws Exception {
        create("政策.txt".getBytes(Charset.forName("GBK")));
        new NameRepair(inbox).sweep();
        assertThat(names()).containsExactly("政策.txt");
        assertThat(Files.readString(inbox.resolve("政策.txt"))).isEqualTo("text");
    }

    @Test
    void a_name_in_no_charset_becomes_its_bytes_in_hexadecimal() throws Exception {
        create(new byte[] {'a', (byte) 0xff, (byte) 0xff});
        new NameRepair(inbox).sweep();
        assertThat(names()).containsExactly("61ffff");
    }

    @Test
    void a_repaired_name_that_is_taken_gets_a_number() throws Exception {
        Files.writeString(inbox.resolve("政策.txt"), "first");
        create("政策.txt".getBytes(Charset.forName("GBK")));
        new NameRepair(inbox).sweep();
        assertThat(names()).containsExactly("2-政策.txt", "政策.txt");
        assertThat(Files.readString(inbox.resolve("政策.txt"))).isEqualTo("first");
    }

    @Test
    void readable_names_stay_also_with_line_breaks_and_in_sub_folders() throws Exception {
        Files.createDirectory(inbox.resolve("子"));
        Files.writeString(inbox.resolve("子").resolve("a\nb.txt"), "text");
        new NameRepair(inbox).sweep();
        assertThat(inbox.resolve("子").resolve("a\nb.txt")).exists();
    }

    // Java refuses to make such a name itself; a shell writes whatever bytes it is given.
    private void create(byte[] name) throws IOException, InterruptedException {
        StringBuilder octal = new StringBuilder();
        for (byte b : name) {
            octal.append("\\%03o".formatted(b & 0xff));
        }
        Process shell = new ProcessBuilder("sh", "-c", "printf text > \"$(printf '" + octal + "')\"")
                .directory(inbox.toFile())
                .start();
        assertThat(shell.waitFor()).isZero();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(inbox)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
