package io.zhengwen.app.rejected;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code zhengwen rejected}: what was refused and is still open, and how to try it again. */
@Command(
        name = "rejected",
        mixinStandardHelpOptions = true,
        description = "Lists, shows and retries documents that were refused.",
        subcommands = {ListCommand.class, ShowCommand.class, RetryCommand.class})
public final class RejectedCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }
}
