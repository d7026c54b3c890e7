package io.zhengwen.stage.genre;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.FiredCue;
import io.zhengwen.document.Genre;
import io.zhengwen.document.GenreVerdict;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GenreClassifierTest {
    private final GenreClassifier classifier = new GenreClassifier();

    static Stream<GenreCase> cases() throws IOException {
        return GenreCase.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void each_case_gets_its_genre_and_its_cue(GenreCase given) {
        GenreVerdict verdict = classifier
                .classify(Articles.of(given.title(), given.index(), given.text()))
                .verdict();

        List<String> fired = verdict.cues().stream().map(FiredCue::name).toList();
        assertThat(verdict.genre())
                .as("%s; cues fired: %s", given.why(), verdict.cues())
                .isEqualTo(given.expected());
        if (!given.cue().isEmpty()) {
            assertThat(fired).as(given.why()).contains(given.cue());
        }
        if (!given.silent().isEmpty()) {
            assertThat(fired).doesNotContain(given.silent());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void injected_blanks_and_full_width_punctuation_change_nothing(GenreCase given) {
        String noisy = given.text().replace("，", " , ").replace("。", " 。 ").replace("：", "　：");

        assertThat(classifier
                        .classify(Articles.of(given.title(), given.index(), noisy))
                        .verdict())
                .isEqualTo(classifier
                        .classify(Articles.of(given.title(), given.index(), given.text()))
                        .verdict());
    }

    @Test
    void nothing_at_all_is_other_and_no_cue_fires() {
        GenreVerdict verdict =
                classifier.classify(Articles.of("", Map.of(), "")).verdict();

        assertThat(verdict.genre()).isEqualTo(Genre.OTHER);
        assertThat(verdict.cues()).isEmpty();
    }

    @Test
    void a_single_hint_is_not_enough() {
        GenreVerdict verdict = classifier
                .classify(Articles.of("随笔", Map.of(), "今日天气晴，院子里的花开得正好，坐在窗前读了一下午的书，很安静。"))
                .verdict();

        assertThat(verdict.genre()).isEqualTo(Genre.OTHER);
        assertThat(verdict.confidence()).isLessThan(0.9);
    }

    @Test
    void a_tie_between_two_genres_is_other_with_even_odds() {
        GenreVerdict verdict = classifier
                .classify(Articles.of("发展历程", Map.of(), "新华社青城5月2日电 云岭大学由当地三所学校合并而成，至今保存着最早的一座教学楼，校园里种满了银杏。"))
                .verdict();

        assertThat(verdict.genre()).as(verdict.toString()).isEqualTo(Genre.OTHER);
        assertThat(verdict.confidence()).isEqualTo(0.5);
    }

    @Test
    void evidence_is_short_and_stands_heaviest_first() {
        for (GenreCase given : read()) {
            List<FiredCue> cues = classifier
                    .classify(Articles.of(given.title(), given.index(), given.text()))
                    .verdict()
                    .cues();

            assertThat(cues).allSatisfy(cue -> assertThat(cue.text()).hasSizeLessThanOrEqualTo(60));
            assertThat(cues).isSortedAccordingTo((a, b) -> Double.compare(Math.abs(b.weight()), Math.abs(a.weight())));
        }
    }

    private static List<GenreCase> read() {
        try {
            return GenreCase.all();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
