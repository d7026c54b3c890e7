package io.zhengwen.stage.content.head;

import io.zhengwen.stage.content.body.Judged;
import io.zhengwen.stage.content.page.Blanks;
import io.zhengwen.stage.content.page.PageMeta;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Finds the headline: the page's own words for it where there are any, else the line that stands like one. */
public final class TitleFinder {
    private static final Pattern SITE_CUT =
            Pattern.compile("\\s*+(?:_|\\||｜|\\s[-–—]++\\s?|--++|—{2,}+|[-–—](?=[^-–—]{2,14}$))\\s*+");
    private static final Pattern SITE_NAME = Pattern.compile(
            "(?i)(?:网|網|网站|首页|首頁|频道|论坛|公司|集团|大学|学院|中心|动态|文件|公告|新闻|政策|要闻|之窗|\\.com|\\.cn|home)$|^(?:关于我们|公司简介)$");
    private static final int SHORTEST = 4;
    private static final int LONGEST = 90;
    private static final int SHORT = 16;
    private static final double SURE = 3.5;

    private final HeadlinePosition position = new HeadlinePosition();

    /** The headline of a page whose core starts at {@code coreFirst}. */
    public Optional<Title> find(PageMeta meta, List<Judged> blocks, int coreFirst, int coreLast) {
        return best(meta, blocks, coreFirst, coreLast).map(title -> WrappedHeadline.whole(title, blocks));
    }

    private Optional<Title> best(PageMeta meta, List<Judged> blocks, int coreFirst, int coreLast) {
        Optional<Title> named = named(meta, blocks, coreFirst, coreLast);
        HeadlinePosition.Candidate line = position.find(blocks, coreFirst);
        boolean weak = named.isEmpty() || (isSite(named.get()) && line.score() >= SURE);
        if (weak && line.score() > 0) {
            String text = blocks.get(line.block()).block().text();
            return Optional.of(Title.of(text, OptionalInt.of(line.block()), "line before the body"));
        }
        return named;
    }

    /** A site or a column named in place of the headline: the line above the body is better then. */
    private static boolean isSite(Title named) {
        return named.text().length() <= SHORT && SITE_NAME.matcher(named.text()).find();
    }

    private static Optional<Title> named(PageMeta meta, List<Judged> blocks, int coreFirst, int coreLast) {
        Optional<String> machine = meta.first("articletitle", "ld:headline", "og:title", "twitter:title");
        String pageTitle = meta.pageTitle().orElse("");
        String wide = Blanks.strip(machine.orElse("") + " " + pageTitle);
        if (wide.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt shown = shownTitle(wide, blocks, coreFirst, coreLast);
        if (shown.isPresent()) {
            return Optional.of(Title.of(blocks.get(shown.getAsInt()).block().text(), shown, "shown in page title"));
        }
        String best = meta.first("articletitle").orElseGet(() -> withoutSite(machine.orElse(pageTitle)));
        return best.isBlank() ? Optional.empty() : Optional.of(Title.of(best, OptionalInt.empty(), "page title"));
    }

    /** Index of the block that shows the headline the page's head names, before any body is known; or -1. */
    public int announced(PageMeta meta, List<Judged> blocks) {
        return named(meta, blocks, blocks.size(), blocks.size())
                .filter(title -> !isSite(title))
                .map(title -> title.block().orElse(-1))
                .orElse(-1);
    }

    private static OptionalInt shownTitle(String wide, List<Judged> blocks, int coreFirst, int coreLast) {
        int best = -1;
        int bestLength = SHORTEST - 1;
        for (int i = 0; i <= coreLast && i < blocks.size(); i++) {
            Judged judged = blocks.get(i);
            String text = judged.block().text();
            boolean sentence = judged.shape().isProse() && (i > coreFirst || text.endsWith("。"));
            if (text.length() > LONGEST * 2 || judged.isNoise() || sentence) {
                continue;
            }
            String core = Blanks.strip(text);
            boolean longer = core.length() > bestLength || (core.length() == bestLength && i <= coreFirst);
            if (longer && core.length() <= LONGEST && wide.contains(core) && (!judged.isLinks() || i > coreFirst - 3)) {
                best = i;
                bestLength = core.length();
            }
        }
        boolean enough = best >= 0
                && (bestLength >= 8
                        || wide.startsWith(Blanks.strip(blocks.get(best).block().text())));
        return enough ? OptionalInt.of(best) : OptionalInt.empty();
    }

    private static String withoutSite(String pageTitle) {
        String[] parts = SITE_CUT.split(pageTitle, -1);
        return parts.length == 0 || parts[0].length() < SHORTEST ? pageTitle : parts[0].strip();
    }
}
