package io.zhengwen.stage.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.RawDocument;
import io.zhengwen.document.Rejection;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FileAcquisitionTest {
    private static final Instant MODIFIED = Instant.parse("2021-07-06T03:11:00Z");

    private final FileAcquisition acquisition = new FileAcquisition(1000);

    private RawDocument acquire(String name, byte[] bytes) {
        return acquisition.acquire(URI.create("file:/inbox/" + name), MODIFIED, bytes);
    }

    private String mediaType(String name, byte[] bytes) {
        return acquire(name, bytes).provenance().mediaType();
    }

    @Test
    void an_empty_file_is_refused() {
        assertThatThrownBy(() -> acquire("a.txt", new byte[0]))
                .isInstanceOfSatisfying(DocumentRejectedException.class, e -> assertThat(e.rejection())
                        .isEqualTo(new Rejection.Empty()));
    }

    @Test
    void a_file_over_the_limit_is_refused_with_both_numbers() {
        assertThatThrownBy(() -> acquire("a.txt", new byte[1001]))
                .isInstanceOfSatisfying(DocumentRejectedException.class, e -> assertThat(e.rejection())
                        .isEqualTo(new Rejection.TooLarge(1001, 1000)));
        assertThat(acquire("a.txt", new byte[1000]).payload().size()).isEqualTo(1000);
    }

    @Test
    void identity_is_the_content_whatever_the_name() {
        byte[] bytes = "关于印发方案的通知".getBytes(StandardCharsets.UTF_8);
        assertThat(acquire("b.txt", bytes).provenance().id())
                .isEqualTo(acquire("a.txt", bytes).provenance().id());
        assertThat(acquire("a.txt", new byte[] {'x'}).provenance().id())
                .isNotEqualTo(acquire("a.txt", bytes).provenance().id());
        assertThat(acquire("a.txt", bytes).provenance().acquiredAt()).isEqualTo(MODIFIED);
    }

    @Test
    void content_decides_the_media_type_not_the_name() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        assertThat(mediaType("page.html", png)).isEqualTo("image/png");
        assertThat(mediaType("a.txt", "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("application/pdf");
        assertThat(mediaType("a.txt", new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0})).isEqualTo("application/zip");
        assertThat(mediaType("notice.pdf", "plain words".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("text/plain");
    }

    @Test
    void chinese_text_is_never_taken_for_a_binary_format_because_of_its_name() {
        byte[] gbk = "关于印发方案的通知".getBytes(Charset.forName("GBK"));
        byte[] wide = "关于印发方案的通知".getBytes(StandardCharsets.UTF_16LE);
        assertThat(mediaType("notice.doc", gbk)).isIn("text/plain", "application/octet-stream");
        assertThat(mediaType("notice.pdf", wide)).isIn("text/plain", "application/octet-stream");
    }

    @Test
    void bytes_that_begin_like_chinese_text_but_hold_control_characters_are_looked_at_closely() {
        byte[] jpeg = new byte[1000];
        Arrays.fill(jpeg, (byte) 0x80);
        System.arraycopy(
                new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F'}, 0, jpeg, 0, 8);
        assertThat(mediaType("page.txt", jpeg)).isEqualTo("image/jpeg");
    }

    @Test
    void a_name_refines_long_chinese_text_and_never_makes_it_binary() {
        byte[] gbk = "关于印发方案的通知".repeat(50).getBytes(Charset.forName("GBK"));
        assertThat(mediaType("notice.txt", gbk)).isEqualTo("text/plain");
        assertThat(mediaType("notice.pdf", gbk)).isEqualTo("text/plain");
        assertThat(mediaType("notice.html", gbk)).isEqualTo("text/html");
        assertThat(mediaType("notice.md", gbk)).isEqualTo("text/markdown");
    }

    @Test
    void a_limit_below_one_stops_the_start() {
        assertThatThrownBy(() -> new FileAcquisition(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("max-bytes");
    }
}
