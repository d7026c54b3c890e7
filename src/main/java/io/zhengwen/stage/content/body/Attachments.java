package io.zhengwen.stage.content.body;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables and lists that stand behind the running text of a plain text and belong to it: opened by a line such as 附件1
 * or by the headline of a table that the text itself speaks of. Their lines look like nothing in particular.
 */
final class Attachments {
    private static final Pattern HEAD = Pattern.compile("^附\\s?[件表录]\\s?[\\d一二三四五六七八九十]{0,3}\\s?[:：]?$");
    private static final Pattern TABLE =
            Pattern.compile("(名单|清单|一览表|统计表|分解表|汇总表|情况表|目录|附表)(?:[（(][^（()）]{1,12}[)）])?[:：]?$");
    private static final int LONGEST_HEAD = 60;

    private final List<Judged> blocks;
    private final BodyFinder.Core core;

    Attachments(List<Judged> blocks, BodyFinder.Core core) {
        this.blocks = blocks;
        this.core = core;
    }

    boolean opens(Judged judged) {
        String text = judged.block().text();
        if (text.length() > LONGEST_HEAD || judged.noise().isPresent()) {
            return false;
        }
        Matcher table = TABLE.matcher(text);
        return HEAD.matcher(text).matches() || (table.find() && announced(table.group(1)));
    }

    /** Whether the text speaks of such a table, or of an appendix. */
    private boolean announced(String word) {
        for (int i = core.last(); i >= core.first(); i--) {
            String text = blocks.get(i).block().text();
            if (text.contains(word) || text.contains("附表") || text.contains("附件")) {
                return true;
            }
        }
        return false;
    }
}
