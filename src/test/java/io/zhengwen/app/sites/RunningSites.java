package io.zhengwen.app.sites;

import static org.awaitility.Awaitility.await;

import io.zhengwen.app.kafka.KafkaMessage;
import io.zhengwen.delivery.RawRecordFormat;
import io.zhengwen.document.RawDocument;
import io.zhengwen.stage.acquisition.PageStateStore;
import io.zhengwen.stage.acquisition.Site;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.component.kafka.KafkaComponent;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The product's own route over given sites; a test moves the clock, and each move lets the timer fire once. */
final class RunningSites implements AutoCloseable {
    static final long MAX_BYTES = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final List<RawDocument> sent = Collections.synchronizedList(new ArrayList<>());
    private final SitePages pages;
    private final TestClock clock;
    private final ProducerTemplate template;
    private volatile boolean broken;

    private RunningSites(List<Site> sites, PageStateStore store, TestClock clock, String brokers, Duration patience)
            throws Exception {
        this.clock = clock;
        this.pages = new SitePages(sites, store, clock, MAX_BYTES);
        KafkaComponent kafka = context.getComponent("kafka", KafkaComponent.class);
        kafka.getConfiguration().setBrokers(brokers);
        kafka.getConfiguration().setValueSerializer(ByteArraySerializer.class.getName());
        context.getRegistry().bind("sitePages", pages);
        context.getRegistry().bind("siteHttpClient", new SiteHttpClient(MAX_BYTES, patience));
        Path file = Path.of("routes", "20-sites.camel.yaml");
        for (RoutesBuilder routes : PluginHelper.getRoutesLoader(context)
                .findRoutesBuilders(ResourceHelper.resolveMandatoryResource(context, "file:" + file))) {
            context.addRoutes(routes);
        }
        AdviceWith.adviceWith(context, "sites", advice -> advice.replaceFromWith("direct:tick"));
        template = context.createProducerTemplate();
    }

    /** The route as it is, against a broker. */
    static RunningSites onKafka(List<Site> sites, PageStateStore store, TestClock clock, String brokers)
            throws Exception {
        RunningSites running = new RunningSites(sites, store, clock, brokers, PATIENCE);
        running.context.start();
        return running;
    }

    /** The route with its last step, the broker, replaced by a list. */
    static RunningSites withoutKafka(List<Site> sites, PageStateStore store, TestClock clock) throws Exception {
        return withoutKafka(sites, store, clock, PATIENCE);
    }

    /** The same, over a client that waits no longer than {@code patience} for a server. */
    static RunningSites withoutKafka(List<Site> sites, PageStateStore store, TestClock clock, Duration patience)
            throws Exception {
        RunningSites running = new RunningSites(sites, store, clock, "unused:9092", patience);
        AdviceWith.adviceWith(running.context, "site-page", advice -> advice.weaveById("enqueue-page")
                .replace()
                .process(exchange -> running.send(document(exchange.getMessage()))));
        running.context.start();
        return running;
    }

    /** Fires the timer once a second until every poll that is due has ended. */
    void pollAll() {
        await().atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> {
                    tick();
                    return pages.idle();
                });
    }

    /** One second passes and the timer fires. */
    void tick() {
        clock.advance(Duration.ofSeconds(1));
        template.sendBody("direct:tick", null);
    }

    private void send(RawDocument document) {
        if (broken) {
            throw new IllegalStateException("no broker");
        }
        sent.add(document);
    }

    /** Whether the broker takes no records. */
    void broken(boolean value) {
        broken = value;
    }

    private static RawDocument document(Message message) {
        return RawRecordFormat.read(
                message.getHeader(KafkaConstants.KEY, String.class),
                KafkaMessage.headers(message),
                message.getBody(byte[].class));
    }

    List<RawDocument> sent() {
        return List.copyOf(sent);
    }

    @Override
    public void close() {
        context.stop();
    }
}
