package io.zhengwen.stage.carrier.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;

/** Which blocks are headings by the way they are set, and of what level. Numbers at their beginning are not looked at. */
final class Headings {
    /** GB/T 9704: what stands above the document's number is the issuer's mark, however big. */
    private static final Pattern DOCUMENT_NUMBER =
            Pattern.compile("[^〔\\[（(]{1,20}[〔\\[（(][0-9]{4}[〕\\]）)]第?\\s*[0-9]{1,5}\\s*号.{0,40}");

    private static final int LONGEST = 120;
    private static final float BIGGER = 1.12F;

    private final IdentityHashMap<Block, Integer> levels = new IdentityHashMap<>();

    Headings(List<Block> blocks, float bodySize) {
        List<Block> candidates = new ArrayList<>();
        int masthead = masthead(blocks, bodySize);
        for (int i = masthead; i < blocks.size(); i++) {
            if (mayBeHeading(blocks.get(i), bodySize)) {
                candidates.add(blocks.get(i));
            }
        }
        if (candidates.isEmpty() && blocks.size() > masthead + 1 && isPlainTitle(blocks.get(masthead))) {
            candidates.add(blocks.get(masthead));
        }
        rank(candidates);
    }

    /** 0 for none. */
    int levelOf(Block block) {
        return levels.getOrDefault(block, 0);
    }

    private static int masthead(List<Block> blocks, float bodySize) {
        for (int i = 0; i < Math.min(10, blocks.size()); i++) {
            if (blocks.get(i).page() == 0
                    && DOCUMENT_NUMBER.matcher(blocks.get(i).text()).matches()) {
                return titleFollows(blocks, i + 1, bodySize) ? i + 1 : 0;
            }
        }
        return 0;
    }

    /** Where the number stands below the title, as on notices without a printed head, there is no mark. */
    private static boolean titleFollows(List<Block> blocks, int from, float bodySize) {
        return blocks.subList(from, Math.min(from + 4, blocks.size())).stream()
                .anyMatch(block -> mayBeHeading(block, bodySize));
    }

    private static boolean mayBeHeading(Block block, float bodySize) {
        String text = block.text();
        if (text.length() > LONGEST || text.length() < 2 || !hasLetters(text) || endsSentence(text)) {
            return false;
        }
        return block.size() > BIGGER * bodySize || (block.bold() && block.centred());
    }

    private static boolean isPlainTitle(Block block) {
        return block.page() == 0
                && block.centred()
                && block.text().length() >= 5
                && block.text().length() <= LONGEST
                && !endsSentence(block.text());
    }

    private void rank(List<Block> candidates) {
        List<Block> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingDouble(Block::size).reversed());
        int level = 0;
        float size = 0;
        for (Block block : sorted) {
            if (level == 0 || ParagraphRules.differs(size, block.size())) {
                level = Math.min(4, level + 1);
                size = block.size();
            }
            levels.put(block, level);
        }
    }

    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean endsSentence(String text) {
        return "。；;，,：:".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
