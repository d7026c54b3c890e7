package io.zhengwen.stage.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnlabelledBytesTest {
    @ParameterizedTest
    @CsvSource({
        "通知, GB18030",
        "联通, GB18030",
        "通知.docx, UTF-8",
        "附件1：名单, GBK",
        "résumé.pdf, UTF-8",
        "письмо, UTF-8",
        "plain.txt, UTF-8",
        "镕, GB18030",
    })
    void a_short_text_is_read_as_it_was_written(String text, String charset) {
        assertThat(UnlabelledBytes.decode(text.getBytes(Charset.forName(charset))))
                .isEqualTo(text);
    }
}
