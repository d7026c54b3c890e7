package io.zhengwen.app;

import io.zhengwen.app.bench.BenchCommand;
import io.zhengwen.app.bench.TuneCommand;
import io.zhengwen.app.bench.kill.StalledRunException;
import io.zhengwen.app.rejected.RejectedCommand;
import io.zhengwen.app.replay.ReplayCommand;
import io.zhengwen.app.replay.WithdrawCommand;
import io.zhengwen.app.report.ReportException;
import io.zhengwen.app.settings.SettingsException;
import io.zhengwen.broker.BrokerStartException;
import io.zhengwen.delivery.DeliveryException;
import io.zhengwen.stage.acquisition.InvalidSiteException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line's entry point. */
@Command(
        name = "zhengwen",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        description = "Turns Chinese policy documents, news and milestone records into structured events on Kafka.",
        footer = {
            "",
            "Exit codes: 0 all well; 1 something was rejected or went wrong; 2 wrong use.",
            "Start with: zhengwen run --with-samples"
        },
        subcommands = {
            RunCommand.class,
            InspectCommand.class,
            CharsetCommand.class,
            TailCommand.class,
            RejectedCommand.class,
            ReplayCommand.class,
            WithdrawCommand.class,
            VerifyCommand.class,
            BenchCommand.class,
            TuneCommand.class,
            WarmUpCommand.class
        })
public final class Zhengwen implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        // No library may write numbers or fold letters as the machine's language does: with a Turkish I, Kafka does not
        // start.
        Locale.setDefault(Locale.ROOT);
        // Whatever the locale, what we print is UTF-8: titles are Chinese.
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Zhengwen());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler(Zhengwen::explain);
        return line;
    }

    /** Expected failures are explained in a line; anything else is a defect and shows its trace. */
    private static int explain(Exception cause, CommandLine line, CommandLine.ParseResult parsed) {
        boolean misuse = cause instanceof SettingsException
                || cause instanceof InvalidSiteException
                || cause instanceof NoSuchPathException
                || (cause instanceof ReportException report && report.isMisuse());
        boolean expected = misuse
                || cause instanceof BrokerStartException
                || cause instanceof DeliveryException
                || cause instanceof ReportException
                || cause instanceof StalledRunException
                || cause instanceof RouteFileException;
        if (expected) {
            line.getErr().println(line.getColorScheme().errorText(cause.getMessage()));
        } else {
            cause.printStackTrace(line.getErr());
        }
        return misuse ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }
}
