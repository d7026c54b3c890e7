package io.zhengwen.app;

import io.zhengwen.app.ingest.BatchSteps;
import io.zhengwen.app.ingest.DocumentSteps;
import io.zhengwen.app.ingest.MemberIntake;
import io.zhengwen.app.ingest.OutcomeList;
import io.zhengwen.app.ingest.Reporter;
import io.zhengwen.app.ingest.ShortJobsFirst;
import io.zhengwen.app.kafka.ClientFactory;
import io.zhengwen.app.kafka.LaneClientFactory;
import io.zhengwen.app.kafka.LaneHandle;
import io.zhengwen.app.settings.Role;
import io.zhengwen.app.settings.Setting;
import io.zhengwen.app.settings.Settings;
import io.zhengwen.app.sites.SiteFolder;
import io.zhengwen.app.sites.SiteHttpClient;
import io.zhengwen.app.sites.SitePages;
import io.zhengwen.delivery.ClusterProbe;
import io.zhengwen.delivery.FileStates;
import io.zhengwen.delivery.Grant;
import io.zhengwen.delivery.KafkaPageStateStore;
import io.zhengwen.delivery.Outages;
import io.zhengwen.delivery.TopicSetup;
import io.zhengwen.delivery.Workers;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.camel.Route;
import org.apache.camel.main.Main;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running routes: wires beans and settings, starts Camel on the route files, stops it in order. */
public final class Pipeline implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
    private static final int SHUTDOWN_SECONDS = 7;
    private static final Duration SITE_PATIENCE = Duration.ofSeconds(20);

    private final Main camel;
    private final ExecutorService stageThreads;
    private final ExecutorService packedThreads;
    private final ShortJobsFirst turns = new ShortJobsFirst();
    private final Deque<AutoCloseable> kept = new ArrayDeque<>();

    private Pipeline(Main camel, ExecutorService stageThreads, ExecutorService packedThreads) {
        this.camel = camel;
        this.stageThreads = stageThreads;
        this.packedThreads = packedThreads;
    }

    /** Remembers what has to be closed once the routes have stopped. */
    private <T extends AutoCloseable> T keep(T resource) {
        kept.push(resource);
        return resource;
    }

    /**
     * Creates missing topics, then starts all routes.
     *
     * @param brokers bootstrap servers of the cluster to use
     * @throws Exception when a route file is wrong or a route cannot start; nothing is left running then
     */
    public static Pipeline start(Settings settings, String brokers, Stages stages, Reporter reporter) throws Exception {
        return start(settings, brokers, stages, reporter, Interposed.NOTHING);
    }

    /**
     * The same with something put between its parts.
     *
     * @throws Exception when a route file is wrong or a route cannot start; nothing is left running then
     */
    static Pipeline start(Settings settings, String brokers, Stages stages, Reporter reporter, Interposed interposed)
            throws Exception {
        Map<String, Object> clients = settings.kafkaClients(brokers);
        new TopicSetup(clients, needs(settings), settings.rawRetention(), settings.textsKept())
                .ensure(
                        settings.number(Setting.TOPIC_PARTITIONS),
                        (short) settings.number(Setting.TOPIC_REPLICATION),
                        RecordLimits.RECORD_BYTES);
        clients.put("max.request.size", RecordLimits.RECORD_BYTES);
        ExecutorService threads = Executors.newFixedThreadPool(settings.workerThreads());
        Main camel = new Main();
        ExecutorService packed = Executors.newFixedThreadPool(Stages.parserProcesses(settings));
        Pipeline pipeline = new Pipeline(camel, threads, packed);
        try {
            pipeline.bindStages(stages);
            interposed.beans().forEach(camel::bind);
            Outages outages = pipeline.keep(Outages.start(brokers, reporter::notice));
            if (settings.brokers().isEmpty()) {
                pipeline.keep(DiskGuard.start(settings.brokerSpace(), outages));
            }
            pipeline.keep(new ClusterProbe(settings.kafkaClients(brokers), needs(settings), outages));
            camel.bind("kafkaClients", new ClientFactory(clients, outages));
            if (settings.roles().contains(Role.WATCH)) {
                pipeline.bindInbox(settings, stages, clients, outages);
                pipeline.bindSites(settings, clients);
            }
            if (settings.roles().contains(Role.WORK)) {
                int attempts = settings.number(Setting.WORKER_ATTEMPTS);
                Workers workers = new Workers(
                        clients, settings.workerId(), attempts, settings.textsKept(), outages, interposed.producers());
                pipeline.bindIngest(stages, reporter, attempts, new LaneClientFactory(clients, outages, workers));
            }
            pipeline.configure(settings, brokers);
            camel.start();
        } catch (Exception e) {
            pipeline.close();
            throw e;
        }
        return pipeline;
    }

    private static List<Grant> needs(Settings settings) {
        List<Grant> needs = new ArrayList<>();
        if (settings.roles().contains(Role.WATCH)) {
            needs.addAll(Grant.ofWatcher());
        }
        if (settings.roles().contains(Role.WORK)) {
            needs.addAll(Grant.ofWorker());
        }
        return needs;
    }

    private void bindStages(Stages stages) {
        camel.bind("carrier", stages.carrier());
        camel.bind("charset", stages.charset());
        camel.bind("content", stages.content());
        camel.bind("genre", stages.genre());
        camel.bind("likeness", stages.likeness());
        camel.bind("structure", stages.structure());
        camel.bind("wire", stages.wire());
    }

    private void bindInbox(Settings settings, Stages stages, Map<String, Object> clients, Outages outages)
            throws IOException {
        InboxWiring wiring = new InboxWiring(settings, Clock.system(ZoneId.systemDefault()));
        wiring.bind(camel, stages.wire(), keep(new FileStates(clients, settings.inboxName())), turns, outages);
    }

    private void bindSites(Settings settings, Map<String, Object> clients) {
        long maxBytes = settings.number(Setting.MAX_BYTES);
        camel.bind(
                "sitePages",
                new SitePages(
                        SiteFolder.read(settings.shipped(Setting.SITES)),
                        keep(new KafkaPageStateStore(clients)),
                        Clock.systemUTC(),
                        maxBytes));
        camel.bind("siteHttpClient", new SiteHttpClient(maxBytes, SITE_PATIENCE));
    }

    private void bindIngest(Stages stages, Reporter reporter, int attempts, LaneClientFactory laneClients) {
        camel.bind("batch", new BatchSteps(reporter));
        camel.bind("document", new DocumentSteps(stages.wire(), new MemberIntake(), attempts));
        camel.bind("outcomes", new OutcomeList());
        camel.bind("turns", turns);
        camel.bind("stageThreads", stageThreads);
        camel.bind("packedThreads", packedThreads);
        camel.bind("laneHandles", new LaneHandle.Factory());
        camel.bind("laneClients", laneClients);
    }

    private void configure(Settings settings, String brokers) {
        camel.configure().setName("zhengwen");
        camel.configure().setJmxManagementNamePattern("zhengwen");
        camel.configure().setShutdownTimeout(SHUTDOWN_SECONDS);
        camel.configure().setRoutesIncludePattern("file:" + settings.shipped(Setting.ROUTES) + "/*.camel.yaml");
        camel.addInitialProperty("camel.component.kafka.brokers", brokers);
        camel.addInitialProperty("camel.component.kafka.kafkaClientFactory", "#bean:kafkaClients");
        camel.addInitialProperty("camel.component.kafka.maxRequestSize", Integer.toString(RecordLimits.RECORD_BYTES));
        camel.addInitialProperty(
                "camel.component.kafka.valueSerializer", "org.apache.kafka.common.serialization.ByteArraySerializer");
        camel.addInitialProperty("camel.component.kafka.compressionCodec", "lz4");
        // What was handed to a producer waits for the broker, however long it takes; it is not read twice meanwhile.
        camel.addInitialProperty("camel.component.kafka.deliveryTimeoutMs", Integer.toString(Integer.MAX_VALUE));
        camel.addInitialProperty(
                "camel.component.kafka.maxPartitionFetchBytes", Integer.toString(RecordLimits.RECORD_BYTES));
        camel.addInitialProperty(
                "inbox.directory", settings.folder(Setting.INBOX).toString());
        camel.addInitialProperty("inbox.after", settings.text(Setting.INBOX_AFTER));
        camel.addInitialProperty("worker.batch", settings.text(Setting.WORKER_BATCH));
        camel.addInitialProperty("worker.id", settings.workerId());
        for (Role role : Role.values()) {
            camel.addInitialProperty(
                    "role." + role.key(), Boolean.toString(settings.roles().contains(role)));
        }
    }

    /** Ids of the routes, in the order of their files. */
    public List<String> routes() {
        return camel.getCamelContext().getRoutes().stream().map(Route::getId).toList();
    }

    @Override
    public void close() {
        try {
            camel.stop();
        } finally {
            stageThreads.shutdown();
            packedThreads.shutdown();
            kept.forEach(Pipeline::closeQuietly);
        }
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            LOG.warn("not closed in order: {}", e.toString());
        }
    }
}
