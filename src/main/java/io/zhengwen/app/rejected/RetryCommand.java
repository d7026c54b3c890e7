package io.zhengwen.app.rejected;

import io.zhengwen.app.Columns;
import io.zhengwen.app.RecordLimits;
import io.zhengwen.app.SettingsOptions;
import io.zhengwen.app.settings.Setting;
import io.zhengwen.app.settings.Settings;
import io.zhengwen.delivery.LedgerEntry;
import io.zhengwen.delivery.replay.Letter;
import io.zhengwen.delivery.replay.Letters;
import io.zhengwen.delivery.replay.OutcomeWatch;
import io.zhengwen.delivery.replay.Requests;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zhengwen rejected retry}. */
@Command(
        name = "retry",
        mixinStandardHelpOptions = true,
        description =
                "Hands refused documents to the workers once more; what passes now is published and closes its letter.",
        footer = {"", "Exit code 1 when a document was refused again or, with --wait, had no outcome in time."})
final class RetryCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions options;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "Ids of letters, as rejected list shows them.")
    private List<String> ids = List.of();

    @Option(names = "--all", description = "All open letters.")
    private boolean all;

    @Option(names = "--code", paramLabel = "C", description = "With --all: only those with this code.")
    private String code;

    @Option(
            names = "--wait",
            arity = "0..1",
            fallbackValue = "60",
            paramLabel = "S",
            description = "Wait for the outcomes, so many seconds at most (60), and print them.")
    private Integer wait;

    @Override
    public Integer call() {
        if (all == !ids.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Give ids, or --all.");
        }
        if (code != null && !all) {
            throw new ParameterException(spec.commandLine(), "--code goes with --all.");
        }
        Settings settings = options.read();
        Map<String, Object> clients = settings.kafkaClients();
        clients.put("max.request.size", RecordLimits.RECORD_BYTES);
        Letters letters = new Letters(clients);
        List<Letter> chosen = new Choice(ids, Optional.ofNullable(code)).from(letters.open());
        Map<String, Integer> closing = new HashMap<>();
        Map<String, Integer> sent = chosen.isEmpty() ? Map.of() : send(chosen, letters, settings, clients, closing);
        PrintWriter out = spec.commandLine().getOut();
        out.println(sent.size() + (sent.size() == 1 ? " document" : " documents") + " handed to the workers");
        int outcomes = wait == null || sent.isEmpty() ? 0 : report(sent, closing, clients, out);
        return sent.size() < chosen.size() ? 1 : outcomes;
    }

    /**
     * Ids of the documents, which are other ones than the letters' for files never read, with their last revisions.
     *
     * @param closing takes the letters that are closed by this, with their revisions
     */
    private Map<String, Integer> send(
            List<Letter> chosen,
            Letters letters,
            Settings settings,
            Map<String, Object> clients,
            Map<String, Integer> closing) {
        Map<String, Integer> sent = new LinkedHashMap<>();
        try (Requests requests = new Requests(clients)) {
            letters.documents(
                    chosen,
                    settings.number(Setting.MAX_BYTES),
                    (letter, document) -> {
                        if (letter.isOfIntake()) {
                            requests.takeIn(document, letter);
                            closing.put(letter.id(), letter.revision());
                        } else {
                            requests.revise(document, letter.revision(), letter.attempts() + 1);
                        }
                        sent.put(document.provenance().id().value(), letter.isOfIntake() ? 0 : letter.revision());
                    },
                    (letter, why) -> spec.commandLine().getErr().println(letter.id() + ": " + why));
        }
        return sent;
    }

    private int report(
            Map<String, Integer> sent, Map<String, Integer> closing, Map<String, Object> clients, PrintWriter out) {
        Map<String, Integer> awaited = new HashMap<>(sent);
        awaited.putAll(closing);
        Map<String, LedgerEntry> decided = new OutcomeWatch(clients).await(awaited, Duration.ofSeconds(wait));
        sent.keySet()
                .forEach(id -> out.println(Columns.fit(id, 34) + "  "
                        + Optional.ofNullable(decided.get(id))
                                .map(entry -> entry.outcome() + ", revision " + entry.revision())
                                .orElse("no outcome yet; is zhengwen run active?")));
        boolean well =
                decided.size() == awaited.size() && decided.values().stream().noneMatch(LedgerEntry::isRejected);
        return well ? 0 : 1;
    }
}
