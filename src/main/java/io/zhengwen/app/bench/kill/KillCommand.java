package io.zhengwen.app.bench.kill;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench kill}: the promises under SIGKILL. */
@Command(
        name = "kill",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the pipeline on thousands of files, kills it at random moments and starts it again, and then proves from the"
                    + " topics that every document is there once and whole.",
            "A twentieth of the files is refused, one in 25 is a repetition, one in 200 an archive of two."
        },
        footer = {"", "Exit code 1 when anything is lost, partial, twice or foreign."})
public final class KillCommand implements Callable<Integer> {
    @Mixin
    private RunOptions options;

    @Option(names = "--kills", defaultValue = "50", description = "How often to kill (${DEFAULT-VALUE}).")
    private int kills;

    @Option(
            names = "--external",
            description = "The broker is a process of its own, which lives on (default: embedded, killed as well).")
    private boolean external;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (kills < 0) {
            throw new ParameterException(spec.commandLine(), "--kills is not negative.");
        }
        int files = options.files(spec);
        long seed = options.seed();
        Path folder = options.folder(spec);
        PrintWriter out = spec.commandLine().getOut();
        String broker = external ? "apart" : "embedded";
        out.printf("%d files, %d kills, seed %d, broker %s, in %s%n", files, kills, seed, broker, folder);
        out.flush();
        KillRun run = new KillRun(files, kills, seed, out);
        TestDocuments documents = RunOptions.documents();
        Proof.Result result = external ? run.external(folder, documents) : run.embedded(folder, documents);
        result.print(out);
        return result.isWell() ? 0 : 1;
    }
}
