package io.zhengwen.stage.content.body;

import io.zhengwen.stage.content.page.PageBlock;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What opens the parts of a page: an article with its headline and source line, foreign parts, a talk of readers. */
final class Landmarks {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 60;
    private static final int LONGEST_SOURCE = 120;
    private static final int REACH = 2;
    private static final int THREAD = 5;
    private static final int TOP_HEADING = 2;
    private static final Pattern SINCE = Pattern.compile("\\d\\s*(?:分钟|分鐘|小时|小時|天)前$");
    private static final Pattern DAY = Pattern.compile("(?:19|20)\\d\\d\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{1,2}[:：]\\d\\d|来源|來源|作者|记者|記者|发布|發布");

    private final List<Judged> blocks;
    private final boolean plain;

    Landmarks(List<Judged> blocks) {
        this.blocks = blocks;
        this.plain = blocks.get(0).block().kind() == PageBlock.Kind.LINE;
    }

    /** An article's headline: a short line, and close under it its date and source. */
    boolean opensArticle(int at) {
        Judged judged = blocks.get(at);
        int level = judged.block().level();
        boolean heading = level > 0 && level <= TOP_HEADING;
        return isShort(judged)
                && !judged.shape().numbered()
                && isUnder(at, REACH, below -> isSourceLine(below, heading));
    }

    /** What may be the page's first headline: a short line with any metadata close under it. */
    boolean mayOpenArticle(int at) {
        return isShort(blocks.get(at)) && isUnder(at, REACH, Judged::isMeta);
    }

    /** A head of related news, comments, footers; in a plain text these are told by what stands above them instead. */
    boolean opensForeignPart(int at) {
        return !plain && blocks.get(at).isTail();
    }

    /** Where readers begin to talk: lines such as 5小时前 follow each other closely. */
    boolean opensThread(int at) {
        return isSince(at) && isUnder(at, THREAD, Landmarks::isSince);
    }

    boolean isSince(int at) {
        return isSince(blocks.get(at));
    }

    private static boolean isSince(Judged judged) {
        return judged.isMeta() && SINCE.matcher(judged.block().text()).find();
    }

    private boolean isUnder(int at, int reach, Predicate<Judged> what) {
        for (int i = at + 1; i <= Math.min(blocks.size() - 1, at + reach); i++) {
            if (what.test(blocks.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShort(Judged judged) {
        int letters = judged.shape().letters();
        return letters >= SHORTEST
                && letters <= LONGEST
                && judged.noise().isEmpty()
                && (!judged.shape().closed() || judged.shape().headline());
    }

    /** Every day has one of these centuries; most lines are done with at once. */
    private static boolean mayHoldDay(String text) {
        return text.contains("20") || text.contains("19");
    }

    private boolean isSourceLine(Judged judged, boolean underHeading) {
        String text = judged.block().text();
        if (!mayHoldDay(text)) {
            return false;
        }
        boolean loose = !plain && !judged.shape().isProse();
        boolean told = text.length() <= LONGEST_SOURCE
                && (judged.isMeta() || loose)
                && MOMENT.matcher(text).find();
        return (told || (underHeading && judged.isMeta())) && DAY.matcher(text).find();
    }
}
