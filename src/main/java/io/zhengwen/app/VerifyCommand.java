package io.zhengwen.app;

import io.zhengwen.app.verify.ProgressLine;
import io.zhengwen.app.verify.ReportJson;
import io.zhengwen.app.verify.ReportText;
import io.zhengwen.delivery.verify.Verification;
import io.zhengwen.delivery.verify.VerificationReport;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhengwen verify}: reads all topics as any consumer could, and says what is lost, partial, twice or foreign. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Proves from the topics alone that every document was published once and whole. Changes nothing;"
                + " runs beside working pipelines.",
        footer = {"", "Exit code 1 when something was found, or the cluster could not be read."})
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions options;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "Findings of each kind to print; all are counted (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr());
        VerificationReport report =
                new Verification(options.read(Map.of()).kafkaClients(), limit, progress, Clock.systemUTC()).run();
        if (json) {
            out.println(ReportJson.line(report));
        } else {
            ReportText.lines(report).forEach(out::println);
        }
        return report.isWell() ? 0 : 1;
    }
}
