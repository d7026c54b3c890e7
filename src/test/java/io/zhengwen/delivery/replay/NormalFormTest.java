package io.zhengwen.delivery.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalFormTest {
    @Test
    void a_link_to_an_earlier_document_is_no_change_of_the_rules() {
        assertThat(NormalForm.of("{\"sameAs\":{\"id\":\"c-1\",\"distance\":1},\"title\":\"水\"}".getBytes(UTF_8)))
                .isEqualTo(NormalForm.of("{\"sameAs\":null,\"title\":\"水\"}".getBytes(UTF_8)))
                .isEqualTo(NormalForm.of("{\"title\":\"水\"}".getBytes(UTF_8)))
                .isNotEqualTo(NormalForm.of("{\"title\":\"火\"}".getBytes(UTF_8)));
    }
}
