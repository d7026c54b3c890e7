package io.zhengwen.app.sites;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.broker.EmbeddedBroker;
import io.zhengwen.delivery.KafkaPageStateStore;
import io.zhengwen.delivery.RawRecordFormat;
import io.zhengwen.delivery.TopicSetup;
import io.zhengwen.delivery.Topics;
import io.zhengwen.document.RawDocument;
import io.zhengwen.stage.acquisition.Site;
import io.zhengwen.stage.acquisition.SiteReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitesOnKafkaTest {
    private final TestClock clock = new TestClock();

    @Test
    void nineteen_pages_reach_the_topic_once_across_polls_a_change_and_a_restart(@TempDir Path data) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0);
                LoopbackSite web = new LoopbackSite(clock)) {
            Map<String, Object> client = Map.of("bootstrap.servers", broker.bootstrapServers());
            new TopicSetup(client).ensure(3, (short) 1, EmbeddedBroker.MAX_MESSAGE_BYTES);
            web.robots("User-agent: *\nDisallow: /private/\n");
            SampleSite.fill(web);

            pollTwice(web, client);
            List<RawDocument> first = rawDocuments(client);
            assertThat(first)
                    .extracting(raw -> raw.provenance().source().toString())
                    .hasSize(19)
                    .doesNotHaveDuplicates();
            RawDocument odd = first.stream()
                    .filter(raw -> raw.provenance().source().getPath().equals("/art_1.html"))
                    .findFirst()
                    .orElseThrow();
            assertThat(odd.provenance().declaredCharset()).contains("gb18030");
            assertThat(odd.payload().toByteArray())
                    .isEqualTo(SampleSite.article(1).getBytes(Charset.forName("GB18030")));

            web.forget();
            pollTwice(web, client);
            assertThat(rawDocuments(client)).hasSize(19);
            assertThat(web.served())
                    .filteredOn(served -> !served.path().equals("/robots.txt"))
                    .allMatch(served -> served.bytes() == 0);

            web.page("/art_2.html", SampleSite.article(2) + "<p>更正</p>", StandardCharsets.UTF_8);
            clock.advance(Duration.ofDays(2));
            pollTwice(web, client);
            assertThat(rawDocuments(client)).hasSize(20);
        }
    }

    /** A run of its own: state comes from the topic alone. */
    private void pollTwice(LoopbackSite web, Map<String, Object> client) throws Exception {
        String brokers = client.get("bootstrap.servers").toString();
        try (KafkaPageStateStore store = new KafkaPageStateStore(client);
                RunningSites sites = RunningSites.onKafka(site(web), store, clock, brokers)) {
            clock.advance(Duration.ofMinutes(30));
            sites.pollAll();
            clock.advance(Duration.ofMinutes(30));
            sites.pollAll();
        }
    }

    private static List<Site> site(LoopbackSite web) {
        return List.of(new SiteReader()
                .read(
                        "test.yaml",
                        """
                        name: test
                        start: %s
                        articles: art_
                        contact: watch@example.org
                        delay: 1s
                        """
                                .formatted(web.address("/list.html"))));
    }

    private static List<RawDocument> rawDocuments(Map<String, Object> client) {
        List<RawDocument> documents = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.RAW).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> documents.add(read(record)));
            }
        }
        return documents;
    }

    private static RawDocument read(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        assertThat(headers).containsOnlyKeys("source", "site", "acquired-at", "charset", "media-type");
        return RawRecordFormat.read(record.key(), headers, record.value());
    }
}
