package io.zhengwen.app.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.Payload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MutantsTest {
    private static final String PAGE =
            "<html><body><h1 class=\"a\">通知</h1><table><tr><td colspan=\"2\">2021年</td></tr></table></body></html>\n";

    private final SampleFiles samples =
            SampleFiles.below(List.of(Path.of("seeds/documents"), Path.of("src/test/resources/carrier")));

    MutantsTest() throws IOException {}

    @Test
    void the_same_seed_and_number_give_the_same_bytes() {
        Mutants one = new Mutants(samples, 7);
        Mutants other = new Mutants(samples, 7);
        one.make(3);

        assertThat(LongStream.of(200, 100, 0))
                .allSatisfy(number -> assertThat(other.make(number)).isEqualTo(one.make(number)));
    }

    @Test
    void another_seed_or_number_gives_other_bytes() {
        Mutants mutants = new Mutants(samples, 7);

        assertThat(LongStream.range(0, 100)
                        .mapToObj(number -> mutants.make(number).content()))
                .doesNotHaveDuplicates();
        assertThat(LongStream.range(0, 100).filter(number -> new Mutants(samples, 8)
                        .make(number)
                        .content()
                        .equals(mutants.make(number).content())))
                .isEmpty();
    }

    @Test
    void no_mutant_is_empty_or_its_sample_and_each_tells_how_it_was_made() {
        Mutants mutants = new Mutants(samples, 7);

        assertThat(LongStream.range(0, 300).mapToObj(mutants::make)).allSatisfy(mutant -> {
            assertThat(mutant.content().size()).isPositive();
            assertThat(mutant.content()).isNotEqualTo(mutant.sample().content());
            assertThat(mutant.steps()).isNotEmpty();
        });
    }

    @Test
    void every_format_has_its_turn() {
        Mutants mutants = new Mutants(samples, 7);

        assertThat(LongStream.range(0, 300)
                        .mapToObj(number -> mutants.make(number).sample().mediaType())
                        .distinct())
                .hasSize(samples.formats());
    }

    @Test
    void a_member_is_spoilt_in_an_archive_that_stays_whole() throws IOException {
        SampleFiles book = SampleFiles.below(List.of(Path.of("src/test/resources/carrier/book/book.epub")));
        byte[] sound = book.any(new SplittableRandom(1)).content().toByteArray();
        ZipParts parts = ZipParts.in(sound).orElseThrow();

        byte[] spoilt = parts.mutate(new SplittableRandom(6), new Steps(), (bytes, random, steps) -> utf8("spoilt"));

        assertThat(spoilt).isNotEqualTo(sound);
        assertThat(ZipParts.in(spoilt)).isPresent();
        assertThat(new String(spoilt, StandardCharsets.ISO_8859_1)).contains("application/epub+zip");
    }

    @Test
    void a_member_s_name_may_become_anything() throws IOException {
        SampleFiles archives = SampleFiles.below(List.of(Path.of("src/test/resources/carrier/archives")));
        Mutants mutants = new Mutants(archives, 3);

        assertThat(LongStream.range(0, 2000).mapToObj(mutants::make))
                .filteredOn(mutant -> mutant.steps().contains("rename"))
                .isNotEmpty();
    }

    @Test
    void what_is_no_archive_any_more_has_no_members() {
        assertThat(ZipParts.in(utf8("PK\3\4 and nothing else"))).isEmpty();
        assertThat(ZipParts.in(utf8("text"))).isEqualTo(Optional.empty());
    }

    @Test
    void a_text_keeps_its_charset_unless_it_is_recoded() {
        byte[] gb = "关于印发方案的通知".getBytes(Charset.forName("GB18030"));
        SplittableRandom random = new SplittableRandom(3);

        byte[] spoilt = TextBytes.mutate(gb, random, new Steps());

        assertThat(new String(spoilt, Charset.forName("GB18030"))).containsAnyOf("关于", "方案", "通知");
    }

    @ParameterizedTest
    @EnumSource(TextMutation.class)
    void every_change_of_a_text_changes_it_nearly_always(TextMutation mutation) {
        SplittableRandom random = new SplittableRandom(11);
        String page = PAGE.repeat(2);

        assertThat(LongStream.range(0, 100)
                        .filter(i -> mutation.apply(page, random).equals(page)))
                .hasSizeLessThan(mutation == TextMutation.SWAP_LINES ? 101 : 20);
    }

    @ParameterizedTest
    @EnumSource(ByteMutation.class)
    void every_change_of_bytes_changes_them_and_takes_a_single_byte(ByteMutation mutation) {
        SplittableRandom random = new SplittableRandom(11);
        byte[] page = utf8(PAGE);

        assertThat(LongStream.range(0, 100)
                        .filter(i -> Payload.of(mutation.apply(page, random)).equals(Payload.of(page))))
                .hasSizeLessThan(20);
        assertThat(mutation.apply(new byte[] {1}, random)).isNotNull();
    }

    @Test
    void half_a_surrogate_pair_reaches_the_file() {
        SplittableRandom random = new SplittableRandom(1);
        boolean found = false;
        for (int i = 0; i < 3000 && !found; i++) {
            found = new String(TextBytes.mutate(utf8("文"), random, new Steps()), StandardCharsets.ISO_8859_1)
                    .contains("\u00ed\u00a0\u0080");
        }

        assertThat(found).isTrue();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
