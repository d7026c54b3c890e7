package io.zhengwen.stage.content.page;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SimplifiedFormTest {
    private final SimplifiedForm simplified = new SimplifiedForm();

    @Test
    void traditional_characters_become_simplified_ones_in_their_places() {
        assertThat(simplified.of("相關新聞：未經授權，不得轉載")).isEqualTo("相关新闻：未经授权，不得转载");
    }

    @Test
    void a_text_without_them_is_the_same_object() {
        String text = "相关新闻 Related, 2024";
        assertThat(simplified.of(text)).isSameAs(text);
    }

    @Property
    void the_length_stays_and_a_second_pass_changes_nothing(@ForAll String text) {
        String once = simplified.of(text);
        assertThat(once).hasSameSizeAs(text);
        assertThat(simplified.of(once)).isEqualTo(once);
    }
}
