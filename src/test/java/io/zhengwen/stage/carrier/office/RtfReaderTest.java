package io.zhengwen.stage.carrier.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhengwen.stage.carrier.ReadCase;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RtfReaderTest {
    private static final String RTF = "application/rtf";

    @Test
    void a_notice_comes_out_as_it_is_printed() throws IOException {
        assertThat(read(ReadCase.file("notice/notice.rtf")).blocks())
                .containsExactlyElementsOf(ReadCase.lines("notice/expected-frames-last.txt"));
    }

    @Test
    void automatic_numbers_become_text() throws IOException {
        assertThat(read(ReadCase.file("rules/rules.rtf")).blocks())
                .containsExactlyElementsOf(ReadCase.lines("rules/expected.txt"));
    }

    @Test
    void bytes_are_decoded_by_their_fonts_charset() throws IOException {
        String rtf = "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset134 \\'cb\\'ce;}}"
                + "\\f0 caf\\'e9 \\f1 \\'d6\\'d0\\'b9\\'fa 镕基\\f0  end\\par}";
        assertThat(read(rtf.getBytes(Charset.forName("GB18030"))).blocks()).containsExactly("p\tcafé 中国 镕基 end");
    }

    @Test
    void a_character_outside_the_plane_comes_from_two_halves() throws IOException {
        String rtf = "{\\rtf1\\ansi\\uc1 \\u-10187?\\u-9216?{\\uc0\\u20013}\\u22269 \\'3f\\par}";
        assertThat(read(rtf.getBytes(Charset.forName("GB18030"))).blocks()).containsExactly("p\t𝐀中国");
    }

    @Test
    void pictures_comments_hidden_and_deleted_text_are_left_out() throws IOException {
        String rtf =
                "{\\rtf1{\\pict\\bin5 }}}}}0102}A{\\v B}{\\deleted C}{\\*\\annotation D}{\\field{\\*\\fldinst PAGE}"
                        + "{\\fldrslt E}}{\\*\\unknown F}G\\par}";
        assertThat(read(rtf.getBytes(Charset.forName("GB18030"))).blocks()).containsExactly("p\tAEG");
    }

    @Test
    void a_file_cut_off_is_broken() {
        byte[] whole = ReadCase.file("notice/notice.rtf");
        assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length / 2))).isInstanceOf(IOException.class);
    }

    private static ReadCase read(byte[] bytes) throws IOException {
        return ReadCase.of(new RtfReader(), bytes, RTF);
    }
}
