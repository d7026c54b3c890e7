package io.zhengwen.app;

import io.zhengwen.app.ingest.Reporter;
import io.zhengwen.app.settings.Role;
import io.zhengwen.app.settings.Setting;
import io.zhengwen.app.settings.Settings;
import io.zhengwen.app.settings.SettingsException;
import io.zhengwen.broker.Broker;
import io.zhengwen.broker.EmbeddedBroker;
import io.zhengwen.delivery.DeliveryException;
import io.zhengwen.stage.acquisition.InvalidSiteException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhengwen run}: broker, routes, and a line a document until it is stopped. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Watches the inbox and the source sites and publishes structured events to Kafka, until Ctrl-C.")
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions options;

    @Option(names = "--inbox", paramLabel = "DIR", description = "Folder to watch (default: inbox).")
    private String inbox;

    @Option(names = "--roles", paramLabel = "ROLES", description = "watch, work or watch,work (default: both).")
    private String roles;

    @Option(names = "--routes", paramLabel = "DIR", description = "Route files (default: routes of the installation).")
    private String routes;

    @Option(names = "--sites", paramLabel = "DIR", description = "Source sites (default: seeds/sites).")
    private String sites;

    @Option(names = "--with-samples", description = "Put the sample documents into the inbox first.")
    private boolean withSamples;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Map<Setting, String> mine = new EnumMap<>(Setting.class);
        SettingsOptions.put(mine, Setting.INBOX, inbox);
        SettingsOptions.put(mine, Setting.ROLES, roles);
        SettingsOptions.put(mine, Setting.ROUTES, routes);
        SettingsOptions.put(mine, Setting.SITES, sites);
        Settings settings = options.read(mine);
        if (withSamples && !settings.roles().contains(Role.WATCH)) {
            throw new SettingsException("--with-samples needs the role watch: nobody else takes files from the inbox");
        }
        ConsoleReporter reporter = new ConsoleReporter(out, Palette.ofConsole());
        try (StopSignal signal = StopSignal.install()) {
            runUntil(signal, settings, reporter, out);
            out.println(reporter.summary());
        }
        return 0;
    }

    private void runUntil(StopSignal signal, Settings settings, Reporter reporter, PrintWriter out) throws Exception {
        try (Broker broker = broker(settings, out);
                Stages stages = Stages.create(settings);
                Pipeline pipeline = pipeline(settings, broker, stages, reporter)) {
            ready(out, settings, pipeline);
            if (withSamples) {
                Samples.copy(settings.home(), settings.folder(Setting.INBOX));
            }
            signal.await();
            out.println("Stopping ...");
        }
    }

    private static Broker broker(Settings settings, PrintWriter out) {
        if (settings.brokers().isPresent()) {
            out.println("Kafka   " + settings.brokers().get());
            settings.unknownKafkaProperties()
                    .forEach(name -> out.printf(
                            "        kafka.%s is no property of Kafka's clients: right for a plug-in, otherwise misspelt%n",
                            name));
            return Broker.external(settings.brokers().get());
        }
        settings.brokerSpace().require();
        Broker embedded = EmbeddedBroker.start(settings.folder(Setting.DATA), settings.number(Setting.BROKER_PORT));
        out.printf("Kafka   embedded at %s, data in %s%n", embedded.bootstrapServers(), settings.folder(Setting.DATA));
        return embedded;
    }

    private static Pipeline pipeline(Settings settings, Broker broker, Stages stages, Reporter reporter) {
        try {
            return Pipeline.start(settings, broker.bootstrapServers(), stages, reporter);
        } catch (DeliveryException | InvalidSiteException e) {
            throw e;
        } catch (Exception e) {
            throw new RouteFileException(
                    "The routes in " + settings.shipped(Setting.ROUTES) + " do not start: " + rootMessage(e), e);
        }
    }

    private static String rootMessage(Throwable cause) {
        String message = cause.getMessage();
        return cause.getCause() == null ? message : message + " / " + rootMessage(cause.getCause());
    }

    private static void ready(PrintWriter out, Settings settings, Pipeline pipeline) {
        boolean watches = settings.roles().contains(Role.WATCH);
        if (watches) {
            out.println("Inbox   " + settings.folder(Setting.INBOX));
        }
        out.println("Routes  " + String.join(", ", pipeline.routes()) + " from " + settings.shipped(Setting.ROUTES));
        long millis = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        String roles = settings.roles().stream().map(Role::key).collect(Collectors.joining(", "));
        String source = watches ? "Drop files into the inbox" : "Documents come from Kafka";
        out.printf(Locale.ROOT, "Ready in %.1f s (%s). %s; Ctrl-C stops.%n", millis / 1000.0, roles, source);
    }
}
