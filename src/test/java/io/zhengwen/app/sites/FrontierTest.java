package io.zhengwen.app.sites;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.document.Payload;
import io.zhengwen.stage.acquisition.PageResponse;
import io.zhengwen.stage.acquisition.PageState;
import io.zhengwen.stage.acquisition.PageState.Kind;
import io.zhengwen.stage.acquisition.RobotsPolicy;
import io.zhengwen.stage.acquisition.Site;
import io.zhengwen.stage.acquisition.SiteReader;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrontierTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final Site site = new SiteReader()
            .read("t.yaml", "name: t\nstart: http://a.example.cn/\narticles: x\ndelay: 2s\ncontact: a@example.org\n");
    private final Frontier frontier = new Frontier();

    private void add(String address) {
        frontier.add(PageRequest.page(new Poll(site, NOW), PageState.unseen(URI.create(address), "t", Kind.ARTICLE)));
    }

    private void robots(PageRequest request, String text, Instant at) {
        URI file = request.robotsOf().orElseThrow();
        frontier.robots(file, RobotsPolicy.of(new PageResponse(file, 200, Map.of(), Payload.ofUtf8(text), at)));
        frontier.answered(request, at);
    }

    private List<String> ask(Instant now) {
        return frontier.round(now).ask().stream()
                .map(request -> request.address().toString())
                .toList();
    }

    @Test
    void robots_txt_comes_first_and_its_crawl_delay_holds_before_the_first_page() {
        add("http://a.example.cn/x1");
        PageRequest first = frontier.round(NOW).ask().get(0);
        assertThat(first.address()).hasToString("http://a.example.cn/robots.txt");
        assertThat(ask(NOW.plusSeconds(100)))
                .as("while robots.txt is under way")
                .isEmpty();
        robots(first, "User-agent: *\nCrawl-delay: 10\n", NOW.plusSeconds(1));
        assertThat(ask(NOW.plusMillis(10_999))).isEmpty();
        assertThat(ask(NOW.plusSeconds(11))).containsExactly("http://a.example.cn/x1");
    }

    @Test
    void a_slow_host_keeps_no_other_waiting() {
        add("http://a.example.cn/x1");
        add("http://b.example.cn/x1");
        add("http://b.example.cn/x2");
        List<PageRequest> files = frontier.round(NOW).ask();
        assertThat(files).hasSize(2);
        robots(files.get(1), "", NOW);
        assertThat(ask(NOW.plusSeconds(1))).isEmpty();
        assertThat(ask(NOW.plusSeconds(2))).containsExactly("http://b.example.cn/x1");
    }

    @Test
    void refused_pages_cost_no_request_and_no_time() {
        add("http://a.example.cn/no/x1");
        add("http://a.example.cn/no/x2");
        add("http://a.example.cn/x3");
        robots(frontier.round(NOW).ask().get(0), "User-agent: *\nDisallow: /no/\n", NOW);
        Frontier.Round round = frontier.round(NOW.plusSeconds(2));
        assertThat(round.refused()).hasSize(2);
        assertThat(round.ask()).extracting(PageRequest::address).containsExactly(URI.create("http://a.example.cn/x3"));
    }

    @Test
    void robots_txt_is_asked_for_again_after_a_day() {
        add("http://a.example.cn/x1");
        robots(frontier.round(NOW).ask().get(0), "", NOW);
        assertThat(ask(NOW.plusSeconds(24 * 3600))).containsExactly("http://a.example.cn/robots.txt");
    }

    @Test
    void a_host_left_alone_gives_its_waiting_pages_back() {
        add("http://a.example.cn/x1");
        add("http://a.example.cn/x2");
        robots(frontier.round(NOW).ask().get(0), "", NOW);
        PageRequest first = frontier.round(NOW.plusSeconds(2)).ask().get(0);
        assertThat(frontier.leaveAlone(first.address(), NOW.plusSeconds(600))).hasSize(1);
        frontier.answered(first, NOW.plusSeconds(3));
        add("http://a.example.cn/x3");
        assertThat(ask(NOW.plusSeconds(599))).isEmpty();
        assertThat(ask(NOW.plusSeconds(600))).containsExactly("http://a.example.cn/x3");
    }
}
