package io.zhengwen.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.EventRecord;
import io.zhengwen.document.Rejection;
import io.zhengwen.stage.wire.EventEncoder;
import io.zhengwen.stage.wire.SampleDocuments;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventPrinterTest {
    private final EventPrinter printer = new EventPrinter(Palette.PLAIN);

    @Test
    void a_document_is_a_block_and_each_fact_a_line() {
        assertThat(printed(new EventEncoder().encode(SampleDocuments.everyField())))
                .containsExactly(
                        "policy     𠮷港市促进𰻝麪产业发展实施方案",
                        "           𠮷港市人民政府、市工信局、𠮷港日报 · 2024-05-20 · 吉政办发〔2024〕12号 · documents.policy",
                        "           2 targets · 1 duty · 1 milestone · 1 figure · 1 statement",
                        "target     规模以上企业总量 > 500 家  by 2025  一",
                        "target     产值 >= 8.290 亿元  yearly",
                        "duty       促进产业发展: 市工信局 (lead)、市商务局  by 2025  一",
                        "milestone  2024  全市企业412家",
                        "figure     企业 = 412  as of 2024",
                        "statement  李𠮷, 市长, 𠮷港市人民政府: “我们有信心。”");
    }

    @Test
    void a_withdrawal_says_why_and_a_tombstone_what_it_closes() {
        assertThat(printed(new EventEncoder()
                        .withdraw(
                                SampleDocuments.page("a.html", "u-" + "a".repeat(32)),
                                "b".repeat(64),
                                "news",
                                "发错了",
                                Instant.EPOCH)))
                .containsExactly(
                        "withdrawn  a.html",
                        "           发错了",
                        "           was news · 1970-01-01T00:00:00Z · documents.withdrawn");
        assertThat(printer.closed("documents.news", "c-1"))
                .isEqualTo("closed     documents.news  nothing of c-1 is current here any more");
    }

    @Test
    void a_document_without_a_title_goes_by_its_file_name() {
        assertThat(printed(new EventEncoder().encode(SampleDocuments.nothingFound())))
                .containsExactly("other      memo.txt", "           documents.other");
    }

    @Test
    void a_refusal_says_why_in_both_languages() {
        assertThat(printed(new EventEncoder()
                        .reject(
                                SampleDocuments.page("%E5%A4%AA%0A%E4%BB%93.html", "u-" + "a".repeat(32)),
                                new Rejection.NoMainText(7),
                                2)))
                .containsExactly(
                        "rejected   太 仓.html",
                        "           No main text is left once the page's frame is gone (7 characters).",
                        "           去除网页框架后没有正文（剩余 7 个字符）。",
                        "           no-main-text · attempt 2 · documents.rejected");
    }

    @Test
    void a_long_line_gives_up_words_before_its_number_and_date() {
        EventPrinter narrow = new EventPrinter(Palette.PLAIN, 60);

        List<String> lines = narrow.lines(
                "facts.target",
                utf8(
                        """
                {"metric": "规模以上工业企业研发经费支出占营业收入比重", "op": ">=", "value": 2.50, "unit": "%",
                 "deadline": "2025-12", "period": null, "path": "三/(一)"}"""));

        assertThat(lines).containsExactly("target     规模以上工业企业… >= 2.50 %  by 2025-12  三/(一)");
    }

    @Test
    void no_line_is_wider_than_the_screen() {
        EventPrinter narrow = new EventPrinter(Palette.PLAIN, 40);

        assertThat(new EventEncoder().encode(SampleDocuments.everyField()).events())
                .flatExtracting(
                        event -> narrow.lines(event.topic(), event.value().toByteArray()))
                .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(40));
    }

    @Test
    void a_milestone_without_a_year_is_undated() {
        assertThat(printer.lines("facts.milestone", utf8("{\"date\": null, \"text\": \"园区\\n开工\"}")))
                .containsExactly("milestone  undated  园区 开工");
    }

    @Test
    void a_time_is_shown_without_its_zone() {
        assertThat(printer.lines(
                        "documents.news", utf8("{\"title\":\"要闻\",\"publishedAt\":\"2018-05-22T11:11+08:00\"}")))
                .containsExactly("news       要闻", "           2018-05-22 11:11 · documents.news");
    }

    @Test
    void a_text_cannot_steer_the_terminal() {
        assertThat(printer.lines("documents.news", utf8("{\"title\":\"a\\u001b[31mb\\u202ec\\u0007d\"}"))
                        .get(0))
                .isEqualTo("news       a [31mbc d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[1]", "\"text\""})
    void what_is_not_an_event_is_named_by_its_size(String value) {
        assertThat(printer.lines("documents.raw", utf8(value)))
                .containsExactly("record     documents.raw  " + utf8(value).length + " bytes, not an event");
    }

    @Test
    void colour_surrounds_the_label_and_nothing_else() {
        EventPrinter coloured = new EventPrinter(Palette.COLOURED);

        assertThat(coloured.lines("facts.milestone", utf8("{\"date\":\"2012\",\"text\":\"开工\"}")))
                .containsExactly("\u001b[35mmilestone\u001b[0m  2012  开工");
    }

    private List<String> printed(DocumentEvents events) {
        return events.events().stream().flatMap(this::lines).toList();
    }

    private Stream<String> lines(EventRecord event) {
        return printer.lines(event.topic(), event.value().toByteArray()).stream();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
