package io.zhengwen.app.bench;

import io.zhengwen.app.bench.determinism.DeterminismCommand;
import io.zhengwen.app.bench.facts.FactsCommand;
import io.zhengwen.app.bench.fuzz.FuzzCommand;
import io.zhengwen.app.bench.kill.BrokersCommand;
import io.zhengwen.app.bench.kill.KillCommand;
import io.zhengwen.app.bench.kill.WorkersCommand;
import io.zhengwen.app.bench.kill.ZombiesCommand;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Measures stages against labelled folders. */
@CommandLine.Command(
        name = "bench",
        description = "Measure a stage on a labelled folder.",
        mixinStandardHelpOptions = true,
        subcommands = {
            BenchCommand.Text.class,
            CharsetBench.class,
            GenreBench.class,
            FactsCommand.class,
            FuzzCommand.class,
            KillCommand.class,
            BrokersCommand.class,
            ZombiesCommand.class,
            WorkersCommand.class,
            DeterminismCommand.class
        })
public final class BenchCommand {
    /** Main text and head. */
    @CommandLine.Command(
            name = "text",
            description = "Main text and head over <set>/<id>.json with .html.gz, .html or .txt beside.",
            mixinStandardHelpOptions = true)
    static final class Text implements Callable<Integer> {
        @CommandLine.Parameters(paramLabel = "DIR", description = "The labelled folder.")
        private Path folder;

        @CommandLine.Option(names = "--out", description = "Write the answers here, as <set>/<id>.json.")
        private Path output;

        @CommandLine.Option(
                names = "--worst",
                defaultValue = "10",
                description = "List the N worst pages (${DEFAULT-VALUE}).")
        private int worst;

        @CommandLine.Option(names = "--misses", description = "List each field of a head that is wrong or absent.")
        private boolean misses;

        @CommandLine.Option(
                names = "--unasked",
                description = "List also the answers for which the folder gives no truth.")
        private boolean unasked;

        @Override
        public Integer call() throws IOException {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            TextBench.Listing listing = new TextBench.Listing(worst, misses, unasked);
            new TextBench().run(folder, Optional.ofNullable(output), listing, out);
            return 0;
        }
    }
}
