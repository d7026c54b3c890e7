package io.zhengwen.app.replay;

import io.zhengwen.app.SettingsOptions;
import io.zhengwen.delivery.Control;
import io.zhengwen.delivery.LedgerEntry;
import io.zhengwen.delivery.replay.OutcomeWatch;
import io.zhengwen.delivery.replay.Withdrawals;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zhengwen withdraw}: takes documents back. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = "Takes documents back: tombstones where they had events, and a record on documents.withdrawn.",
        footer = {
            "",
            "A running worker does it. Exit code 1 when an id is unknown or, with --wait, nothing happened in time."
        })
public final class WithdrawCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions options;

    @Parameters(arity = "1..*", paramLabel = "ID", description = "Document ids.")
    private List<String> ids;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why; published with the withdrawal.")
    private String reason;

    @Option(
            names = "--wait",
            arity = "0..1",
            fallbackValue = "60",
            paramLabel = "S",
            description = "Wait until it is done, so many seconds at most (60).")
    private Integer wait;

    @Override
    public Integer call() {
        if (reason.isBlank()) {
            throw new ParameterException(spec.commandLine(), "--reason must say something.");
        }
        Map<String, Object> clients = options.read().kafkaClients();
        Control withdrawal =
                Control.withdrawing(reason.strip(), Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS));
        Map<String, Integer> asked = new Withdrawals(clients).ask(List.copyOf(ids), withdrawal);
        PrintWriter out = spec.commandLine().getOut();
        ids.stream()
                .distinct()
                .filter(id -> !asked.containsKey(id))
                .forEach(id -> out.println(id + "  was withdrawn or closed before"));
        asked.keySet().forEach(id -> out.println(id + "  withdrawal asked for"));
        return wait == null || asked.isEmpty() ? 0 : report(asked, clients, out);
    }

    private int report(Map<String, Integer> asked, Map<String, Object> clients, PrintWriter out) {
        Map<String, LedgerEntry> decided = new OutcomeWatch(clients).await(asked, Duration.ofSeconds(wait));
        asked.keySet().stream()
                .filter(id -> !decided.containsKey(id))
                .forEach(id -> out.println(id + "  nothing happened yet; is zhengwen run active?"));
        decided.values()
                .forEach(entry -> out.println(entry.id() + "  " + entry.outcome() + ", revision " + entry.revision()));
        boolean well =
                decided.size() == asked.size() && decided.values().stream().allMatch(LedgerEntry::isWithdrawn);
        return well ? 0 : 1;
    }
}
