package io.zhengwen.stage.content.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of a page that can be the article's: from its headline to the headline of the next article, to a head of
 * foreign parts, or to where readers begin to talk. Pages that load one article after the other hold several, each with
 * headline, source line and text.
 */
record Scope(int first, int last) {
    /**
     * The scope of the page's own article.
     *
     * @param heading index of the block that shows the page's own headline, or -1
     */
    static Scope of(List<Judged> blocks, int heading, Weights weights) {
        return new Search(blocks, weights).from(heading);
    }

    boolean holds(int index) {
        return index >= first && index <= last;
    }

    /** One walk down a page. */
    private static final class Search {
        private final List<Judged> blocks;
        private final Landmarks landmarks;
        private final double least;
        private final double aboveShare;
        private final double[] text;
        private final int[] nextProse;
        private final Map<String, Integer> lastOnPath = new HashMap<>();

        Search(List<Judged> blocks, Weights weights) {
            this.blocks = blocks;
            landmarks = new Landmarks(blocks);
            least = weights.of("scope.text");
            aboveShare = weights.of("above.share");
            text = new double[blocks.size() + 1];
            nextProse = new int[blocks.size() + 1];
            nextProse[blocks.size()] = -1;
            for (int i = 0; i < blocks.size(); i++) {
                text[i + 1] = text[i] + Math.max(0, blocks.get(i).weight());
            }
            for (int i = blocks.size() - 1; i >= 0; i--) {
                nextProse[i] = blocks.get(i).shape().isProse() ? i : nextProse[i + 1];
            }
        }

        Scope from(int heading) {
            double total = text[blocks.size()];
            double below = total - text[Math.max(0, heading + 1)];
            int first = heading >= 0 && below > aboveShare * total ? heading : 0;
            int opened = Math.max(-1, heading);
            boolean forum = false;
            for (int i = Math.max(0, heading + 1); i < blocks.size(); i++) {
                boolean opens = landmarks.opensArticle(i);
                boolean ends = opens || landmarks.opensForeignPart(i) || (!forum && landmarks.opensThread(i));
                if (ends && opened >= 0 && text[i] - text[opened + 1] > least && !isInsideOnePlace(opened, i)) {
                    return new Scope(first, i - 1);
                }
                forum |= opened >= 0 && landmarks.isSince(i);
                opened = opens || (opened < 0 && landmarks.mayOpenArticle(i)) ? i : opened;
                if (blocks.get(i).shape().isProse()) {
                    lastOnPath.put(blocks.get(i).block().path(), i);
                }
            }
            return new Scope(first, blocks.size() - 1);
        }

        /** Whether the text below stands on the very way of text above: a chapter begins there, not another article. */
        private boolean isInsideOnePlace(int opened, int at) {
            int next = nextProse[at + 1];
            String path = next < 0 ? "" : blocks.get(next).block().path();
            return !path.isEmpty() && lastOnPath.getOrDefault(path, -1) > opened;
        }
    }
}
