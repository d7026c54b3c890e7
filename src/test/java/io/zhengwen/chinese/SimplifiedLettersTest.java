package io.zhengwen.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimplifiedLettersTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"國,国", "發,发", "龜,龟", "一,一", "龥,龥", "正,正"})
    void a_traditional_character_has_its_simplified_form(char written, char simplified) {
        assertThat(SimplifiedLetters.of(written)).isEqualTo(simplified);
    }

    @ParameterizedTest(name = "{0} stays")
    @ValueSource(chars = {'A', '７', '（', '〇', '\u3400', '\uf900'})
    void what_is_outside_the_block_stays(char other) {
        assertThat(SimplifiedLetters.of(other)).isEqualTo(other);
    }

    @Property
    void a_simplified_form_is_its_own(@ForAll @CharRange(from = '\u4e00', to = '\u9fff') char c) {
        // Of these two, either was once made the simplified form of the other.
        Assume.that("苎苧薴".indexOf(c) < 0);
        char simplified = SimplifiedLetters.of(c);
        assertThat(SimplifiedLetters.of(simplified)).isEqualTo(simplified);
    }
}
