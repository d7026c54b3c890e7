package io.zhengwen.app.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zhengwen.app.sites.LoopbackSite.Served;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.RawDocument;
import io.zhengwen.stage.acquisition.Site;
import io.zhengwen.stage.acquisition.SiteReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SiteRouteTest {
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
    void twenty_links_one_forbidden_make_nineteen_records_each_once() throws Exception {
        try (RunningSites sites = RunningSites.withoutKafka(site(""), states, clock)) {
            sites.pollAll();
            assertThat(sites.sent())
                    .extracting(raw -> raw.provenance().source().toString())
                    .hasSize(19)
                    .doesNotHaveDuplicates()
                    .doesNotContain(web.address("/private/art_20.html"));
            RawDocument odd = sites.sent().get(0);
            assertThat(odd.provenance().site()).contains("test");
            assertThat(odd.provenance().declaredCharset()).contains("gb18030");
            assertThat(odd.provenance().mediaType()).isEqualTo("text/html");
            assertThat(odd.payload().toByteArray())
                    .isEqualTo(SampleSite.article(1).getBytes(GB18030));
        }
        assertThat(web.served()).extracting(Served::userAgent).containsOnly("Zhengwen (+watch@example.org)");
    }

    @Test
    void second_poll_transfers_no_body_and_emits_nothing() throws Exception {
        try (RunningSites sites = RunningSites.withoutKafka(site(""), states, clock)) {
            sites.pollAll();
            web.forget();
            clock.advance(Duration.ofMinutes(30));
            sites.pollAll();
            assertThat(sites.sent()).hasSize(19);
            assertThat(web.served())
                    .extracting(Served::path, Served::status, Served::bytes)
                    .containsExactly(tuple("/list.html", 304, 0));
        }
    }

    @Test
    void after_a_restart_the_remembered_state_keeps_pages_from_being_sent_again() throws Exception {
        try (RunningSites sites = RunningSites.withoutKafka(site(""), states, clock)) {
            sites.pollAll();
        }
        web.forget();
        clock.advance(Duration.ofMinutes(30));
        try (RunningSites sites = RunningSites.withoutKafka(site(""), states, clock)) {
            sites.pollAll();
            assertThat(sites.sent()).isEmpty();
        }
        assertThat(web.served())
                .extracting(Served::path, Served::status)
                .containsExactly(tuple("/robots.txt", 200), tuple("/list.html", 304));
    }

    @Test
    void articles_are_rechecked_with_their_validators_and_only_the_changed_one_is_sent() throws Exception {
        try (RunningSites sites = RunningSites.withoutKafka(site("recheck: 1h"), states, clock)) {
            sites.pollAll();
            web.page("/art_4.html", SampleSite.article(4) + "<p>更正</p>", StandardCharsets.UTF_8);
            web.forget();
            clock.advance(Duration.ofHours(2));
            sites.pollAll();
            assertThat(sites.sent()).hasSize(20);
            Provenance changed = sites.sent().get(19).provenance();
            assertThat(changed.source()).hasToString(web.address("/art_4.html"));
            assertThat(changed.id()).isEqualTo(sites.sent().get(3).provenance().id());
            assertThat(web.served())
                    .filteredOn(served -> served.status() == 304)
                    .hasSize(19);
            assertThat(web.served())
                    .filteredOn(served -> served.status() == 200)
                    .hasSize(1);
        }
    }

    @Test
    void without_validators_the_content_hash_decides() throws Exception {
        web.barePage("/list.html", SampleSite.list(), StandardCharsets.UTF_8);
        web.barePage("/art_2.html", SampleSite.article(2), StandardCharsets.UTF_8);
        try (RunningSites sites = RunningSites.withoutKafka(site("recheck: 1h"), states, clock)) {
            sites.pollAll();
            clock.advance(Duration.ofHours(2));
            sites.pollAll();
            assertThat(sites.sent()).hasSize(19);
        }
    }

    @Test
    void crawl_delay_holds_from_robots_txt_on() throws Exception {
        try (RunningSites sites = RunningSites.withoutKafka(site(""), states, clock)) {
            sites.pollAll();
        }
        List<Served> served = web.served();
        assertThat(served).hasSize(21);
        assertThat(served.subList(0, 3))
                .extracting(Served::path)
                .containsExactly("/robots.txt", "/list.html", "/art_1.html");
        for (int i = 1; i < served.size(); i++) {
            assertThat(Duration.between(served.get(i - 1).at(), served.get(i).at()))
                    .as("before %s", served.get(i).path())
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(3));
        }
    }

    @Test
    void a_list_longer_than_max_pages_is_finished_in_later_polls_though_it_does_not_change() throws Exception {
        try (RunningSites sites = RunningSites.withoutKafka(site("max-pages: 8"), states, clock)) {
            for (int expected : new int[] {8, 16, 19, 19}) {
                sites.pollAll();
                assertThat(sites.sent()).hasSize(expected);
                clock.advance(Duration.ofMinutes(30));
            }
        }
    }

    @Test
    void a_changed_link_pattern_reads_an_unchanged_list_again() throws Exception {
        try (RunningSites sites = RunningSites.withoutKafka(site(""), states, clock)) {
            sites.pollAll();
        }
        String wider = "hosts: [ other.example.org ]";
        web.forget();
        try (RunningSites sites = RunningSites.withoutKafka(site(wider), states, clock)) {
            sites.pollAll();
            assertThat(sites.sent()).isEmpty();
        }
        assertThat(web.served()).extracting(Served::path, Served::status).contains(tuple("/list.html", 200));
    }

    @Test
    void compressed_pages_and_encoded_addresses_arrive_as_they_are() throws Exception {
        String path = "/%E9%80%9A%E7%9F%A5/art_1.html?n=a%2Bb&q=%CD%A8%D6%AA";
        web.gzipped(path, SampleSite.article(7));
        web.page("/list.html", "<a href='" + path + "'>第7号通知</a>", StandardCharsets.UTF_8);
        String list = web.address("/list.html");
        Site wide = new SiteReader()
                .read("w.yaml", "name: w\nstart: " + list + "\narticles: art_\ncontact: a@example.org\n");
        try (RunningSites sites = RunningSites.withoutKafka(List.of(wide), states, clock)) {
            sites.pollAll();
            assertThat(sites.sent()).hasSize(1);
            assertThat(sites.sent().get(0).provenance().source()).hasToString(web.address(path));
            assertThat(sites.sent().get(0).payload().toByteArray())
                    .isEqualTo(SampleSite.article(7).getBytes(StandardCharsets.UTF_8));
        }
    }
}
