package io.zhengwen.stage.carrier.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.stage.carrier.ReadCase;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class EpubReaderTest {
    @Test
    void chapters_come_in_reading_order_without_the_navigation() throws IOException {
        ReadCase read = ReadCase.of(new EpubReader(), ReadCase.file("book/book.epub"), "application/epub+zip");
        assertThat(read.blocks())
                .containsExactly("h1\t第一章 概况", "p\t全县辖十二个乡镇。", "h1\t第二章 大事记", "p\t三月五日，设施开工。", "tr\t乡镇\t\t12");
    }
}
