package io.zhengwen.app.sites;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.app.sites.LoopbackSite.Served;
import io.zhengwen.stage.acquisition.Site;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What servers and brokers do wrong, and how little of it may be noticed. */
class SiteTroubleTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final TestClock clock = new TestClock();
    private final MemoryPageStates states = new MemoryPageStates();
    private LoopbackSite web;

    @BeforeEach
    void serve_twenty_articles() throws Exception {
        web = new LoopbackSite(clock);
        web.robots("User-agent: *\nDisallow: /private/\nCrawl-delay: 3\n");
        SampleSite.fill(web);
    }

    @AfterEach
    void stop() {
        web.close();
    }

    private List<Site> site(String more) {
        return SampleSite.watched(web, more);
    }

    @Test
    void a_host_that_asks_for_peace_gets_it_until_the_time_it_named() throws Exception {
        web.answer("/art_3.html", 503, "busy", Map.of("Retry-After", "7200"));
        try (RunningSites sites = RunningSites.withoutKafka(site(""), states, clock)) {
            sites.pollAll();
            assertThat(sites.sent()).hasSize(2);
            web.forget();
            web.page("/art_3.html", SampleSite.article(3), GB18030);
            clock.advance(Duration.ofMinutes(60));
            for (int i = 0; i < 20; i++) {
                sites.tick();
            }
            assertThat(web.served()).isEmpty();
            clock.advance(Duration.ofMinutes(60));
            sites.pollAll();
            assertThat(sites.sent()).hasSize(19);
        }
    }

    @Test
    void a_challenge_is_neither_stored_nor_solved() throws Exception {
        web.answer("/list.html", 521, "<script>document.cookie='x=1';location.reload()</script>", Map.of());
        try (RunningSites sites = RunningSites.withoutKafka(site(""), states, clock)) {
            sites.pollAll();
            assertThat(sites.sent()).isEmpty();
        }
        assertThat(web.served()).extracting(Served::path).containsExactly("/robots.txt", "/list.html");
    }

    @Test
    void missing_articles_are_recorded_and_not_asked_for_in_each_poll() throws Exception {
        web.answer("/art_3.html", 404, "none", Map.of());
        try (RunningSites sites = RunningSites.withoutKafka(site(""), states, clock)) {
            sites.pollAll();
            assertThat(sites.sent()).hasSize(18);
            assertThat(states.find(web.address("/art_3.html")).orElseThrow().status())
                    .isEqualTo(404);
            web.forget();
            clock.advance(Duration.ofMinutes(30));
            sites.pollAll();
            assertThat(web.served()).extracting(Served::path).containsExactly("/list.html");
        }
    }

    @Test
    void redirects_are_followed_within_the_site_and_the_final_address_is_the_source() throws Exception {
        web.answer("/art_3.html", 301, "", Map.of("Location", "/moved/art_3.html"));
        web.page("/moved/art_3.html", SampleSite.article(3), GB18030);
        web.answer("/art_5.html", 302, "", Map.of("Location", "http://elsewhere.invalid/"));
        web.answer("/art_6.html", 302, "", Map.of("Location", "/art_6.html"));
        try (RunningSites sites = RunningSites.withoutKafka(site(""), states, clock)) {
            sites.pollAll();
            assertThat(sites.sent())
                    .extracting(raw -> raw.provenance().source().toString())
                    .hasSize(17)
                    .contains(web.address("/moved/art_3.html"))
                    .doesNotContain(web.address("/art_3.html"), web.address("/art_5.html"));
        }
        assertThat(web.served())
                .filteredOn(served -> served.path().equals("/art_6.html"))
                .hasSize(1);
    }

    @Test
    void a_site_whose_robots_txt_fails_is_not_touched() throws Exception {
        web.answer("/robots.txt", 500, "down", Map.of());
        try (RunningSites sites = RunningSites.withoutKafka(site(""), states, clock)) {
            sites.pollAll();
            assertThat(sites.sent()).isEmpty();
            assertThat(web.served()).extracting(Served::path).containsExactly("/robots.txt");
            web.robots("");
            clock.advance(Duration.ofMinutes(30));
            sites.pollAll();
            assertThat(sites.sent()).hasSize(20);
        }
    }

    @Test
    void a_page_over_the_limit_is_refused_and_the_others_arrive() throws Exception {
        web.page("/art_3.html", "字".repeat((int) RunningSites.MAX_BYTES), StandardCharsets.UTF_8);
        try (RunningSites sites = RunningSites.withoutKafka(site(""), states, clock)) {
            sites.pollAll();
            assertThat(sites.sent()).hasSize(18);
        }
    }

    @Test
    void a_page_that_the_broker_did_not_take_is_sent_in_the_next_poll() throws Exception {
        try (RunningSites sites = RunningSites.withoutKafka(site(""), states, clock)) {
            sites.broken(true);
            sites.pollAll();
            assertThat(sites.sent()).isEmpty();
            sites.broken(false);
            clock.advance(Duration.ofMinutes(30));
            sites.pollAll();
            assertThat(sites.sent()).hasSize(19);
        }
    }

    @Test
    void a_silent_server_costs_its_own_patience_only() throws Exception {
        web.hang("/art_3.html");
        try (RunningSites sites = RunningSites.withoutKafka(site(""), states, clock, Duration.ofSeconds(2))) {
            sites.pollAll();
            assertThat(sites.sent())
                    .extracting(raw -> raw.provenance().source().toString())
                    .doesNotContain(web.address("/art_3.html"))
                    .contains(web.address("/art_19.html"));
        }
    }
}
