package io.zhengwen.stage.content.head;

import io.zhengwen.stage.content.body.Judged;
import io.zhengwen.stage.content.page.PageBlock;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the line that stands like a headline: short, above the body, metadata under it, a breadcrumb over it. */
final class HeadlinePosition {
    private static final Pattern TITLE_BOX = Pattern.compile("title|biaoti|headline|\\bbt\\d?\\b|\\btit\\b");
    private static final Pattern BREADCRUMB = Pattern.compile("[>＞»›〉→]{1,2}\\s?[\\u4e00-\\u9fa5]{2,10}|位置\\s?[:：]");
    private static final Pattern LABELLED = Pattern.compile("\\p{IsHan}{2,8}\\s?[:：]\\s?\\S");
    private static final Pattern NUMBER =
            Pattern.compile("[〔\\[（(【](?:19|20)\\d\\d[〕\\]）)】]\\s?第?\\d++\\s?[号號]$|文\\s?件$");
    private static final int LONGEST_NUMBER = 45;
    private static final int LETTERHEAD = 3;
    private static final double OVER_LABELS = 3;
    private static final int WAY_UP = 14;
    private static final int FRAME = 6;
    private static final int CLEAR = 6;
    private static final double FOREIGN = 2;
    private static final int LONG_WAY_UP = 200;
    private static final int LONGEST = 90;
    private static final int SHORTEST = 4;
    private static final int REPEATED = 8;
    private static final int LONGEST_PERIOD = 7;
    private static final int LONGEST_SENTENCE = 40;
    private static final double PER_LINE = 0.25;
    private static final double FARTHEST = 3;

    private final HeadlineCues cues;
    private final StampLine stamps;

    /** A block and how much it stands like a headline; 0 for none. */
    record Candidate(int block, double score) {}

    HeadlinePosition(HeadlineCues cues, StampLine stamps) {
        this.cues = cues;
        this.stamps = stamps;
    }

    Candidate find(List<Judged> blocks, int coreFirst) {
        Candidate best = new Candidate(-1, 0);
        int last = Math.min(lastLine(blocks, coreFirst), blocks.size() - 1);
        for (int i = Math.max(0, coreFirst - LONG_WAY_UP); i <= last; i++) {
            boolean near = i >= coreFirst - WAY_UP || isOverLabels(blocks, i);
            boolean inside = i > coreFirst && blocks.get(coreFirst).shape().isProse();
            if (!inside && isPossible(blocks.get(i)) && (near || isFramed(blocks, i))) {
                double score = score(blocks, i, coreFirst);
                score += score > 0 && repeats(blocks, i) ? 2 : 0;
                best = score > best.score() ? new Candidate(i, score) : best;
            }
        }
        return best;
    }

    /** A body may start with its headline, or with the letterhead and number of an official document over that. */
    private static int lastLine(List<Judged> blocks, int coreFirst) {
        int last = coreFirst + 1;
        while (last < blocks.size() && last <= coreFirst + LETTERHEAD && isNumber(blocks.get(last - 1))) {
            last++;
        }
        return last;
    }

    private static boolean isNumber(Judged judged) {
        String text = judged.block().text();
        return text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).find();
    }

    /** The first line under a breadcrumb and over metadata, or -1. */
    int framed(List<Judged> blocks) {
        for (int i = 1; i < blocks.size(); i++) {
            Judged judged = blocks.get(i);
            String text = judged.block().text();
            boolean plain = isPossible(judged) && judged.shape().letters() >= CLEAR && !judged.isLinks();
            if (plain && isFramed(blocks, i) && !stamps.matches(judged) && cues.weigh(text) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private boolean isPossible(Judged judged) {
        int letters = judged.shape().letters();
        String text = judged.block().text();
        return judged.noise().isEmpty()
                && (letters >= SHORTEST || cues.isKnownShort(text))
                && letters <= LONGEST
                && !(judged.shape().isProse() && (letters > LONGEST_SENTENCE || text.endsWith("。")))
                && !stamps.isTable(judged);
    }

    /** Under a breadcrumb and over metadata: nothing but a headline stands like that, however far the text is. */
    private boolean isFramed(List<Judged> blocks, int i) {
        if (!isStamp(blocks, i + 1)) {
            return false;
        }
        for (int k = i - 1; k >= Math.max(0, i - FRAME); k--) {
            if (isBreadcrumb(blocks.get(k))) {
                return true;
            }
        }
        return false;
    }

    private double score(List<Judged> blocks, int i, int coreFirst) {
        Judged judged = blocks.get(i);
        int letters = judged.shape().letters();
        double score = 2 - Math.min(FARTHEST, Math.abs(coreFirst - i) * PER_LINE);
        score += opensText(blocks, i) ? 0.5 : 0;
        score += letters >= 10 && letters <= 45 ? 2 : 0;
        score += letters >= 6 && letters < 10 ? 1 : 0;
        score += isStamp(blocks, i + 1) ? 2 : 0;
        score += isStamp(blocks, i + 2) ? 1 : 0;
        score += isOverLabels(blocks, i) ? OVER_LABELS : 0;
        score += i > 0 && isBreadcrumb(blocks.get(i - 1)) ? 2 : 0;
        score += i > 1 && isBreadcrumb(blocks.get(i - 2)) ? 1 : 0;
        score -= judged.shape().han() == 0 ? FOREIGN : 0;
        if (judged.shape().closed()) {
            score -= judged.shape().headline() ? 0.2 : 3;
        }
        score -= judged.shape().numbered() ? 4 : 0;
        score -= judged.shape().dated() ? 1 : 0;
        score -= isEntry(blocks, i) ? 2 : 0;
        score += Title.hasKeywords(judged.block().text()) ? 4 : 0;
        score += markup(judged.block());
        score -= judged.isLinks() ? 3 : 0;
        return score > -2 ? score + cues.weigh(judged.block().text()) : score;
    }

    /** Right under a line that is nothing but a year or a month stands what happened then. */
    private static boolean isEntry(List<Judged> blocks, int i) {
        return i > 0
                && blocks.get(i - 1).shape().dated()
                && blocks.get(i - 1).shape().letters() <= LONGEST_PERIOD;
    }

    private static double markup(PageBlock block) {
        double score = block.kind() == PageBlock.Kind.HEADING ? 2 : 0;
        return score + (TITLE_BOX.matcher(block.box().names()).find() ? 1 : 0);
    }

    /** The first line of a plain text with an empty line under it. */
    private static boolean opensText(List<Judged> blocks, int i) {
        return i == 0
                && blocks.size() > 1
                && blocks.get(0).block().kind() == PageBlock.Kind.LINE
                && blocks.get(1).block().gapBefore();
    }

    private boolean isStamp(List<Judged> blocks, int i) {
        return i < blocks.size() && stamps.matches(blocks.get(i));
    }

    /** A record of a collection has its fields right under its name: 法規類別：行政. */
    private static boolean isOverLabels(List<Judged> blocks, int i) {
        return i == 0 && isLabelled(blocks, 1) && isLabelled(blocks, 2);
    }

    private static boolean isLabelled(List<Judged> blocks, int i) {
        return i < blocks.size()
                && LABELLED.matcher(blocks.get(i).block().text()).lookingAt();
    }

    private static boolean isBreadcrumb(Judged judged) {
        String text = judged.block().text();
        return judged.noise().filter(rule -> rule.reason().equals("breadcrumb")).isPresent()
                || (text.length() <= LONGEST && BREADCRUMB.matcher(text).find());
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
}
