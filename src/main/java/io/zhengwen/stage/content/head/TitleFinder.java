package io.zhengwen.stage.content.head;

import io.zhengwen.stage.content.body.Judged;
import io.zhengwen.stage.content.page.Blanks;
import io.zhengwen.stage.content.page.PageMeta;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the headline: the page's own words for it where there are any, else the line that stands like one. */
public final class TitleFinder {
    private static final Pattern KEYWORD_PREFIX =
            Pattern.compile("^((?:[^|｜;；\\s]{1,12}[;；]){1,12}[^|｜;；\\s]{1,12})[|｜](.+)$");
    private static final Pattern SITE_CUT =
            Pattern.compile("\\s*(?:_|\\||｜|\\s[-–—]+\\s?|--+|—{2,}|[-–—](?=[^-–—]{2,14}$))\\s*");
    private static final Pattern KEYWORD_CUT = Pattern.compile("[;；]");
    private static final int WAY_UP = 14;
    private static final int REPEATED = 8;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 90;

    /** The headline of a page whose core starts at {@code coreFirst}. */
    public Optional<Title> find(PageMeta meta, List<Judged> blocks, int coreFirst, int coreLast) {
        Optional<String> named = meta.first("articletitle", "ld:headline", "og:title", "twitter:title");
        Optional<String> pageTitle = meta.pageTitle();
        if (named.isPresent() || pageTitle.isPresent()) {
            String wide = Blanks.strip(named.orElse("") + " " + pageTitle.orElse(""));
            OptionalInt shown = shownTitle(wide, blocks, coreFirst, coreLast);
            if (shown.isPresent()) {
                return Optional.of(title(blocks.get(shown.getAsInt()).block().text(), shown, "shown in page title"));
            }
            String best = meta.first("articletitle")
                    .orElseGet(() -> withoutSite(named.orElseGet(() -> pageTitle.orElse(""))));
            if (!best.isBlank()) {
                return Optional.of(title(best, OptionalInt.empty(), "page title"));
            }
        }
        return linePosition(blocks, coreFirst);
    }

    /** Index of the block that shows the headline the page's head names, before any body is known; or -1. */
    public int announced(PageMeta meta, List<Judged> blocks) {
        String wide = Blanks.strip(meta.first("articletitle", "ld:headline", "og:title", "twitter:title")
                        .orElse("") + " " + meta.pageTitle().orElse(""));
        return wide.isEmpty()
                ? -1
                : shownTitle(wide, blocks, blocks.size(), blocks.size()).orElse(-1);
    }

    private static OptionalInt shownTitle(String wide, List<Judged> blocks, int coreFirst, int coreLast) {
        int best = -1;
        int bestLength = SHORTEST - 1;
        for (int i = 0; i <= coreLast && i < blocks.size(); i++) {
            Judged judged = blocks.get(i);
            String text = judged.block().text();
            if (text.length() > LONGEST * 2
                    || judged.isNoise()
                    || (i > coreFirst && judged.shape().isProse())) {
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

    private static Optional<Title> linePosition(List<Judged> blocks, int coreFirst) {
        int best = -1;
        double bestScore = 0;
        for (int i = Math.max(0, coreFirst - WAY_UP); i <= Math.min(coreFirst + 1, blocks.size() - 1); i++) {
            double score = headlineScore(blocks, i, coreFirst);
            score += score > 0 && repeats(blocks, i) ? 2 : 0;
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return best < 0
                ? Optional.empty()
                : Optional.of(title(blocks.get(best).block().text(), OptionalInt.of(best), "line before the body"));
    }

    /** Whether the line, or a longer one that holds it, stands on the page once more. */
    private static boolean repeats(List<Judged> blocks, int at) {
        String text = blocks.get(at).block().text();
        return text.length() >= REPEATED
                && blocks.stream()
                        .map(Judged::block)
                        .anyMatch(block -> block.index() != at
                                && block.length() < 2 * LONGEST
                                && block.text().contains(text));
    }

    private static double headlineScore(List<Judged> blocks, int i, int coreFirst) {
        Judged judged = blocks.get(i);
        int letters = judged.shape().letters();
        if (judged.noise().isPresent()
                || letters < SHORTEST
                || letters > LONGEST
                || (judged.shape().isProse() && letters > 40)) {
            return 0;
        }
        double score = 2 - (coreFirst - i) * 0.25;
        score += letters >= 10 && letters <= 45 ? 2 : 0;
        score += i + 1 < blocks.size() && blocks.get(i + 1).isMeta() ? 2 : 0;
        score += i > 0
                        && blocks.get(i - 1)
                                .noise()
                                .filter(rule -> rule.reason().equals("breadcrumb"))
                                .isPresent()
                ? 2
                : 0;
        score -= judged.shape().closed() ? (judged.shape().headline() ? 0.2 : 3) : 0;
        score += i + 2 < blocks.size() && blocks.get(i + 2).isMeta() ? 1 : 0;
        score -= judged.shape().numbered() ? 4 : 0;
        score -= judged.shape().dated() ? 1 : 0;
        score += KEYWORD_PREFIX.matcher(judged.block().text()).matches() ? 4 : 0;
        return score;
    }

    private static Title title(String raw, OptionalInt block, String rule) {
        Matcher prefix = KEYWORD_PREFIX.matcher(raw);
        if (prefix.matches()) {
            return new Title(
                    prefix.group(2).strip(),
                    raw,
                    block,
                    KEYWORD_CUT.splitAsStream(prefix.group(1)).toList(),
                    rule);
        }
        return new Title(raw.strip(), raw, block, List.of(), rule);
    }

    private static String withoutSite(String pageTitle) {
        String[] parts = SITE_CUT.split(pageTitle, -1);
        return parts.length == 0 || parts[0].length() < SHORTEST ? pageTitle : parts[0].strip();
    }
}
