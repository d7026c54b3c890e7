package io.zhengwen.stage.charset;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ByteScanTest {
    @Property(tries = 500)
    void a_byte_is_found_where_a_plain_loop_finds_it(
            @ForAll @Size(max = 70) byte @ByteRange(min = 58, max = 62) [] bytes,
            @ForAll @IntRange(max = 70) int from) {
        int at = Math.min(from, bytes.length);
        int expected = at;
        while (expected < bytes.length && bytes[expected] != '<') {
            expected++;
        }
        assertThat(ByteScan.indexOf(bytes, '<', at, bytes.length)).isEqualTo(expected);
    }

    @Property(tries = 500)
    void the_end_of_ascii_is_found_where_a_plain_loop_finds_it(
            @ForAll @Size(max = 40) byte[] bytes, @ForAll @IntRange(max = 60) int ascii) {
        byte[] padded = new byte[ascii + bytes.length];
        System.arraycopy(bytes, 0, padded, ascii, bytes.length);
        int expected = 0;
        while (expected < padded.length && padded[expected] >= 0) {
            expected++;
        }
        assertThat(ByteScan.nonAscii(padded, 0, padded.length)).isEqualTo(expected);
    }
}
