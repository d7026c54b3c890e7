package io.zhengwen.stage.charset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
    private static final DocumentDecoder DECODER = new DocumentDecoder();

    private static Rejection refusal(byte[] bytes, String mediaType) {
        return catchThrowableOfType(
                        DocumentRejectedException.class,
                        () -> DECODER.decode(Samples.raw(bytes, Optional.empty(), mediaType)))
                .rejection();
    }

    private static byte[] random(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 2048, 100_000, 5_000_000})
    void random_bytes_are_no_text(int size) {
        assertThat(refusal(random(size, size), "application/octet-stream")).isInstanceOf(Rejection.Undecodable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/zip", "application/pdf", "application/rtf", "audio/mpeg"})
    void formats_without_a_reader_are_named(String mediaType) {
        assertThat(refusal(random(500, 3), mediaType)).isEqualTo(new Rejection.UnsupportedMediaType(mediaType));
    }

    @Test
    void a_pdf_is_refused_although_its_bytes_read_as_characters() {
        byte[] pdf = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(refusal(pdf, "application/pdf")).isEqualTo(new Rejection.UnsupportedMediaType("application/pdf"));
    }

    @Test
    void binary_full_of_zeros_is_no_text() {
        byte[] bytes = new byte[4000];
        for (int i = 0; i < bytes.length; i += 7) {
            bytes[i] = (byte) (i * 31);
        }
        assertThat(refusal(bytes, "application/octet-stream")).isInstanceOf(Rejection.Undecodable.class);
        assertThat(refusal(new byte[1000], "application/octet-stream")).isInstanceOf(Rejection.Undecodable.class);
    }

    @Test
    void text_broken_beyond_a_hundredth_is_refused_at_its_first_bad_byte() {
        byte[] bytes = Samples.SIMPLIFIED.repeat(10).getBytes(StandardCharsets.UTF_8);
        for (int i = 300; i < bytes.length; i += 90) {
            bytes[i] = (byte) 0xFF;
        }
        Rejection refused = refusal(bytes, "text/plain");
        assertThat(refused).isInstanceOf(Rejection.Undecodable.class);
        assertThat(((Rejection.Undecodable) refused).triedLast()).isEqualTo("UTF-8");
        assertThat(((Rejection.Undecodable) refused).badByteOffset()).isBetween(298L, 301L);
    }

    @Test
    void wide_text_that_begins_like_an_audio_file_is_text() {
        byte[] bytes = "看到各地加快推进项目建设".getBytes(StandardCharsets.UTF_16LE);
        assertThat(DECODER.decode(Samples.raw(bytes, Optional.empty(), "audio/ac3"))
                        .text())
                .isEqualTo("看到各地加快推进项目建设");
    }
}
