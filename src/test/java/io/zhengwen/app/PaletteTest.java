package io.zhengwen.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PaletteTest {
    @Test
    void a_terminal_has_colour() {
        assertThat(Palette.of(true, Map.of("TERM", "xterm-256color"))).isSameAs(Palette.COLOURED);
    }

    @Test
    void an_empty_no_color_forbids_nothing() {
        assertThat(Palette.of(true, Map.of("NO_COLOR", ""))).isSameAs(Palette.COLOURED);
    }

    @Test
    void files_pipes_dumb_terminals_and_no_color_have_none() {
        assertThat(Palette.of(false, Map.of())).isSameAs(Palette.PLAIN);
        assertThat(Palette.of(true, Map.of("TERM", "dumb"))).isSameAs(Palette.PLAIN);
        assertThat(Palette.of(true, Map.of("NO_COLOR", "1"))).isSameAs(Palette.PLAIN);
    }
}
