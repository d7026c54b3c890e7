package io.zhengwen.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.zhengwen.document.Genre;
import io.zhengwen.document.Payload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadMarkTest {
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    @ParameterizedTest
    @CsvSource({
        "云政发〔2019〕7号, 云政发[2019] 7 号, EXACT",
        "云政发〔2019〕7号, 云政发（２０１９）7号, EXACT",
        "云政发〔2019〕7号, 云政发〔2019〕8号, WRONG",
        "云政发〔2019〕7号, '', ABSENT",
        "'', 云政发〔2019〕7号, UNASKED",
    })
    void a_number_is_compared_as_a_careful_reader_would(String truth, String answer, HeadMark.Result expected) {
        GoldPage page = new GoldPage("set", "page", Payload.of(new byte[] {1}), false, NOTHING);
        assertThat(new HeadMark(page, HeadField.NUMBER, truth, answer, Genre.POLICY).result())
                .isEqualTo(expected);
    }
}
