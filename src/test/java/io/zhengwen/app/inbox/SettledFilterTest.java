package io.zhengwen.app.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.app.ingest.ShortJobsFirst;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SettledFilterTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path inbox;

    private final ManualClock clock = new ManualClock();
    private final ShortJobsFirst turns =
            new ShortJobsFirst(() -> clock.instant().toEpochMilli() * 1_000_000);
    private SettledFilter filter;

    @BeforeEach
    void create() {
        filter = new SettledFilter(Duration.ofMillis(500), clock, new OpenFiles(Path.of("/proc"), clock), turns);
    }

    @Test
    void a_fresh_file_is_taken_once_it_was_quiet_long_enough() throws Exception {
        Path file = write("a.txt", "text");
        assertThat(filter.isSettled(file)).isFalse();
        clock.advance(100);
        assertThat(filter.isSettled(file)).isFalse();
        clock.advance(400);
        assertThat(filter.isSettled(file)).isTrue();
    }

    @Test
    void a_finished_file_that_was_moved_here_is_taken_at_the_second_look() throws Exception {
        Path file = write("a.txt", "text");
        Files.setLastModifiedTime(file, FileTime.from(START.minusSeconds(60)));
        assertThat(filter.isSettled(file)).isFalse();
        clock.advance(100);
        assertThat(filter.isSettled(file)).isTrue();
    }

    @Test
    void a_large_file_lets_small_ones_go_first_but_not_for_ever() throws Exception {
        Path large = write("large.txt", "x".repeat(2 << 20));
        Path small = write("small.txt", "text");
        assertThat(filter.isSettled(large)).isFalse();
        assertThat(filter.isSettled(small)).isFalse();
        clock.advance(600);
        assertThat(filter.isSettled(large)).isFalse();
        assertThat(filter.isSettled(small)).isTrue();
        clock.advance(200);
        assertThat(filter.isSettled(large)).isFalse();
        clock.advance(200);
        assertThat(filter.isSettled(large)).isTrue();
    }

    @Test
    void a_packed_file_lets_texts_go_first_however_small_it_is() throws Exception {
        Path packed = write("plan.PDF", "%PDF");
        filter.isSettled(packed);
        clock.advance(600);
        turns.quick();
        assertThat(filter.isSettled(packed)).isFalse();
        clock.advance(300);
        assertThat(filter.isSettled(packed)).isTrue();
    }

    @Test
    void a_large_file_is_taken_in_the_end_though_small_ones_keep_coming() throws Exception {
        Path large = write("large.txt", "x".repeat(2 << 20));
        filter.isSettled(large);
        for (int i = 0; i < 20; i++) {
            clock.advance(100);
            turns.quick();
            assertThat(filter.isSettled(large)).isFalse();
        }
        clock.advance(500);
        turns.quick();
        assertThat(filter.isSettled(large)).isTrue();
    }

    @Test
    void a_copy_that_keeps_its_old_time_while_it_grows_is_not_taken() throws Exception {
        Path file = write("a.txt", "half");
        Files.setLastModifiedTime(file, FileTime.from(START.minusSeconds(60)));
        assertThat(filter.isSettled(file)).isFalse();
        clock.advance(100);
        Files.writeString(file, "half and more");
        Files.setLastModifiedTime(file, FileTime.from(START.minusSeconds(60)));
        assertThat(filter.isSettled(file)).isFalse();
        clock.advance(1_900);
        assertThat(filter.isSettled(file)).isFalse();
        clock.advance(200);
        assertThat(filter.isSettled(file)).isTrue();
    }

    @Test
    void a_file_that_grows_slowly_must_be_quiet_four_times_its_longest_pause() throws Exception {
        Path file = write("a.txt", "1");
        filter.isSettled(file);
        clock.advance(450);
        Files.writeString(file, "12");
        touch(file);
        assertThat(filter.isSettled(file)).isFalse();
        clock.advance(900);
        Files.writeString(file, "123");
        touch(file);
        assertThat(filter.isSettled(file)).isFalse();
        clock.advance(3_500);
        assertThat(filter.isSettled(file)).isFalse();
        clock.advance(200);
        assertThat(filter.isSettled(file)).isTrue();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only /proc tells who holds a file open")
    void a_file_that_is_open_for_writing_is_not_taken_however_long_it_is_quiet() throws Exception {
        Path file = write("a.txt", "1");
        try (OutputStream writer = Files.newOutputStream(file)) {
            writer.write('x');
            writer.flush();
            touch(file);
            filter.isSettled(file);
            clock.advance(10_000);
            assertThat(filter.isSettled(file)).isFalse();
        }
        clock.advance(1_000);
        assertThat(filter.isSettled(file)).isTrue();
    }

    @Test
    void another_file_under_the_name_of_one_that_was_taken_is_not_growth() throws Exception {
        Path file = write("a.txt", "first");
        filter.isSettled(file);
        clock.advance(1_000);
        assertThat(filter.isSettled(file)).isTrue();
        // The next polls list it once more before it is moved away.
        assertThat(filter.isSettled(file)).isFalse();
        Files.move(file, inbox.resolve("moved"));
        clock.advance(5_000);
        write("a.txt", "second");
        assertThat(filter.isSettled(file)).isFalse();
        clock.advance(500);
        assertThat(filter.isSettled(file)).isTrue();
    }

    @Test
    void unfinished_downloads_hidden_files_and_lock_files_are_never_taken() throws Exception {
        for (String name : new String[] {"a.part", "b.TMP", "c.crdownload", "~$d.docx", ".e.txt"}) {
            Path file = write(name, "text");
            filter.isSettled(file);
            clock.advance(10_000);
            assertThat(filter.isSettled(file)).as(name).isFalse();
        }
    }

    @Test
    void a_file_that_vanished_is_dropped_quietly() {
        assertThat(filter.isSettled(inbox.resolve("gone.txt"))).isFalse();
    }

    private Path write(String name, String text) throws Exception {
        Path file = Files.writeString(inbox.resolve(name), text);
        touch(file);
        return file;
    }

    private void touch(Path file) throws Exception {
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    }

    private static final class ManualClock implements InstantSource {
        private Instant now = START;

        void advance(long millis) {
            now = now.plusMillis(millis);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
