package io.zhengwen.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhengwen.document.Payload;
import io.zhengwen.stage.acquisition.PageResponse;
import io.zhengwen.stage.acquisition.PageState;
import io.zhengwen.stage.acquisition.PageState.Kind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageStateJsonTest {
    private static final URI PAGE = URI.create("http://city.example.cn/a.html");

    @Test
    void a_state_comes_back_as_it_was() {
        PageState unseen = PageState.unseen(PAGE, "city", Kind.LIST);
        PageState known = unseen.fetched(new PageResponse(
                        PAGE,
                        200,
                        Map.of("etag", "W/\"1\"", "last-modified", "Mon, 02 Mar 2026 00:00:00 GMT"),
                        Payload.ofUtf8("a"),
                        Instant.parse("2026-03-02T08:00:00.123Z")))
                .withSelection("abc")
                .failed(503, Instant.parse("2026-03-02T09:00:00Z"), Optional.of(Instant.parse("2026-03-03T00:00:00Z")));
        assertThat(PageStateJson.read(PageStateJson.write(unseen))).isEqualTo(unseen);
        assertThat(PageStateJson.read(PageStateJson.write(known))).isEqualTo(known);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no json", "{}", "[]", "{\"url\":\"a\",\"site\":\"b\",\"kind\":\"video\",\"status\":1}"})
    void what_is_no_state_is_refused(String json) {
        assertThatThrownBy(() -> PageStateJson.read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DeliveryException.class);
    }
}
