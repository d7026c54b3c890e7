package io.zhengwen.app;

import io.zhengwen.app.settings.Settings;
import io.zhengwen.delivery.EventReader;
import io.zhengwen.delivery.Topics;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zhengwen tail}: committed events, from the first one on, for people or as JSON. */
@Command(
        name = "tail",
        mixinStandardHelpOptions = true,
        description = "Reads events from Kafka, the oldest first, and waits for more.",
        footer = {"", "Exit code 1 when --timeout passed before --limit events were read."})
final class TailCommand implements Callable<Integer> {
    private static final Duration POLL = Duration.ofMillis(200);

    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions options;

    @Parameters(
            arity = "0..*",
            paramLabel = "TOPIC",
            description = "Topics, such as documents.policy or facts.target (default: the documents.* topics).")
    private List<String> topics;

    @Option(names = "--json", description = "One JSON object a line, as it stands on the topic.")
    private boolean json;

    @Option(names = "--limit", paramLabel = "N", description = "Stop after so many events.")
    private long limit = Long.MAX_VALUE;

    @Option(names = "--timeout", paramLabel = "S", description = "Stop when nothing came for so many seconds.")
    private long timeout = Long.MAX_VALUE;

    @Override
    public Integer call() {
        Settings settings = options.read(Map.of());
        PrintWriter out = spec.commandLine().getOut();
        EventPrinter printer = new EventPrinter(Palette.ofConsole());
        long read = 0;
        long quietSince = System.nanoTime();
        try (EventReader reader = new EventReader(settings.kafkaClients(), wanted())) {
            while (read < limit && !isOver(quietSince)) {
                for (ConsumerRecord<String, byte[]> event : reader.poll(POLL)) {
                    quietSince = System.nanoTime();
                    if (read < limit) {
                        read++;
                        print(event, printer, out);
                    }
                }
            }
        }
        return limit != Long.MAX_VALUE && read < limit ? 1 : 0;
    }

    private List<String> wanted() {
        return topics == null || topics.isEmpty() ? Topics.DOCUMENTS : topics;
    }

    private boolean isOver(long quietSince) {
        return timeout != Long.MAX_VALUE
                && System.nanoTime() - quietSince > Duration.ofSeconds(timeout).toNanos();
    }

    private void print(ConsumerRecord<String, byte[]> event, EventPrinter printer, PrintWriter out) {
        if (json) {
            out.println(event.value() == null ? "null" : new String(event.value(), StandardCharsets.UTF_8));
        } else if (event.value() == null) {
            out.println(printer.closed(event.topic(), event.key()));
        } else {
            printer.lines(event.topic(), event.value()).forEach(out::println);
        }
    }
}
