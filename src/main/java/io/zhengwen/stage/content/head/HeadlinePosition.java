package io.zhengwen.stage.content.head;

import io.zhengwen.stage.content.body.Judged;
import io.zhengwen.stage.content.page.PageBlock;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the line that stands like a headline: short, above the body, metadata under it, a breadcrumb over it. */
final class HeadlinePosition {
    private static final Pattern NOT_A_HEADLINE = Pattern.compile(
            "^[\\S]{0,14}[〔\\[（(](?:19|20)\\d\\d[〕\\]）)]\\s?第?\\d++\\s?号$|^[\\d\\s.:：/-]++$|(?:19|20)\\d\\d-\\d\\d-\\d\\d|^(?:\\S{1,6}\\s){3,}+\\S{1,8}$|^(?:\\S{2,4}\\s){2,}+\\S{2,4}$|^https?:");
    private static final int WAY_UP = 14;
    private static final int LONGEST = 90;
    private static final int SHORTEST = 4;
    private static final int REPEATED = 8;

    /** A block and how much it stands like a headline; 0 for none. */
    record Candidate(int block, double score) {}

    Candidate find(List<Judged> blocks, int coreFirst) {
        Candidate best = new Candidate(-1, 0);
        for (int i = Math.max(0, coreFirst - WAY_UP); i <= Math.min(coreFirst + 1, blocks.size() - 1); i++) {
            double score = isPossible(blocks.get(i)) ? score(blocks, i, coreFirst) : 0;
            score += score > 0 && repeats(blocks, i) ? 2 : 0;
            best = score > best.score() ? new Candidate(i, score) : best;
        }
        return best;
    }

    private static boolean isPossible(Judged judged) {
        int letters = judged.shape().letters();
        return judged.noise().isEmpty()
                && letters >= SHORTEST
                && letters <= LONGEST
                && !(judged.shape().isProse() && letters > 40)
                && !NOT_A_HEADLINE.matcher(judged.block().text()).find();
    }

    private static double score(List<Judged> blocks, int i, int coreFirst) {
        Judged judged = blocks.get(i);
        int letters = judged.shape().letters();
        double score = 2 - Math.abs(coreFirst - i) * 0.25;
        score += opensText(blocks, i) ? 0.5 : 0;
        score += letters >= 10 && letters <= 45 ? 2 : 0;
        score += isMeta(blocks, i + 1) ? 2 : 0;
        score += isMeta(blocks, i + 2) ? 1 : 0;
        score += i > 0 && isBreadcrumb(blocks.get(i - 1)) ? 2 : 0;
        if (judged.shape().closed()) {
            score -= judged.shape().headline() ? 0.2 : 3;
        }
        score -= judged.shape().numbered() ? 4 : 0;
        score -= judged.shape().dated() ? 1 : 0;
        score += Title.hasKeywords(judged.block().text()) ? 4 : 0;
        score += judged.block().kind() == PageBlock.Kind.HEADING ? 2 : 0;
        score -= judged.isLinks() ? 3 : 0;
        return score;
    }

    /** The first line of a plain text with an empty line under it. */
    private static boolean opensText(List<Judged> blocks, int i) {
        return i == 0
                && blocks.size() > 1
                && blocks.get(0).block().kind() == PageBlock.Kind.LINE
                && blocks.get(1).block().gapBefore();
    }

    private static boolean isMeta(List<Judged> blocks, int i) {
        return i < blocks.size() && blocks.get(i).isMeta();
    }

    private static boolean isBreadcrumb(Judged judged) {
        return judged.noise().filter(rule -> rule.reason().equals("breadcrumb")).isPresent();
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
