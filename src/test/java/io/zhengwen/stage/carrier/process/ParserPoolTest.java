package io.zhengwen.stage.carrier.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zhengwen.document.CarriedText;
import io.zhengwen.document.CarrierRefusal;
import io.zhengwen.document.CarrierRefusal.Reason;
import io.zhengwen.document.Damage;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.MemberFile;
import io.zhengwen.document.Rejection;
import io.zhengwen.stage.carrier.ReadingLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each order is carried out by a real parser process. */
class ParserPoolTest {
    private static final ReadingLimits PATIENT = new ReadingLimits(Duration.ofMinutes(2), 32, 100, 3, 1_000, 10_000, 3);
    private static final ReadingLimits HASTY = new ReadingLimits(Duration.ofSeconds(2), 32, 100, 3, 1_000, 10_000, 3);
    private static final ReadingLimits HASTIEST =
            new ReadingLimits(Duration.ofSeconds(1), 32, 100, 3, 1_000, 10_000, 3);

    private final ParserPool pool = new ParserPool(TroubleMain.class, 1, 32);

    @AfterEach
    void endProcesses() {
        pool.close();
    }

    @Test
    void text_arrives_as_it_was_read() {
        assertThat(read("say 正文 𠮷 \uD842")).isEqualTo(new CarriedText("text/plain", "正文 𠮷 ?", List.of()));
    }

    @Test
    void a_parser_process_does_not_ask_the_machine_for_language_and_time_zone() {
        assertThat(read("surroundings")).isEqualTo(new CarriedText("text/plain", "en_US UTC", List.of()));
    }

    @Test
    void damage_arrives_with_the_text() {
        assertThat(read("damage pages-without-text").damage()).containsExactly(new Damage("pages-without-text", 2));
    }

    @Test
    void members_arrive_in_their_order_and_can_be_read_twice() throws IOException {
        List<MemberFile> members = carried("members 甲.txt b.txt", PATIENT).members();

        assertThat(members).extracting(MemberFile::name).containsExactly("甲.txt", "b.txt");
        assertThat(members).extracting(MemberFile::skipped).containsOnly(Optional.empty());
        for (int turn = 0; turn < 2; turn++) {
            assertThat(new String(members.get(0).content().read(), StandardCharsets.UTF_8))
                    .isEqualTo("甲.txt");
            assertThat(new String(members.get(1).content().read(), StandardCharsets.UTF_8))
                    .isEqualTo("b.txt");
        }
    }

    @Test
    void a_member_above_the_limit_is_left_out_and_named() {
        assertThat(carried("bomb 1001", PATIENT).members()).singleElement().satisfies(member -> {
            assertThat(member.skipped()).contains("too-large");
            assertThat(member.bytes()).isEqualTo(1_001);
            assertThat(member.id()).isEmpty();
        });
        assertThat(carried("bomb 1000", PATIENT).members()).singleElement().satisfies(member -> {
            assertThat(member.skipped()).isEmpty();
            assertThat(member.bytes()).isEqualTo(1_000);
        });
    }

    @Test
    void what_unpacks_without_end_is_refused_with_the_limit() {
        assertThat(refusal("bomb 1000000000000", PATIENT))
                .isEqualTo(new CarrierRefusal(
                        Reason.LIMIT_EXCEEDED, "application/test", "unpacks to more than 10000 bytes"));
    }

    @Test
    void too_many_members_and_too_long_a_text_are_refused_with_the_limit() {
        assertThat(refusal("members a b c d", PATIENT))
                .isEqualTo(new CarrierRefusal(Reason.LIMIT_EXCEEDED, "application/test", "more than 3 members"));
        assertThat(refusal("say " + "字".repeat(101), PATIENT))
                .isEqualTo(new CarrierRefusal(Reason.LIMIT_EXCEEDED, "application/test", "101 characters, limit 100"));
    }

    @Test
    void a_readers_refusal_arrives_with_its_reason() {
        assertThat(refusal("refuse a password", PATIENT))
                .isEqualTo(new CarrierRefusal(Reason.ENCRYPTED, "application/test", "a password"));
    }

    @Test
    void whatever_a_library_throws_makes_a_corrupt_file_and_the_process_goes_on() {
        assertThat(refusal("break 断了", PATIENT))
                .isEqualTo(new CarrierRefusal(Reason.CORRUPT, "application/test", "IOException: 断了"));
        assertThat(refusal("overflow", PATIENT))
                .isEqualTo(new CarrierRefusal(Reason.CORRUPT, "application/test", "StackOverflowError"));
        assertThat(refusal("nonsense", PATIENT))
                .isEqualTo(
                        new CarrierRefusal(Reason.CORRUPT, "application/test", "IllegalArgumentException: nonsense"));
        assertThat(read("say 还在").text()).isEqualTo("还在");
    }

    @Test
    void a_library_that_prints_does_not_break_into_the_answer() {
        assertThat(read("print").text()).isEqualTo("printed");
    }

    @Test
    void an_endless_loop_ends_with_its_process_and_the_next_file_is_read() {
        assertThat(refusal("loop", HASTY)).isEqualTo(new CarrierRefusal(Reason.TOO_SLOW, "application/test", "2 s"));
        assertThat(read("say 下一份").text()).isEqualTo("下一份");
    }

    @Test
    void a_file_whose_process_gets_no_processor_time_is_waited_for() {
        assertThat(carried("wait 3000", HASTY).text().map(CarriedText::text)).contains("worth waiting for");
    }

    @Test
    void a_process_that_neither_works_nor_answers_is_ended_in_the_end() {
        assertThat(refusal("wait 600000", HASTIEST))
                .isEqualTo(new CarrierRefusal(Reason.TOO_SLOW, "application/test", "1 s"));
    }

    @Test
    void a_file_that_takes_all_memory_brings_down_its_process_alone() {
        assertThat(refusal("hoard", PATIENT))
                .isEqualTo(new CarrierRefusal(Reason.PARSER_CRASHED, "application/test", "out of memory"));
        assertThat(read("say 下一份").text()).isEqualTo("下一份");
    }

    @Test
    void a_process_that_ends_is_told_by_its_code() {
        assertThat(refusal("exit", PATIENT))
                .isEqualTo(new CarrierRefusal(
                        Reason.PARSER_CRASHED, "application/test", "the parser process ended with code 7"));
    }

    @Test
    void many_threads_share_a_few_processes_and_each_gets_its_own_answer() {
        List<String> answers = IntStream.range(0, 40)
                .parallel()
                .mapToObj(number -> read("say 第" + number + "份").text())
                .toList();
        assertThat(answers)
                .containsExactlyElementsOf(IntStream.range(0, 40)
                        .mapToObj(number -> "第" + number + "份")
                        .toList());
    }

    private CarriedText read(String order) {
        return carried(order, PATIENT).text().orElseThrow();
    }

    private Carried carried(String order, ReadingLimits limits) {
        return pool.read(order.getBytes(StandardCharsets.UTF_8), "application/test", limits);
    }

    private Rejection refusal(String order, ReadingLimits limits) {
        return catchThrowableOfType(DocumentRejectedException.class, () -> carried(order, limits))
                .rejection();
    }
}
