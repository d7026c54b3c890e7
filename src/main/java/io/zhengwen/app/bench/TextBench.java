package io.zhengwen.app.bench;

import io.zhengwen.document.Article;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.stage.charset.DocumentDecoder;
import io.zhengwen.stage.content.ArticleExtractor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Measures main text and head on a labelled folder, and writes the answers where a scorer can read them. */
public final class TextBench {
    private final DocumentDecoder decoder = new DocumentDecoder();
    private final ArticleExtractor extractor = new ArticleExtractor();
    private final HeadBench heads = new HeadBench();

    /** One page's outcome. */
    record Outcome(
            GoldPage page, GramScore score, Optional<Boolean> title, Optional<Boolean> date, List<HeadMark> head) {}

    /** What is printed beside the tables. */
    public record Listing(int worst, boolean misses, boolean unasked) {}

    /**
     * Runs over {@code folder}, prints a table a set and the worst pages.
     *
     * @param output where the answers go as {@code <set>/<id>.json}; empty for nowhere
     */
    public void run(Path folder, Optional<Path> output, int worst, PrintStream out) throws IOException {
        run(folder, output, new Listing(worst, false, false), out);
    }

    /** Runs over {@code folder}, prints the tables and what {@code listing} asks for. */
    public void run(Path folder, Optional<Path> output, Listing listing, PrintStream out) throws IOException {
        List<Outcome> outcomes = GoldPage.readAll(folder).parallelStream()
                .filter(GoldPage::isChinese)
                .map(page -> measure(page, output))
                .toList();
        Map<String, List<Outcome>> sets = outcomes.stream()
                .collect(Collectors.groupingBy(o -> o.page().set(), TreeMap::new, Collectors.toList()));
        out.println(BenchTable.HEADER);
        out.println(BenchTable.row("all", outcomes));
        sets.forEach((set, some) -> out.println(BenchTable.row(set, some)));
        outcomes.stream()
                .sorted((a, b) -> Double.compare(a.score().f1(), b.score().f1()))
                .limit(listing.worst())
                .forEach(o -> out.printf(
                        Locale.ROOT,
                        "%.3f P %.3f R %.3f %s/%s%n",
                        o.score().f1(),
                        o.score().precision(),
                        o.score().recall(),
                        o.page().set(),
                        o.page().id()));
        List<HeadMark> marks = outcomes.stream().flatMap(o -> o.head().stream()).toList();
        HeadTable.print(marks, out);
        if (listing.misses() || listing.unasked()) {
            HeadTable.printMisses(marks, listing.unasked(), out);
        }
    }

    private Outcome measure(GoldPage page, Optional<Path> output) {
        Optional<Article> article = extract(page);
        PageAnswer answer = answerOf(article);
        output.ifPresent(folder -> answer.write(folder, page));
        List<HeadMark> head = article.map(found -> heads.measure(page, found)).orElseGet(() -> HeadMark.refused(page));
        return answer.against(page, head);
    }

    /** What the article says; a refused page has none of it. */
    static PageAnswer answerOf(Optional<Article> article) {
        String title = article.flatMap(a -> a.head().title()).orElse("");
        String date = article.flatMap(a -> a.head().publishedAt())
                .map(d -> d.toDay().iso())
                .orElse("");
        return new PageAnswer(article.map(Article::text).orElse(""), Optional.of(title), Optional.of(date));
    }

    private Optional<Article> extract(GoldPage page) {
        try {
            return Optional.of(extractor.extract(decoder.decode(page.document())));
        } catch (DocumentRejectedException refused) {
            return Optional.empty();
        }
    }
}
