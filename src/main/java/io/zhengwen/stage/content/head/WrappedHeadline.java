package io.zhengwen.stage.content.head;

import io.zhengwen.stage.content.body.Judged;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Joins the headline of an official document that is broken over two lines: 关于做好 … 工作的通知. */
final class WrappedHeadline {
    private static final Pattern OPENED = Pattern.compile("关于|印发|转发|關於|轉發");
    private static final Pattern ENDED = Pattern.compile(
            "(?:通知|意见|决定|办法|公告|函|批复|方案|规定|报告|通报|通告|公示|细则|规划|纲要|条例|说明|解读|答复|名单|总结|要点|计划)(?:[（(][^（()）]{1,12}[)）])?$");
    private static final int LONGEST_LINE = 60;

    private WrappedHeadline() {}

    /** The title with its other line, or as it is. */
    static Title whole(Title title, List<Judged> blocks) {
        if (title.block().isEmpty()) {
            return title;
        }
        int at = title.block().getAsInt();
        if (at + 1 < blocks.size() && continues(blocks.get(at), blocks.get(at + 1))) {
            return joined(blocks, at, title.rule());
        }
        return at > 0 && continues(blocks.get(at - 1), blocks.get(at)) ? joined(blocks, at - 1, title.rule()) : title;
    }

    private static Title joined(List<Judged> blocks, int first, String rule) {
        String text =
                blocks.get(first).block().text() + blocks.get(first + 1).block().text();
        return Title.of(text, OptionalInt.of(first + 1), rule);
    }

    private static boolean continues(Judged above, Judged below) {
        if (!mayWrap(above)
                || !mayWrap(below)
                || above.block().kind() != below.block().kind()) {
            return false;
        }
        String start = above.block().text();
        String end = below.block().text();
        boolean quoted = start.lastIndexOf('《') > start.lastIndexOf('》') && closes(end) > 0;
        boolean named = OPENED.matcher(start).find()
                && !ENDED.matcher(start).find()
                && ENDED.matcher(end).find()
                && !OPENED.matcher(end).find();
        return quoted || named;
    }

    /** Where a book-title mark closes that the line itself did not open; else -1. */
    private static int closes(String line) {
        int close = line.indexOf('》');
        int open = line.indexOf('《');
        return open < 0 || open > close ? close : -1;
    }

    private static boolean mayWrap(Judged judged) {
        return judged.noise().isEmpty()
                && !judged.isLinks()
                && judged.shape().letters() <= LONGEST_LINE
                && !judged.shape().isProse()
                && !judged.shape().closed();
    }
}
