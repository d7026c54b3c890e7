package io.zhengwen.stage.structure;

import io.zhengwen.document.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives each block its place in the numbering of official documents (GB/T 9704: 一、 then （一） then 1. then （1）; laws:
 * 章, 节, 条). The order of the kinds is fixed, so a text that starts in the middle is read right from its first
 * enumerator on.
 */
final class Outline {
    // A new annex starts its numbering afresh, also where its first paragraphs carry no number.
    private static final Pattern ANNEX = Pattern.compile("附[件表录錄][0-9０-９一二三四五六七八九十]{0,3}[:：]?.{0,40}");

    private record Level(Enumerator.Kind kind, String label) {}

    /** One path a block, such as {@code 四/(一)/1}; an empty string before the first enumerator. */
    List<String> paths(List<Block> blocks) {
        Deque<Level> stack = new ArrayDeque<>();
        List<String> paths = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            if (block.type() == Block.Type.SIGNATURE || isAnnexHeading(block)) {
                stack.clear();
            } else if (block.type() != Block.Type.TABLE && block.type() != Block.Type.CAPTION) {
                Optional<Enumerator> enumerator = Enumerator.at(block.text());
                enumerator.ifPresent(found -> descend(stack, found));
            }
            paths.add(stack.stream().map(Level::label).collect(Collectors.joining("/")));
        }
        return paths;
    }

    private static boolean isAnnexHeading(Block block) {
        String text = block.text().strip();
        return text.length() <= 48 && ANNEX.matcher(text).matches();
    }

    private static void descend(Deque<Level> stack, Enumerator found) {
        while (!stack.isEmpty() && stack.peekLast().kind().compareTo(found.kind()) >= 0) {
            stack.removeLast();
        }
        stack.addLast(new Level(found.kind(), found.label()));
    }
}
