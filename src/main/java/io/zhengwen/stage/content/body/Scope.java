package io.zhengwen.stage.content.body;

import io.zhengwen.stage.content.page.PageBlock;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The part of a page that can be the article's: from its headline to the headline of the next article. Pages that load
 * one article after the other hold several, each with headline, source line and text.
 */
record Scope(int first, int last) {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 60;
    private static final int LONGEST_SOURCE = 120;
    private static final int REACH = 2;
    private static final int THREAD = 5;
    private static final Pattern SINCE = Pattern.compile("\\d\\s*(?:分钟|分鐘|小时|小時|天)前$");
    private static final int TOP_HEADING = 2;
    private static final Pattern DAY = Pattern.compile("(?:19|20)\\d\\d\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{1,2}[:：]\\d\\d|来源|來源|作者|记者|記者|发布|發布");

    /**
     * The scope of the page's own article.
     *
     * @param heading index of the block that shows the page's own headline, or -1
     */
    static Scope of(List<Judged> blocks, int heading, Weights weights) {
        double least = weights.of("scope.text");
        double[] text = new double[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            text[i + 1] = text[i] + Math.max(0, blocks.get(i).weight());
        }
        double total = text[blocks.size()];
        double below = total - text[Math.max(0, heading + 1)];
        int first = heading >= 0 && (below > weights.of("above.share") * total) ? heading : 0;
        int opened = heading >= 0 ? heading : -1;
        boolean plain = blocks.get(0).block().kind() == PageBlock.Kind.LINE;
        boolean forum = false;
        for (int i = Math.max(0, heading + 1); i < blocks.size(); i++) {
            boolean opens = opens(blocks, i);
            boolean ends = opens || (blocks.get(i).isTail() && !plain) || (!forum && isThread(blocks, i));
            if (ends && opened >= 0 && text[i] - text[opened + 1] > least && !isInsideOnePlace(blocks, opened, i)) {
                return new Scope(first, i - 1);
            }
            forum |= opened >= 0 && isSince(blocks.get(i));
            opened = opens || (opened < 0 && heads(blocks, i)) ? i : opened;
        }
        return new Scope(first, blocks.size() - 1);
    }

    /** Whether the text under the headline stands on the very way of text above it: a chapter, not another article. */
    private static boolean isInsideOnePlace(List<Judged> blocks, int from, int headline) {
        int next = headline + 1;
        while (next < blocks.size() - 1 && !blocks.get(next).shape().isProse()) {
            next++;
        }
        if (next >= blocks.size() || blocks.get(next).block().path().isEmpty()) {
            return false;
        }
        String path = blocks.get(next).block().path();
        for (int i = from + 1; i < headline; i++) {
            if (blocks.get(i).shape().isProse() && blocks.get(i).block().path().equals(path)) {
                return true;
            }
        }
        return false;
    }

    boolean holds(int index) {
        return index >= first && index <= last;
    }

    /** Whether the page's first headline may stand there: a short line with any metadata close under it. */
    private static boolean heads(List<Judged> blocks, int at) {
        return isShort(blocks.get(at)) && under(blocks, at).anyMatch(Judged::isMeta);
    }

    /** Whether an article's headline stands there: a short line, and close under it its date and source. */
    private static boolean opens(List<Judged> blocks, int at) {
        int level = blocks.get(at).block().level();
        boolean heading = level > 0 && level <= TOP_HEADING;
        return isShort(blocks.get(at))
                && !blocks.get(at).shape().numbered()
                && under(blocks, at).anyMatch(judged -> isSourceLine(judged, heading));
    }

    /** Whether readers begin to talk there: lines such as 5小时前 follow each other closely. */
    private static boolean isThread(List<Judged> blocks, int at) {
        return isSince(blocks.get(at))
                && blocks.subList(at + 1, Math.min(blocks.size(), at + 1 + THREAD)).stream()
                        .anyMatch(Scope::isSince);
    }

    private static boolean isSince(Judged judged) {
        return judged.isMeta() && SINCE.matcher(judged.block().text()).find();
    }

    private static Stream<Judged> under(List<Judged> blocks, int at) {
        return blocks.subList(at + 1, Math.min(blocks.size(), at + 1 + REACH)).stream();
    }

    private static boolean isShort(Judged judged) {
        int letters = judged.shape().letters();
        return letters >= SHORTEST
                && letters <= LONGEST
                && judged.noise().isEmpty()
                && (!judged.shape().closed() || judged.shape().headline());
    }

    private static boolean isSourceLine(Judged judged, boolean underHeading) {
        String text = judged.block().text();
        boolean plain = judged.block().kind() == PageBlock.Kind.LINE;
        boolean loose = !plain && !judged.shape().isProse();
        boolean told = text.length() <= LONGEST_SOURCE
                && (judged.isMeta() || loose)
                && MOMENT.matcher(text).find();
        return (told || (underHeading && judged.isMeta())) && DAY.matcher(text).find();
    }
}
