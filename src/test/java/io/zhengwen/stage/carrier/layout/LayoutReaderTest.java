package io.zhengwen.stage.carrier.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.stage.carrier.MarkupWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutReaderTest {
    private static final float SIZE = 12;

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();

    @Test
    void characters_drawn_twice_to_look_bold_are_read_once() {
        write("全市工业经济运行情况", 100, 100);
        write("全市工业经济运行情况", 100.4F, 100);

        assertThat(read().blocks()).isEqualTo(List.of("p\t全市工业经济运行情况"));
    }

    @Test
    void a_line_on_every_page_in_the_midst_of_text_is_a_watermark() {
        LayoutReader reader = new LayoutReader();
        for (int page = 0; page < 3; page++) {
            glyphs.clear();
            write("内部资料注意保存", 200, 400);
            write("第" + "一二三".charAt(page) + "季度工业增加值增长百分之六", 100, 200 + 40 * page);
            reader.add(page());
        }

        ReadBlocks read = written(reader);

        assertThat(read.blocks()).isEqualTo(List.of("p\t第一季度工业增加值增长百分之六", "p\t第二季度工业增加值增长百分之六", "p\t第三季度工业增加值增长百分之六"));
        assertThat(read.frames()).containsExactly("内部资料注意保存", "内部资料注意保存", "内部资料注意保存");
    }

    @Test
    void the_same_dates_at_the_top_of_pages_are_no_running_head() {
        LayoutReader reader = new LayoutReader();
        for (int page = 0; page < 3; page++) {
            glyphs.clear();
            write((page + 3) + "月" + (page + 1) * 7 + "日 召开会议", 100, 90);
            write("会议讨论通过了第" + "一二三".charAt(page) + "批项目", 100, 130);
            reader.add(page());
        }

        assertThat(written(reader).blocks()).hasSize(6).contains("p\t4月14日 召开会议");
    }

    @Test
    void a_word_broken_at_the_edge_is_mended() {
        write("the municipal government announced a programme of inno-", 72, 100);
        write("vation vouchers for small companies in the whole region", 72, 118);
        write("which begins next year.", 72, 136);

        assertThat(read().blocks())
                .isEqualTo(List.of("p\tthe municipal government announced a programme of innovation vouchers for small"
                        + " companies in the whole region which begins next year."));
    }

    @Test
    void tables_with_three_lines_have_their_rows_and_columns() {
        level(100);
        level(124);
        level(200);
        row(116, "年份", "产值", "增速");
        row(142, "2021年", "120.5", "8.1%");
        row(166, "2022年", "131.0", "8.7%");
        row(190, "2023年", "144.2", "10.1%");

        ReadBlocks read = read();

        assertThat(read.tables())
                .isEqualTo(List.of(
                        List.of("年份\t产值\t增速", "2021年\t120.5\t8.1%", "2022年\t131.0\t8.7%", "2023年\t144.2\t10.1%")));
    }

    @Test
    void a_frame_around_text_is_no_table() {
        level(80);
        level(300);
        rulings.add(new Ruling(false, 72, 80, 300));
        rulings.add(new Ruling(false, 400, 80, 300));
        write("温馨提示请提前预约", 100, 150);

        assertThat(read().blocks()).isEqualTo(List.of("p\t温馨提示请提前预约"));
    }

    private void level(float y) {
        rulings.add(new Ruling(true, y, 72, 400));
    }

    private void row(float y, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            write(cells[i], 80 + 110 * i, y);
        }
    }

    private void write(String text, float x, float y) {
        float at = x;
        for (int c : text.codePoints().toArray()) {
            float width = c < 0x2000 ? SIZE / 2 : SIZE;
            glyphs.add(new Glyph(Character.toString(c), at, y, width, SIZE, false));
            at += width;
        }
    }

    private DrawnPage page() {
        return new DrawnPage(595, 842, glyphs, rulings);
    }

    private ReadBlocks read() {
        LayoutReader reader = new LayoutReader();
        reader.add(page());
        return written(reader);
    }

    private static ReadBlocks written(LayoutReader reader) {
        MarkupWriter markup = new MarkupWriter();
        reader.writeTo(markup);
        ReadBlocks read = new ReadBlocks();
        read.text("text/html", markup.toHtml());
        return read;
    }
}
