package io.zhengwen.stage.content.head;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutletNameTest {
    private final OutletName names = new OutletName();

    @ParameterizedTest(name = "“{0}” names {1}")
    @CsvSource({
        "澄湖日报, 澄湖日报",
        "' 澄湖日报 ', 澄湖日报",
        "澄湖日报(湖东), 澄湖日报",
        "澄湖日报）, 澄湖日报",
        "澄湖日报 】, 澄湖日报",
        "澄湖日报 手机看新闻, 澄湖日报",
        "澄湖日报 举报, 澄湖日报",
        "澄湖晚報 編輯：林一舟, 澄湖晚報",
        "澄湖晚报 选稿：林一舟, 澄湖晚报",
        "《澄湖晚报》 手机看新闻, 澄湖晚报",
        "《澄湖晚报》, 澄湖晚报",
        "'澄湖资讯，摘自：湖东经济网', 澄湖资讯",
        "湖东网-澄湖日报 湖东 举报, 湖东网-澄湖日报",
        "湖东网 - 澄湖日报, 湖东网 - 澄湖日报",
        "澄 湖 日 报, 澄湖日报",
        "Lake Side Daily, Lake Side Daily",
        "澄湖县林业局 浏览：12, 澄湖县林业局",
        "本站原创, 本站原创"
    })
    void the_name_is_read_without_what_stands_around_it(String value, String name) {
        assertThat(names.in(value)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "网络",
                "不详",
                "舉報",
                "https://example.org/a",
                "为了方便群众办理林木采伐许可等有关事项，自5月1日起办理窗口迁到市民中心三楼，请相互转告"
            })
    void what_names_nobody_is_no_name(String value) {
        assertThat(names.in(value)).isEmpty();
    }

    @ParameterizedTest(name = "“{0}” behind a date is {1}")
    @CsvSource({"' 澄湖日报', 澄湖日报", "·澄湖社, 澄湖社", "'| 澄湖财经微博', 澄湖财经", "澄湖县人民政府, 澄湖县人民政府"})
    void a_medium_alone_behind_a_date_is_read(String text, String name) {
        assertThat(names.whole(text)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {" pm", "PM", "星期二", "次浏览", "评论", "廢止", "打印本文章", "博客佚名", "我要举报", "举报", "日报", "微博", ""})
    void what_else_stands_behind_a_date_is_no_medium(String text) {
        assertThat(names.whole(text)).isEmpty();
    }
}
