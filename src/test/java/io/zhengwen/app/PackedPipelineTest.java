package io.zhengwen.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhengwen.app.settings.Setting;
import io.zhengwen.broker.EmbeddedBroker;
import io.zhengwen.delivery.Topics;
import io.zhengwen.document.DocumentId;
import io.zhengwen.document.Payload;
import io.zhengwen.stage.carrier.HostileFiles;
import io.zhengwen.stage.carrier.ReadCase;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// Packed files on the whole way: what is inside becomes documents of their own, and what is hostile harms nobody.
class PackedPipelineTest {
    private static final String NOTICE =
            """
            松岭市人民政府关于印发《松岭市农村公路养护方案》的通知
            松政发〔2024〕%d号
            各县（区）人民政府，市直各部门：
            《松岭市农村公路养护方案》已经市政府第8次常务会议审议通过，现印发给你们，请认真组织实施。
            松岭市人民政府
            2024年4月9日
            """;

    private static EmbeddedBroker broker;

    // Deep enough for a path like ../../../../x to stay in a folder that this test can look through.
    @TempDir
    Path root;

    private Path inbox;
    private RunningPipeline pipeline;

    @BeforeAll
    static void startBroker(@TempDir Path data) {
        broker = EmbeddedBroker.start(data, 0);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void start() throws Exception {
        inbox = Files.createDirectories(root.resolve("a/b/c/d/inbox"));
        pipeline = RunningPipeline.on(broker, inbox, Map.of());
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    @Test
    void an_archive_names_its_members_and_each_is_a_document_under_it() throws Exception {
        byte[] docx = ReadCase.file("notice/notice.docx");
        byte[] inner = PackedFiles.zip(Map.of("内层.txt", notice(1)));
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("通知/正文 一.txt", notice(2));
        members.put("二.txt", notice(3));
        members.put("附件.docx", docx);
        members.put("内.zip", inner);
        members.put("empty.txt", new byte[0]);
        Path file = pipeline.drop("汇编.zip", PackedFiles.zip(members));
        pipeline.awaitDone(6);

        String uri = file.toUri().toString();
        String innermost = member(member(uri, "内.zip"), "内层.txt");
        Map<String, ConsumerRecord<String, byte[]>> found = pipeline.outcomes();
        members.remove("empty.txt");
        assertThat(found).hasSize(6).containsKeys(uri, innermost);
        assertThat(membersOf(found.get(uri)))
                .containsExactlyElementsOf(members.entrySet().stream()
                        .map(member -> named(member.getKey(), member.getValue()))
                        .toList());
        members.forEach((name, content) -> {
            ConsumerRecord<String, byte[]> event = found.get(member(uri, name));
            assertThat(event.key()).isEqualTo(id(content));
            assertThat(parent(event)).isEqualTo(found.get(uri).key());
            assertThat(RunningPipeline.json(event).at("/source/uri").asText()).isEqualTo(member(uri, name));
            assertThat(event.topic()).isEqualTo(name.endsWith(".zip") ? "documents.archive" : "documents.policy");
        });
        assertThat(found.get(uri).topic()).isEqualTo("documents.archive");
        assertThat(RunningPipeline.header(found.get(uri), "ce_type")).isEqualTo("io.zhengwen.document.archive.v1");
        assertThat(parent(found.get(uri))).isEmpty();
        assertThat(parent(found.get(innermost))).isEqualTo(id(inner));
        assertThat(text(found.get(member(uri, "附件.docx")))).contains("为减少产后损耗，稳定农民收入");
    }

    @Test
    void what_was_published_before_is_not_published_again_as_a_member_or_in_a_copy_of_its_archive() throws Exception {
        Path known = pipeline.drop("known.txt", notice(5));
        pipeline.awaitDone(1);
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("again.txt", notice(5));
        members.put("new.txt", notice(6));
        byte[] archive = PackedFiles.zip(members);
        String first = pipeline.drop("a.zip", archive).toUri().toString();
        pipeline.awaitDone(3);
        pipeline.awaitDuplicates(1);
        Path second = pipeline.drop("b.zip", archive);
        pipeline.awaitDuplicates(2);
        Path last = pipeline.drop("last.txt", notice(7));
        pipeline.awaitDone(4);

        Map<String, ConsumerRecord<String, byte[]>> found = pipeline.outcomes();
        assertThat(found.keySet())
                .containsExactlyInAnyOrder(
                        known.toUri().toString(),
                        first,
                        member(first, "new.txt"),
                        last.toUri().toString());
        assertThat(membersOf(found.get(first)))
                .containsExactly(named("again.txt", notice(5)), named("new.txt", notice(6)));
        assertThat(pipeline.duplicates).containsExactly(URI.create(member(first, "again.txt")), second.toUri());
    }

    @Test
    void members_above_the_limit_are_left_out_and_named() throws Exception {
        pipeline.close();
        pipeline = RunningPipeline.on(broker, inbox, Map.of(Setting.MAX_BYTES, "100000"));
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("large.txt", "字".repeat(40_000).getBytes(UTF_8));
        members.put("small.txt", notice(11));
        Path file = pipeline.drop("large.zip", PackedFiles.zip(members));
        pipeline.awaitDone(2);

        String uri = file.toUri().toString();
        Map<String, ConsumerRecord<String, byte[]>> found = pipeline.outcomes();
        assertThat(found.keySet()).containsExactlyInAnyOrder(uri, member(uri, "small.txt"));
        assertThat(membersOf(found.get(uri)))
                .containsExactly("large.txt null 120000 too-large", named("small.txt", notice(11)));
    }

    @Test
    void a_mail_is_a_document_and_its_attachment_one_under_it() throws Exception {
        Path file =
                pipeline.drop("mail.eml", PackedFiles.letter("关于召开春耕工作会议的通知", "各乡镇：\n定于3月4日上午九点在二楼会议室开会。", notice(21)));
        pipeline.awaitDone(2);

        String uri = file.toUri().toString();
        Map<String, ConsumerRecord<String, byte[]>> found = pipeline.outcomes();
        assertThat(found.keySet()).containsExactlyInAnyOrder(uri, member(uri, "notice.txt"));
        assertThat(found.get(uri).topic()).isIn(Topics.DOCUMENTS).isNotEqualTo(Topics.ARCHIVE);
        assertThat(text(found.get(uri))).contains("定于3月4日上午九点在二楼会议室开会。").doesNotContain("农村公路");
        assertThat(RunningPipeline.json(found.get(uri)).at("/source/mediaType").asText())
                .isEqualTo("message/rfc822");
        assertThat(parent(found.get(member(uri, "notice.txt"))))
                .isEqualTo(found.get(uri).key());
        assertThat(text(found.get(member(uri, "notice.txt")))).contains("农村公路养护方案");
    }

    @Test
    void the_attachment_of_a_mail_without_a_text_is_published_all_the_same() throws Exception {
        Path file = pipeline.drop("empty.eml", PackedFiles.letter("", "", notice(22)));
        Path blank = pipeline.drop("blank.eml", PackedFiles.page("<html><body><p> </p></body></html>", notice(23)));
        pipeline.awaitDone(4);

        Map<String, ConsumerRecord<String, byte[]>> found = pipeline.outcomes();
        assertThat(found).hasSize(4);
        for (Path mail : List.of(file, blank)) {
            ConsumerRecord<String, byte[]> attachment =
                    found.get(member(mail.toUri().toString(), "notice.txt"));
            assertThat(attachment.topic()).isEqualTo("documents.policy");
            assertThat(parent(attachment))
                    .isEqualTo(found.get(mail.toUri().toString()).key());
        }
        assertThat(found.get(file.toUri().toString()).topic()).isEqualTo("documents.archive");
        assertThat(code(found.get(blank.toUri().toString()))).isEqualTo("no-main-text");
    }

    @Test
    void an_archive_with_a_password_is_rejected_as_such_with_its_bytes() throws Exception {
        byte[] bytes = PackedFiles.zip(Map.of("内.txt", notice(31)));
        // The bit that says "encrypted", in the member's own head and in the directory.
        bytes[6] |= 1;
        bytes[new String(bytes, ISO_8859_1).indexOf("PK\1\2") + 8] |= 1;
        Path file = pipeline.drop("密.zip", bytes);
        ConsumerRecord<String, byte[]> letter = pipeline.awaitRejection(file);

        assertThat(code(letter)).isEqualTo("encrypted");
        assertThat(RunningPipeline.json(letter).path("stage").asText()).isEqualTo("carrier");
        assertThat(Base64.getDecoder()
                        .decode(RunningPipeline.json(letter).path("content").asText()))
                .isEqualTo(bytes);
        Path kept = pipeline.awaitFileBelow(".rejected", "密.zip");
        assertThat(Files.readAllBytes(kept)).isEqualTo(bytes);
        assertThat(Files.readString(kept.resolveSibling(kept.getFileName() + ".reason.json")))
                .contains("\"encrypted\"");
        assertThat(pipeline.outcomes()).hasSize(1);
    }

    @Test
    void hostile_files_have_one_outcome_each_and_all_good_ones_around_them_are_published() throws Exception {
        Path sentinel = root.resolve("a/etc/cron.d/evil.txt");
        Files.createDirectories(sentinel.getParent());
        Files.writeString(sentinel, "untouched");
        List<String> good = new ArrayList<>();
        List<String> bad = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : HostileFiles.all().entrySet()) {
            bad.add(pipeline.drop(file.getKey(), file.getValue()).toUri().toString());
            for (int i = 0; i < 4; i++) {
                good.add(pipeline.drop("good-" + good.size() + ".txt", notice(1_000 + good.size()))
                        .toUri()
                        .toString());
            }
        }
        pipeline.awaitOutcomes(good);
        pipeline.awaitOutcomes(bad);
        String tooDeep = levelsIn("twelve-archives-in-one-another.zip", 3);
        pipeline.awaitOutcomes(List.of(tooDeep));
        Path last = pipeline.drop("last.txt", notice(9_999));
        pipeline.awaitEvent(last.toUri().toString(), Topics.DOCUMENTS);

        Map<String, ConsumerRecord<String, byte[]>> found = pipeline.outcomes();
        assertThat(good)
                .hasSizeGreaterThan(100)
                .allSatisfy(uri -> assertThat(found.get(uri).topic()).isEqualTo("documents.policy"));
        assertThat(code(found.get(tooDeep))).isEqualTo("limit-exceeded");
        assertThat(found).doesNotContainKey(levelsIn("twelve-archives-in-one-another.zip", 4));
        assertThat(found.values())
                .filteredOn(event -> event.topic().equals(Topics.REJECTED))
                .extracting(PackedPipelineTest::code)
                .doesNotContain("internal-error");
        assertThat(sentinel).hasContent("untouched");
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.filter(Files::isRegularFile).filter(path -> !path.startsWith(inbox)))
                    .containsExactly(sentinel);
        }
    }

    private String levelsIn(String archive, int levels) {
        String uri = inbox.resolve(archive).toUri().toString();
        for (int level = 0; level < levels; level++) {
            uri = member(uri, "depth-" + (11 - level) + ".zip");
        }
        return uri;
    }

    private static List<String> membersOf(ConsumerRecord<String, byte[]> archive) {
        List<String> members = new ArrayList<>();
        for (JsonNode member : RunningPipeline.json(archive).path("members")) {
            members.add(String.join(
                    " ",
                    member.path("name").asText(),
                    member.path("id").asText(),
                    member.path("bytes").asText(),
                    member.path("skipped").asText()));
        }
        return members;
    }

    private static String named(String name, byte[] content) {
        return name + " " + id(content) + " " + content.length + " null";
    }

    private static String id(byte[] content) {
        return DocumentId.ofContent(Payload.of(content)).value();
    }

    private static String member(String holder, String name) {
        return holder + "!" + Path.of("/").resolve(name).toUri().getRawPath();
    }

    private static String parent(ConsumerRecord<String, byte[]> event) {
        return RunningPipeline.json(event).at("/source/parent").asText("");
    }

    private static String text(ConsumerRecord<String, byte[]> event) {
        return RunningPipeline.json(event).path("text").asText();
    }

    private static String code(ConsumerRecord<String, byte[]> letter) {
        return RunningPipeline.json(letter).path("code").asText();
    }

    private static byte[] notice(int number) {
        return NOTICE.formatted(number).getBytes(UTF_8);
    }
}
