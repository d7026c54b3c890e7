package io.zhengwen.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.PartialDate;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateExpressionsTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "成文于2021年7月6日。,2021-07-06",
        "2021 年 7 月 6 日,2021-07-06",
        "２０２１年７月６日,2021-07-06",
        "2021年7月,2021-07",
        "2021年7月份,2021-07",
        "到2021年底,2021",
        "二○一二年一月四日,2012-01-04",
        "二〇一二年十二月三十一日,2012-12-31",
        "二ＯＯ九年十月,2009-10",
        "二零二零年二月廿九日,2020-02-29",
        "2021-07-06 11:11:30,2021-07-06T11:11:30+08:00",
        "2021-07-06 9:05,2021-07-06T09:05+08:00",
        "2021/7/6,2021-07-06",
        "2021.07.06,2021-07-06",
        "2018-05-22T11:11+08:00,2018-05-22T11:11+08:00",
        "2018-05-2211:11,2018-05-22T11:11+08:00",
        "2019年09月11日01:53,2019-09-11T01:53+08:00",
        "2019年9月11日 14时30分,2019-09-11T14:30+08:00",
        "2019 09/07 19:02,2019-09-07T19:02+08:00",
        "18-03-0823:16,2018-03-08T23:16+08:00",
        "来源：某报20231109,2023-11-09",
        "发布日期:2020年05月07日,2020-05-07",
        "( 2012-06-04 09:20:26 ),2012-06-04T09:20:26+08:00",
        "1477年：建城,1477",
        "2014.11 公司成立,2014-11",
        "2024年内,2024"
    })
    void a_date_keeps_exactly_its_precision(String text, String iso) {
        assertThat(resolved(text)).containsExactly(new PartialDate(iso));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5G",
                "4/5G",
                "〔2021〕1号",
                "苏政发〔2018〕42号",
                "4.5",
                "12306",
                "v2021.07.06",
                "1.2.3",
                "2021.7.6.1",
                "2021年13月",
                "2021年2月31日",
                "2021年2月29日",
                "2月30日",
                "13月5日",
                "2021-13-01",
                "2021-02-30",
                "20231309",
                "20230230",
                "120231109",
                "202311091",
                "20231109元",
                "ABC20231109",
                "电话：20120815",
                "0512-20120815",
                "20231109-1",
                "/2021/07/06/1.html",
                "5000年文明",
                "1500年历史",
                "3000年",
                "2014.11亿元",
                "增长2014.11",
                "十月革命",
                "三个月",
                "7个月",
                "第2021号",
                "交通运输部令2020年第11号",
                "1.5月3日",
                "京ICP备20231109号",
                "2021",
                "2021-2025",
                "18-03-08",
                "十十月五日"
            })
    void other_numbers_are_no_dates(String text) {
        assertThat(DateExpressions.findAll(text)).isEmpty();
    }

    @Test
    void a_day_without_a_year_takes_the_given_one() {
        DateMention mention = only("今年5月21日,签约");
        assertThat(mention.text()).isEqualTo("5月21日");
        assertThat(mention.resolve()).isEmpty();
        assertThat(mention.resolve(2018)).contains(new PartialDate("2018-05-21"));
    }

    @Test
    void the_29th_of_february_exists_only_in_leap_years() {
        DateMention mention = only("2月29日");
        assertThat(mention.resolve(2020)).contains(new PartialDate("2020-02-29"));
        assertThat(mention.resolve(2021)).isEmpty();
    }

    @Test
    void a_month_alone_is_a_mention_without_a_year() {
        DateMention mention = only("今年4月,两市签订协议");
        assertThat(mention.text()).isEqualTo("4月");
        assertThat(mention.resolve(2020)).contains(new PartialDate("2020-04"));
    }

    @Test
    void several_dates_in_a_line_come_from_left_to_right() {
        assertThat(resolved("2008年授予;2012年1月4日,揭牌 2013-09-07至2013/9/8"))
                .extracting(PartialDate::iso)
                .containsExactly("2008", "2012-01-04", "2013-09-07", "2013-09-08");
    }

    @Property
    void a_formatted_date_is_read_back_in_any_surroundings(
            @ForAll @DateRange(min = "1900-01-01", max = "2099-12-31") LocalDate date,
            @ForAll @IntRange(max = 6) int form) {
        String text = "会议于" + format(date, form) + "召开,共5人";
        DateMention mention = only(text);
        assertThat(mention.resolve()).contains(new PartialDate(date.toString()));
        assertThat(mention.span().of(text)).isEqualTo(mention.text());
    }

    @Property
    void nothing_is_invented(@ForAll String text) {
        for (DateMention mention : DateExpressions.findAll(text)) {
            assertThat(mention.span().of(text)).isEqualTo(mention.text()).containsPattern("[0-9０-９一二三四五六七八九十〇○零]");
        }
    }

    @Test
    void long_hostile_runs_are_read_through() {
        for (String unit : List.of("2", "2021-", "年", "2021年 ", "一", "20211111", "1:", "11月", " ", "电话:")) {
            assertThat(DateExpressions.findAll(unit.repeat(200_000))).isNotNull();
        }
    }

    private static String format(LocalDate date, int form) {
        int y = date.getYear();
        int m = date.getMonthValue();
        int d = date.getDayOfMonth();
        return switch (form) {
            case 0 -> "%d年%d月%d日".formatted(y, m, d);
            case 1 -> "%d年%02d月%02d日".formatted(y, m, d);
            case 2 -> "%d-%02d-%02d".formatted(y, m, d);
            case 3 -> "%d/%d/%d".formatted(y, m, d);
            case 4 -> "%d.%02d.%02d".formatted(y, m, d);
            case 5 -> "%d%02d%02d".formatted(y, m, d);
            default -> "%d 年 %d 月 %d 日".formatted(y, m, d);
        };
    }

    private static DateMention only(String text) {
        List<DateMention> mentions = DateExpressions.findAll(text);
        assertThat(mentions).hasSize(1);
        return mentions.get(0);
    }

    private static List<PartialDate> resolved(String text) {
        return DateExpressions.findAll(text).stream()
                .flatMap(mention -> mention.resolve().stream())
                .toList();
    }
}
