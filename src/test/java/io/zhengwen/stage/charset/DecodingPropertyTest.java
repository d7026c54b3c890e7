package io.zhengwen.stage.charset;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.DecodedDocument;
import io.zhengwen.document.DocumentRejectedException;
import java.nio.charset.Charset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class DecodingPropertyTest {
    private static final DocumentDecoder DECODER = new DocumentDecoder();

    @Provide
    Arbitrary<String> simplified() {
        return Arbitraries.of(Samples.SIMPLIFIED
                        .chars()
                        .mapToObj(c -> (char) c)
                        .filter(c -> c > 0x4E00)
                        .toList())
                .list()
                .ofMinSize(40)
                .ofMaxSize(300)
                .map(DecodingPropertyTest::joined);
    }

    @Provide
    Arbitrary<String> traditional() {
        return Arbitraries.of(Samples.TRADITIONAL
                        .chars()
                        .mapToObj(c -> (char) c)
                        .filter(c -> c > 0x4E00)
                        .toList())
                .list()
                .ofMinSize(40)
                .ofMaxSize(300)
                .map(DecodingPropertyTest::joined);
    }

    @Provide
    Arbitrary<String> unicode() {
        return Arbitraries.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE");
    }

    private static String joined(Iterable<Character> characters) {
        StringBuilder text = new StringBuilder();
        characters.forEach(text::append);
        return text.toString();
    }

    @Property(tries = 300)
    void text_of_common_characters_decodes_to_itself(
            @ForAll("simplified") String text, @ForAll("unicode") String charset) {
        assertThat(decode(text.getBytes(Charset.forName(charset))).text()).isEqualTo(text);
    }

    @Property(tries = 300)
    void traditional_text_in_big5_decodes_to_itself(@ForAll("traditional") String text) {
        assertThat(decode(text.getBytes(Charset.forName("Big5"))).text()).isEqualTo(text);
    }

    @Property(tries = 500)
    void random_bytes_are_decoded_or_refused_and_nothing_else(@ForAll @Size(min = 1, max = 600) byte[] bytes) {
        try {
            assertThat(decode(bytes).charset().confidence()).isBetween(0.0, 1.0);
        } catch (DocumentRejectedException e) {
            assertThat(e.rejection().stage()).isEqualTo("charset");
        }
    }

    private static DecodedDocument decode(byte[] bytes) {
        return DECODER.decode(Samples.raw(bytes));
    }
}
