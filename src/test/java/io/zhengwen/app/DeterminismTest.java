package io.zhengwen.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.app.bench.determinism.Published;
import io.zhengwen.app.bench.determinism.Rerun;
import io.zhengwen.app.bench.determinism.Surroundings;
import io.zhengwen.delivery.Topics;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole pipeline in processes of its own, on the same documents in different surroundings. No document is a copy of
 * another, neither of its bytes nor of its text: which of two comes first is no promise, and {@code sameAs} names the first
 * (docs/adr/0014).
 */
class DeterminismTest {
    private static final Path FIXTURES = Path.of("src/test/resources").toAbsolutePath();
    private static final Instant FIRST = Instant.parse("2024-02-29T23:59:58.765Z");
    /** Of the gold documents every so many-th is taken. */
    private static final int EACH = 6;

    private static final int DEEPEST = 40;

    @TempDir
    Path folder;

    private final List<Path> documents = new ArrayList<>();

    @Test
    void language_time_zone_and_number_of_threads_change_no_byte_of_any_event() throws Exception {
        fixtures();
        odd();
        Rerun rerun = new Rerun(folder, Map.of("inbox.settle-ms", "100", "topics.partitions", "2"));
        Published plain = rerun.run(from(), documents, Surroundings.PLAIN);
        Published foreign = rerun.run(from(), documents, Surroundings.FOREIGN);
        Published again = rerun.run(from(), documents, Surroundings.PLAIN);

        assertThat(plain.differences(foreign))
                .as("Turkish, digits of Egypt, eight threads")
                .isEmpty();
        assertThat(plain.differences(again)).as("once more").isEmpty();
        assertThat(plain.documents()).isGreaterThan(documents.size());
        assertThat(Topics.published().stream()
                        .filter(topic -> plain.size(topic) == 0)
                        .toList())
                .as("topics that nothing was compared of")
                .containsExactly(Topics.WITHDRAWN);
    }

    private Path from() {
        return folder.resolve("from");
    }

    private void fixtures() throws IOException {
        List<Path> gold = texts("gold");
        for (int i = 0; i < gold.size(); i += EACH) {
            add("gold/" + gold.get(i).getFileName(), Files.readAllBytes(gold.get(i)));
        }
        for (Path page : found("content", "page.html")) {
            add("pages/" + page.getParent().getFileName() + ".html", Files.readAllBytes(page));
        }
        for (Path text : texts("chronicles")) {
            add("chronicles/" + text.getFileName(), Files.readAllBytes(text));
        }
        for (String packed : List.of(
                "rules/rules.docx",
                "figures/figures.xlsx",
                "notice/notice.odt",
                "pdf/tables.pdf",
                "pdf/newsletter.pdf",
                "ofd/table.ofd",
                "book/book.epub",
                "archives/gbk.zip",
                "mails/letter.eml",
                "mails/page.mhtml")) {
            Path file = FIXTURES.resolve("carrier").resolve(packed);
            add("packed/" + file.getFileName(), Files.readAllBytes(file));
        }
    }

    /** In other encodings, named in Chinese, packed, broken. */
    private void odd() throws IOException {
        List<Path> gold = texts("gold");
        add("其他/国标.txt", Files.readString(gold.get(1)).getBytes(Charset.forName("GBK")));
        add("其他/宽.txt", Files.readString(gold.get(2)).getBytes(Charset.forName("UTF-16")));
        add("其他/大五.txt", traditional("湖東市").getBytes(Charset.forName("Big5")));
        byte[] inside = Files.readAllBytes(gold.get(EACH + 1));
        byte[] beside = Files.readAllBytes(gold.get(EACH + 2));
        add("其他/两份.zip", PackedFiles.zip(Map.of("一.txt", inside, "二.TXT", beside)));
        byte[] attached = Files.readAllBytes(gold.get(2 * EACH + 1));
        add("其他/信.eml", PackedFiles.letter("关于IIIi的来信", "随信附上通知一份，请查收。\n", attached));
        add("其他/空.txt", new byte[0]);
        byte[] cut = Files.readAllBytes(FIXTURES.resolve("carrier/notice/notice.docx"));
        add("其他/半份.docx", Arrays.copyOf(cut, cut.length / 2));
        add("其他/不是.pdf", "%PDF-1.7\n1 0 obj\n<< /Type".getBytes(UTF_8));
        add("其他/套.eml", nested().getBytes(UTF_8));
    }

    private static String traditional(String city) {
        return city + "政府關於加強圖書館管理的通知\n\n各區公所：\n到2027年，全市新建圖書館120座，由教育局負責。\n" + city + "政府\n2024年3月5日\n";
    }

    /** A mail whose parts are nested deeper than the limit, which its rejection tells in digits. */
    private static String nested() {
        StringBuilder mail = new StringBuilder("From: a@example.org\r\nSubject: INVITATION\r\nMIME-Version: 1.0\r\n");
        for (int depth = 0; depth < DEEPEST; depth++) {
            mail.append(
                    "Content-Type: multipart/mixed; boundary=b#\r\n\r\n--b#\r\n".replace("#", Integer.toString(depth)));
        }
        return mail.append("Content-Type: text/plain\r\n\r\n完\r\n").toString();
    }

    private static List<Path> texts(String of) throws IOException {
        return found(of, ".txt");
    }

    private static List<Path> found(String of, String end) throws IOException {
        try (Stream<Path> files = Files.walk(FIXTURES.resolve(of))) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private void add(String name, byte[] bytes) throws IOException {
        Path file = from().resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.from(FIRST.plusSeconds(3_601L * documents.size())));
        documents.add(file);
    }
}
