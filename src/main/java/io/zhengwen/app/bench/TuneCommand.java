package io.zhengwen.app.bench;

import io.zhengwen.stage.charset.DocumentDecoder;
import io.zhengwen.stage.content.ArticleExtractor;
import io.zhengwen.stage.content.body.Weights;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Tunes the weights of the main-text search on labelled folders, and shows what carries over to other sites. */
@CommandLine.Command(
        name = "tune",
        description = "Try other weights for the main-text search on labelled pages.",
        mixinStandardHelpOptions = true)
public final class TuneCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Parameters(arity = "1..*", paramLabel = "DIR", description = "Labelled folders, as for bench text.")
    private List<Path> folders;

    @CommandLine.Option(
            names = "--rounds",
            defaultValue = "2",
            description = "Go over all weights at most N times (${DEFAULT-VALUE}).")
    private int rounds;

    @CommandLine.Option(
            names = "--cross",
            description = "Tune on half of the sites and report on the other half, both ways; write nothing.")
    private boolean cross;

    @CommandLine.Option(
            names = "--write",
            paramLabel = "FILE",
            description = "Write the weights found, as weights.tsv.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<WeightSearch.Labelled> pages = read();
        if (pages.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "no labelled pages (<set>/<id>.json with .html.gz, .html or .txt beside)");
        }
        if (cross) {
            new SiteHalves(pages, new WeightSearch(out::println), rounds).report(out);
        } else {
            tune(pages, out);
        }
        return 0;
    }

    private List<WeightSearch.Labelled> read() throws IOException {
        DocumentDecoder decoder = new DocumentDecoder();
        ArticleExtractor extractor = new ArticleExtractor();
        List<WeightSearch.Labelled> pages = new ArrayList<>();
        for (Path folder : folders) {
            GoldPage.readAll(folder).stream()
                    .filter(GoldPage::isChinese)
                    .map(gold -> WeightSearch.Labelled.of(gold, decoder, extractor))
                    .forEach(pages::add);
        }
        return pages;
    }

    private void tune(List<WeightSearch.Labelled> pages, PrintStream out) throws IOException {
        Weights present = Weights.standard();
        out.printf(
                Locale.ROOT,
                "present weights: F1 %.4f on %d pages%n",
                WeightSearch.score(present, pages),
                pages.size());
        Weights found = new WeightSearch(out::println).search(present, pages, rounds);
        out.printf(Locale.ROOT, "found:           F1 %.4f%n", WeightSearch.score(found, pages));
        Optional<Path> target = Optional.ofNullable(file);
        if (target.isPresent()) {
            Files.writeString(target.get(), found.asTable(), StandardCharsets.UTF_8);
            out.println("written to " + target.get());
        }
    }
}
