package io.zhengwen.app.replay;

import io.zhengwen.app.RecordLimits;
import io.zhengwen.app.SettingsOptions;
import io.zhengwen.app.Stages;
import io.zhengwen.app.settings.Settings;
import io.zhengwen.delivery.replay.Replay;
import io.zhengwen.delivery.replay.ReplaySummary;
import io.zhengwen.delivery.replay.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zhengwen replay}: what is kept on documents.raw, read with today's rules. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description =
                "Reads documents again with the rules of this version. What comes out otherwise than published is handed"
                        + " to the workers as its next revision; the rest is left alone.",
        footer = {
            "",
            "The running workers must be of this version too: it is they who publish.",
            "Exit code 1 when a stage broke on a document, or --document is unknown or its bytes are gone."
        })
public final class ReplayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions options;

    @Option(
            names = "--since",
            paramLabel = "T",
            description =
                    "Only documents whose bytes came since then: 2026-11-01, 2026-11-01T08:00:00Z, 7d or 12h ago.")
    private String since;

    @Option(
            names = "--kind",
            paramLabel = "K",
            description = "Only documents published as policy, news, milestone, other or archive, or rejected.")
    private Kind kind;

    @Option(names = "--document", paramLabel = "ID", description = "Only this document.")
    private String document;

    @Option(
            names = "--restore",
            description =
                    "Also publish again, as their next revision, documents of which not all events are on the topics"
                            + " any more because a topic or its records were deleted. See verify.")
    private boolean restore;

    @Option(names = "--dry-run", description = "Tell which fields would change, and change nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "One JSON object a changed document, and one with the counts at the end.")
    private boolean json;

    /** What a document may have become. */
    enum Kind {
        policy,
        news,
        milestone,
        other,
        archive,
        rejected
    }

    @Override
    public Integer call() {
        Scope scope = new Scope(
                Optional.ofNullable(since).map(this::time),
                Optional.ofNullable(kind).map(Kind::name),
                Optional.ofNullable(document));
        Settings settings = options.read();
        Map<String, Object> clients = settings.kafkaClients();
        clients.put("max.request.size", RecordLimits.RECORD_BYTES);
        ReplayReport report =
                new ReplayReport(spec.commandLine().getOut(), spec.commandLine().getErr(), json, dryRun, restore);
        ReplaySummary summary;
        try (Stages stages = Stages.create(settings)) {
            Replay replay = new Replay(clients, stages::process, settings.workerThreads(), restore);
            summary = dryRun ? replay.dryRun(scope, report) : replay.run(scope, report);
        }
        report.summary(summary);
        boolean missed = document != null && summary.unchanged() + summary.changed() + summary.incomplete() == 0;
        return summary.failed() > 0 || missed ? 1 : 0;
    }

    private Instant time(String text) {
        try {
            return Since.read(text, Clock.system(ZoneId.systemDefault()));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
