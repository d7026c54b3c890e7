package io.zhengwen.stage.charset;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.CharsetVerdict;
import io.zhengwen.document.CharsetVerdict.Basis;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetDetectorTest {
    private static final CharsetDetector DETECTOR = new CharsetDetector();
    private static final List<Candidate> ALL = Candidate.load(new CharsetTables());

    private static CharsetVerdict detect(byte[] bytes) {
        return DETECTOR.detect(bytes, Optional.empty());
    }

    /** The least surprising candidate when each reads the whole text, nobody is sent home and nothing is left out. */
    private static String plainly(byte[] bytes) {
        String best = "none";
        long least = Long.MAX_VALUE;
        for (Candidate candidate : ALL) {
            long cost = candidate.prior();
            int previous = ' ';
            for (int at = 0; at < bytes.length; ) {
                int read = candidate.reader().read(bytes, at);
                cost += candidate.frequencies().cost(previous, read >> 3);
                previous = read >> 3;
                at += read & 7;
            }
            best = cost < least ? candidate.charset() : best;
            least = Math.min(cost, least);
        }
        return best;
    }

    @ParameterizedTest
    @CsvSource({
        "simplified, GB18030, GB18030",
        "traditional, GB18030, GB18030",
        "traditional, Big5, Big5",
        "traditional, x-EUC-TW, x-EUC-TW",
        "japanese, windows-31j, windows-31j",
        "japanese, EUC-JP, EUC-JP",
        "korean, x-windows-949, x-windows-949",
        "russian, windows-1251, windows-1251",
        "russian, KOI8-R, KOI8-R",
        "russian, IBM866, IBM866"
    })
    void each_charset_is_named_as_a_plain_comparison_names_it_however_long_the_text_is(
            String language, String encoded, String name) {
        byte[] once = text(language).getBytes(Charset.forName(encoded));
        byte[] often = (text(language) + "<br class='line'>\n").repeat(40).getBytes(Charset.forName(encoded));
        assertThat(detect(once).used()).isEqualTo(name);
        assertThat(detect(often).used()).isEqualTo(name);
        assertThat(plainly(once)).startsWith(name);
        assertThat(plainly(often)).startsWith(name);
        assertThat(detect(often).basis()).isEqualTo(Basis.STATISTICAL);
    }

    private static String text(String name) {
        return switch (name) {
            case "simplified" -> Samples.SIMPLIFIED;
            case "traditional" -> Samples.TRADITIONAL;
            case "japanese" -> Samples.JAPANESE;
            case "korean" -> Samples.KOREAN;
            default -> Samples.RUSSIAN;
        };
    }

    @Property(tries = 1000)
    void any_bytes_get_a_verdict(@ForAll @Size(max = 400) byte[] bytes) {
        CharsetVerdict verdict = detect(bytes);
        assertThat(Charset.isSupported(verdict.used()) || verdict.used().equals("HZ-GB-2312"))
                .isTrue();
        assertThat(verdict.confidence()).isBetween(0.0, 1.0);
        assertThat(detect(bytes)).isEqualTo(verdict);
    }

    @Test
    void evidence_after_much_ascii_counts_as_much_as_at_the_start() {
        byte[] page =
                ("<p class=\"a\">text</p>\n".repeat(4000) + Samples.TRADITIONAL).getBytes(Charset.forName("Big5"));
        assertThat(detect(page).used()).isEqualTo("Big5");
    }

    @Test
    void a_few_foreign_letters_at_the_start_do_not_settle_it() {
        byte[] page = ("<!-- \u00A9 \u00AE \u00E9t\u00E9 -->" + "<td></td>".repeat(200))
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] text = Samples.SIMPLIFIED.getBytes(Charset.forName("GB18030"));
        byte[] both = new byte[page.length + text.length];
        System.arraycopy(page, 0, both, 0, page.length);
        System.arraycopy(text, 0, both, page.length, text.length);
        assertThat(detect(both).used()).isEqualTo("GB18030");
    }

    @Test
    void bytes_that_are_no_text_have_no_confidence() {
        byte[] bytes = new byte[4000];
        new Random(5).nextBytes(bytes);
        assertThat(detect(bytes).confidence()).isZero();
    }

    @Test
    void the_transports_label_is_told_as_written_and_refuted_by_the_bytes() {
        CharsetVerdict verdict =
                DETECTOR.detect(Samples.SIMPLIFIED.getBytes(Charset.forName("GBK")), Optional.of(" Shift_JIS "));
        assertThat(verdict.used()).isEqualTo("GB18030");
        assertThat(verdict.declared()).contains("Shift_JIS");
        assertThat(verdict.basis()).isEqualTo(Basis.STATISTICAL);
    }
}
