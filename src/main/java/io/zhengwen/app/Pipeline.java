package io.zhengwen.app;

import io.zhengwen.app.inbox.Archive;
import io.zhengwen.app.inbox.FileIntake;
import io.zhengwen.app.inbox.NameRepair;
import io.zhengwen.app.inbox.OpenFiles;
import io.zhengwen.app.inbox.RejectedFiles;
import io.zhengwen.app.inbox.SettledFilter;
import io.zhengwen.app.inbox.SweepBeforePoll;
import io.zhengwen.app.inbox.TakenFiles;
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
import io.zhengwen.delivery.KafkaPageStateStore;
import io.zhengwen.delivery.TopicSetup;
import io.zhengwen.delivery.Workers;
import io.zhengwen.stage.acquisition.FileAcquisition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.camel.Route;
import org.apache.camel.main.Main;

/** The running routes: wires beans and settings, starts Camel on the route files, stops it in order. */
public final class Pipeline implements AutoCloseable {
    private static final int SHUTDOWN_SECONDS = 7;
    private static final Duration SITE_PATIENCE = Duration.ofSeconds(20);

    private final Main camel;
    private final ExecutorService stageThreads;
    private final ExecutorService packedThreads;
    private final KafkaPageStateStore pageStates;
    private final ShortJobsFirst turns = new ShortJobsFirst();

    private Pipeline(
            Main camel, ExecutorService stageThreads, ExecutorService packedThreads, KafkaPageStateStore pageStates) {
        this.camel = camel;
        this.stageThreads = stageThreads;
        this.packedThreads = packedThreads;
        this.pageStates = pageStates;
    }

    /**
     * Creates missing topics, then starts all routes.
     *
     * @param brokers bootstrap servers of the cluster to use
     * @throws Exception when a route file is wrong or a route cannot start; nothing is left running then
     */
    public static Pipeline start(Settings settings, String brokers, Stages stages, Reporter reporter) throws Exception {
        Map<String, Object> clients = settings.kafkaClients(brokers);
        new TopicSetup(clients)
                .ensure(
                        settings.number(Setting.TOPIC_PARTITIONS),
                        (short) settings.number(Setting.TOPIC_REPLICATION),
                        RecordLimits.RECORD_BYTES);
        clients.put("max.request.size", RecordLimits.RECORD_BYTES);
        ExecutorService threads = Executors.newFixedThreadPool(settings.workerThreads());
        Main camel = new Main();
        ExecutorService packed = Executors.newFixedThreadPool(Stages.parserProcesses(settings));
        Pipeline pipeline = new Pipeline(camel, threads, packed, new KafkaPageStateStore(clients));
        try {
            pipeline.bindStages(stages);
            camel.bind("kafkaClients", new ClientFactory(clients));
            if (settings.roles().contains(Role.WATCH)) {
                pipeline.bindInbox(settings, stages, reporter);
                pipeline.bindSites(settings);
            }
            if (settings.roles().contains(Role.WORK)) {
                pipeline.bindIngest(settings, stages, reporter, clients);
            }
            pipeline.configure(settings, brokers);
            camel.start();
        } catch (Exception e) {
            pipeline.close();
            throw e;
        }
        return pipeline;
    }

    private void bindStages(Stages stages) {
        camel.bind("carrier", stages.carrier());
        camel.bind("charset", stages.charset());
        camel.bind("content", stages.content());
        camel.bind("genre", stages.genre());
        camel.bind("structure", stages.structure());
        camel.bind("wire", stages.wire());
    }

    private void bindInbox(Settings settings, Stages stages, Reporter reporter) throws IOException {
        Path inbox = settings.folder(Setting.INBOX);
        Files.createDirectories(inbox);
        Clock clock = Clock.system(ZoneId.systemDefault());
        Archive archive = new Archive(inbox);
        long maxBytes = settings.number(Setting.MAX_BYTES);
        camel.bind(
                "inbox",
                new FileIntake(new FileAcquisition(maxBytes), stages.wire(), archive, maxBytes, reporter, clock));
        camel.bind("rejectedFiles", new RejectedFiles(archive, clock));
        camel.bind("takenFiles", new TakenFiles(archive, clock));
        camel.bind("sweepBeforePoll", new SweepBeforePoll(new NameRepair(inbox)));
        Duration quiet = Duration.ofMillis(settings.number(Setting.INBOX_SETTLE_MS));
        camel.bind("settled", new SettledFilter(quiet, clock, new OpenFiles(Path.of("/proc"), clock), turns));
    }

    private void bindSites(Settings settings) {
        long maxBytes = settings.number(Setting.MAX_BYTES);
        camel.bind(
                "sitePages",
                new SitePages(
                        SiteFolder.read(settings.shipped(Setting.SITES)), pageStates, Clock.systemUTC(), maxBytes));
        camel.bind("siteHttpClient", new SiteHttpClient(maxBytes, SITE_PATIENCE));
    }

    private void bindIngest(Settings settings, Stages stages, Reporter reporter, Map<String, Object> clients) {
        camel.bind("batch", new BatchSteps(reporter));
        camel.bind("document", new DocumentSteps(stages.wire(), new MemberIntake()));
        camel.bind("outcomes", new OutcomeList());
        camel.bind("turns", turns);
        camel.bind("stageThreads", stageThreads);
        camel.bind("packedThreads", packedThreads);
        camel.bind("laneHandles", new LaneHandle.Factory());
        camel.bind("laneClients", new LaneClientFactory(clients, new Workers(clients, settings.workerId())));
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
        camel.addInitialProperty(
                "camel.component.kafka.maxPartitionFetchBytes", Integer.toString(RecordLimits.RECORD_BYTES));
        camel.addInitialProperty(
                "inbox.directory", settings.folder(Setting.INBOX).toString());
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
            pageStates.close();
        }
    }
}
