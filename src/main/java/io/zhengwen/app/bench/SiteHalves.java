package io.zhengwen.app.bench;

import io.zhengwen.stage.content.body.Weights;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Cross-validation by site: the sites in two halves, weights tuned on each. What a half loses when it is read with the
 * other half's weights instead of its own is what tuning will not carry over to sites never seen.
 */
final class SiteHalves {
    private final List<WeightSearch.Labelled> pages;
    private final WeightSearch search;
    private final int rounds;

    SiteHalves(List<WeightSearch.Labelled> pages, WeightSearch search, int rounds) {
        this.pages = pages;
        this.search = search;
        this.rounds = rounds;
    }

    void report(PrintStream out) {
        List<WeightSearch.Labelled> one = half(0);
        List<WeightSearch.Labelled> other = half(1);
        Weights ofOne = search.search(Weights.standard(), one, rounds);
        out.println("-- the other half");
        Weights ofOther = search.search(Weights.standard(), other, rounds);
        out.println("half  sites pages  present  tuned on it  tuned on the other  loss");
        double loss = row(out, "A", one, ofOne, ofOther) + row(out, "B", other, ofOther, ofOne);
        out.printf(Locale.ROOT, "mean loss %.4f%n", loss / 2);
    }

    private static double row(
            PrintStream out, String name, List<WeightSearch.Labelled> half, Weights own, Weights foreign) {
        double tuned = WeightSearch.score(own, half);
        double carried = WeightSearch.score(foreign, half);
        out.printf(
                Locale.ROOT,
                "%-5s %5d %5d   %.4f       %.4f              %.4f  %.4f%n",
                name,
                sites(half).size(),
                half.size(),
                WeightSearch.score(Weights.standard(), half),
                tuned,
                carried,
                tuned - carried);
        return tuned - carried;
    }

    /** Every second site in the order of their names. */
    private List<WeightSearch.Labelled> half(int number) {
        List<String> sites = List.copyOf(sites(pages));
        Set<String> chosen =
                sites.stream().filter(site -> sites.indexOf(site) % 2 == number).collect(Collectors.toSet());
        return pages.stream()
                .filter(page -> chosen.contains(page.gold().site()))
                .toList();
    }

    private static Set<String> sites(List<WeightSearch.Labelled> pages) {
        return pages.stream().map(page -> page.gold().site()).collect(Collectors.toCollection(TreeSet::new));
    }
}
