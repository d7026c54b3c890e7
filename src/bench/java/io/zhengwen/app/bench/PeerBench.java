package io.zhengwen.app.bench;

import io.zhengwen.document.DecodedDocument;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Ours beside public extractors: main text, title, date and CPU time on the HTML pages of a labelled folder. */
@CommandLine.Command(
        name = "peers",
        mixinStandardHelpOptions = true,
        description = "Main text and CPU time of public extractors over <set>/<id>.json with .html.gz or .html beside.")
public final class PeerBench implements Callable<Integer> {
    @CommandLine.Parameters(paramLabel = "DIR", description = "The labelled folder.")
    private Path folder;

    @CommandLine.Option(names = "--out", description = "Write the answers here, as <peer>/<set>/<id>.json.")
    private Path output;

    @CommandLine.Option(names = "--sets", description = "Print a table a set, too.")
    private boolean sets;

    @CommandLine.Option(
            names = "--rounds",
            defaultValue = "7",
            description = "Measured rounds over all pages, after as many to warm up (${DEFAULT-VALUE}).")
    private int rounds;

    /** Runs the comparison. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new PeerBench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<GoldPage> pages = GoldPage.readAll(folder).stream()
                .filter(page -> page.html() && page.isChinese())
                .toList();
        if (pages.isEmpty()) {
            System.err.println("No labelled HTML pages in " + folder);
            return 1;
        }
        PageText decoder = new PageText();
        List<DecodedDocument> documents = pages.stream().map(decoder::of).toList();
        PeerRun unit = new PeerRun(new ParsePeer(), pages, documents, rounds);
        List<PeerRun> runs = List.of(
                new PeerRun(new OwnPeer(), pages, documents, rounds),
                new PeerRun(new ReadabilityPeer(), pages, documents, rounds),
                new PeerRun(new WebCollectorPeer(), pages, documents, rounds),
                new PeerRun(new BoilerpipePeer(), pages, documents, rounds),
                new PeerRun(new BodyTextPeer(), pages, documents, rounds));
        measure(unit, runs, pages.size());
        print("", unit, runs, out);
        if (sets) {
            pages.stream().map(GoldPage::set).distinct().sorted().forEach(set -> print(set, unit, runs, out));
        }
        Optional.ofNullable(output).ifPresent(to -> runs.forEach(run -> write(to, run, pages)));
        return 0;
    }

    /** All in turn on every page, so that a slow spell of the machine falls on all of them; the first half warms up. */
    private void measure(PeerRun unit, List<PeerRun> runs, int pages) {
        for (int i = 0; i < 2 * rounds; i++) {
            int round = i % rounds;
            for (int page = 0; page < pages; page++) {
                int at = page;
                unit.measure(at, round);
                runs.forEach(run -> run.measure(at, round));
            }
        }
    }

    private static void print(String set, PeerRun unit, List<PeerRun> runs, PrintStream out) {
        PeerRun.Figures parse = unit.figures(set);
        out.println(
                (set.isEmpty() ? "all sets" : set) + "; jsoup-parse alone is the unit of x:" + parse.columns(parse));
        out.println(BenchTable.HEADER + PeerRun.Figures.header());
        for (PeerRun run : runs) {
            PeerRun.Figures figures = run.figures(set);
            out.println(BenchTable.row(run.peer().name(), figures.outcomes()) + figures.columns(parse));
        }
        out.println();
    }

    private static void write(Path folder, PeerRun run, List<GoldPage> pages) {
        for (int i = 0; i < pages.size(); i++) {
            run.answerTo(i).write(folder.resolve(run.peer().name()), pages.get(i));
        }
    }
}
