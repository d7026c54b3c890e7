package io.zhengwen.delivery.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.delivery.RefusalNotice;
import io.zhengwen.document.Rejection;
import io.zhengwen.stage.wire.EventEncoder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedFileTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path inbox;

    @Test
    void a_file_is_where_its_letter_says() throws IOException {
        Path file = put(".rejected/2026-11-23/sub/a.txt", "1234567", NOON);
        put(".rejected/2026-11-24/sub/a.txt", "1234567", NOON);
        assertThat(RefusedFile.of(letter(".rejected/2026-11-23/sub/a.txt"))).isEqualTo(file);
    }

    @Test
    void a_file_that_was_moved_after_midnight_is_found_by_its_size_and_time() throws IOException {
        put(".rejected/2026-11-22/sub/a.txt", "1234567", NOON.plusMillis(1));
        put(".rejected/2026-11-24/sub/a.txt", "12345678", NOON);
        put(".rejected/2026-11-25/a.txt", "1234567", NOON);
        assertThat(RefusedFile.of(letter(".rejected/2026-11-23/sub/a.txt")))
                .isEqualTo(inbox.resolve(".rejected/2026-11-23/sub/a.txt"));
        Path file = put(".rejected/2026-11-26/sub/a.txt", "1234567", NOON);
        assertThat(RefusedFile.of(letter(".rejected/2026-11-23/sub/a.txt"))).isEqualTo(file);
    }

    @Test
    void a_file_that_stayed_in_its_inbox_is_there_or_nowhere() throws IOException {
        assertThat(RefusedFile.of(letter("a.txt"))).isEqualTo(inbox.resolve("a.txt"));
        assertThat(RefusedFile.of(letter(".rejected/2026-11-23/a.txt")))
                .isEqualTo(inbox.resolve(".rejected/2026-11-23/a.txt"));
    }

    private Path put(String name, String content, Instant modified) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    private Letter letter(String where) {
        URI source = URI.create("file:///inbox/sub/a.txt");
        RefusalNotice notice = new RefusalNotice(
                source,
                NOON,
                new Rejection.TooLarge(7, 5),
                7,
                inbox.resolve(where).toString());
        byte[] value = new EventEncoder()
                .reject(notice.document(), notice.reason(), 1, notice.bytes(), notice.where())
                .events()
                .get(0)
                .value()
                .toByteArray();
        return Letter.read(new TopicPartition("documents.rejected", 0), 0, value);
    }
}
