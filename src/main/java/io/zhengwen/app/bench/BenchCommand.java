package io.zhengwen.app.bench;

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
        subcommands = {BenchCommand.Text.class, CharsetBench.class, GenreBench.class})
public final class BenchCommand {
    /** Main text, title and date. */
    @CommandLine.Command(
            name = "text",
            description = "Main text, title and date over <set>/<id>.json with .html.gz, .html or .txt beside.",
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

        @Override
        public Integer call() throws IOException {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            new TextBench().run(folder, Optional.ofNullable(output), worst, out);
            return 0;
        }
    }
}
