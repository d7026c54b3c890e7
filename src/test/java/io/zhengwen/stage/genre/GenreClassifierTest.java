package io.zhengwen.stage.genre;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.Genre;
import io.zhengwen.document.GenreVerdict;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GenreClassifierTest {
    private final GenreClassifier classifier = new GenreClassifier();

    @Test
    void nothing_at_all_is_other_and_no_cue_fires() {
        GenreVerdict verdict =
                classifier.classify(Articles.of("", Map.of(), "")).verdict();

        assertThat(verdict.genre()).isEqualTo(Genre.OTHER);
        assertThat(verdict.cues()).isEmpty();
    }
}
