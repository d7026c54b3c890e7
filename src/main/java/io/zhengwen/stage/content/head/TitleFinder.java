package io.zhengwen.stage.content.head;

import io.zhengwen.stage.content.body.Judged;
import io.zhengwen.stage.content.page.Blanks;
import io.zhengwen.stage.content.page.PageMeta;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the headline: the page's own words for it where there are any, else the line that stands like one. */
public final class TitleFinder {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 90;
    private static final int SHORT = 16;
    private static final int CLEAR = 8;
    private static final int NEAR = 15;
    private static final double SURE = 3.5;
    private static final double LIKELY = 1.5;
    private static final double BEYOND_DOUBT = Double.MAX_VALUE;

    private final SiteNames sites = new SiteNames();
    private final HeadlineCues cues = new HeadlineCues();
    private final TitleMarks marks = new TitleMarks();
    private final WrappedHeadline wrapped = new WrappedHeadline(marks);
    private final FullerHeading headings = new FullerHeading(cues, sites);
    private final HeadlinePosition position = new HeadlinePosition(cues, new StampLine(new LabelTable()));

    /** What the page's head names as its title. */
    public Optional<AnnouncedTitle> announced(PageMeta meta) {
        return AnnouncedTitle.of(meta, sites);
    }

    /** The headline of a page whose core starts at {@code coreFirst}. */
    public Optional<Title> find(
            Optional<AnnouncedTitle> announced, PageMeta meta, List<Judged> blocks, int coreFirst, int coreLast) {
        Optional<Title> named = announced.flatMap(title -> named(title, meta, blocks, coreFirst, coreLast));
        return best(named, meta, blocks, coreFirst)
                .map(title -> wrapped.whole(title, blocks))
                .map(title -> OrderTitle.whole(title, blocks, marks));
    }

    private Optional<Title> best(Optional<Title> named, PageMeta meta, List<Judged> blocks, int coreFirst) {
        Optional<Title> fuller =
                meta.first("articletitle").isPresent() ? Optional.empty() : fuller(named, blocks, coreFirst);
        if (fuller.isPresent()) {
            return fuller;
        }
        double trust = trust(named, meta);
        if (trust == BEYOND_DOUBT) {
            return named;
        }
        return standing(trust, blocks, coreFirst).or(() -> named);
    }

    /** The line that is labelled as the headline, or stands like one. */
    private Optional<Title> standing(double trust, List<Judged> blocks, int coreFirst) {
        Optional<Title> labelled = trust > 0 ? Optional.empty() : LabelledTitle.own(blocks);
        if (labelled.isPresent()) {
            return labelled;
        }
        HeadlinePosition.Candidate line = position.find(blocks, coreFirst);
        boolean found = line.score() > 0 && line.score() >= trust;
        if (trust == 0 && (!found || blocks.get(line.block()).shape().closed())) {
            Optional<Title> former = LabelledTitle.former(blocks);
            if (former.isPresent()) {
                return former;
            }
        }
        if (!found) {
            return Optional.empty();
        }
        String text = blocks.get(line.block()).block().text();
        String own = AnnouncedTitle.ofDocument(text, sites);
        return Optional.of(Title.of(own, OptionalInt.of(line.block()), "line before the body"));
    }

    /** The heading that says more than a title which the page does not show. */
    private Optional<Title> fuller(Optional<Title> named, List<Judged> blocks, int coreFirst) {
        return named.filter(title -> title.block().isEmpty()).flatMap(title -> {
            OptionalInt at = headings.of(title.text(), blocks, coreFirst);
            return at.isPresent()
                    ? Optional.of(Title.of(
                            blocks.get(at.getAsInt()).block().text(), at, "heading fuller than the page title"))
                    : Optional.empty();
        });
    }

    /** How well a line must stand to beat what the page's head names. */
    private double trust(Optional<Title> named, PageMeta meta) {
        if (named.isEmpty()) {
            return 0;
        }
        boolean site = isSite(named.get(), meta);
        boolean shown = named.get().block().isPresent();
        if (site) {
            return shown ? SURE : LIKELY;
        }
        return !shown && named.get().text().length() <= CLEAR ? LIKELY : BEYOND_DOUBT;
    }

    /** A site or a column named in place of the headline: the line above the body is better then. */
    private boolean isSite(Title named, PageMeta meta) {
        return named.text().length() <= SHORT
                && (sites.isSite(named.text()) || SiteNames.isOwnSite(named.text(), meta));
    }

    private Optional<Title> named(
            AnnouncedTitle announced, PageMeta meta, List<Judged> blocks, int coreFirst, int coreLast) {
        OptionalInt shown = shownTitle(announced, blocks, coreFirst, coreLast);
        if (shown.isPresent()) {
            String text = blocks.get(shown.getAsInt()).block().text();
            boolean whole = meta.first("articletitle").isEmpty() && announced.isWhole(Blanks.strip(text));
            String own = whole ? AnnouncedTitle.withoutSite(text, meta, sites) : text;
            return Optional.of(Title.of(own, shown, "shown in page title"));
        }
        String headline = announced.headline();
        return headline.isBlank()
                ? Optional.empty()
                : Optional.of(Title.of(headline, OptionalInt.empty(), "page title"));
    }

    /**
     * Index of the block that shows the headline, before any body is known: the one the page's head names, or a line that
     * stands between breadcrumb and metadata; or -1.
     */
    public int shown(Optional<AnnouncedTitle> announced, PageMeta meta, List<Judged> blocks) {
        return announced
                .flatMap(title -> named(title, meta, blocks, blocks.size(), blocks.size()))
                .filter(title -> !isSite(title, meta))
                .map(title -> title.block().isPresent()
                        ? overText(blocks, title.block().getAsInt())
                        : -1)
                .orElseGet(() -> position.framed(blocks));
    }

    /** Among the copies of a headline the one with most text close under it: others stand in share boxes and lists. */
    private static int overText(List<Judged> blocks, int shown) {
        String text = Blanks.strip(blocks.get(shown).block().text());
        int best = shown;
        double most = textUnder(blocks, shown);
        for (int i = shown - 1; i >= 0; i--) {
            double under = Blanks.strip(blocks.get(i).block().text()).equals(text) ? textUnder(blocks, i) : 0;
            if (under > most) {
                best = i;
                most = under;
            }
        }
        return best;
    }

    private static double textUnder(List<Judged> blocks, int at) {
        double sum = 0;
        for (int i = at + 1; i <= Math.min(blocks.size() - 1, at + NEAR); i++) {
            sum += Math.max(0, blocks.get(i).weight());
        }
        return sum;
    }

    private static OptionalInt shownTitle(AnnouncedTitle announced, List<Judged> blocks, int coreFirst, int coreLast) {
        int best = -1;
        int bestLength = SHORTEST - 1;
        for (int i = 0; i <= coreLast && i < blocks.size(); i++) {
            Judged judged = blocks.get(i);
            String text = judged.block().text();
            boolean sentence = judged.shape().isProse() && (i > coreFirst || text.endsWith("。"));
            boolean menu = judged.isLinks() && i <= coreFirst - 3;
            boolean fits = text.length() >= bestLength && text.length() <= LONGEST * 2;
            if (!fits || !announced.mayName(text.charAt(0)) || menu || judged.isNoise() || sentence) {
                continue;
            }
            String core = Blanks.strip(text);
            boolean longer = core.length() > bestLength || (core.length() == bestLength && i <= coreFirst);
            boolean named = longer && core.length() <= LONGEST && (announced.names(core) || announced.isStartOf(core));
            if (named) {
                best = i;
                bestLength = core.length();
            }
        }
        boolean enough = best >= 0
                && (bestLength >= CLEAR
                        || announced
                                .wide()
                                .startsWith(
                                        Blanks.strip(blocks.get(best).block().text())));
        return enough ? OptionalInt.of(best) : OptionalInt.empty();
    }
}
