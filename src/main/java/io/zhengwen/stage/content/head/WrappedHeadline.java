package io.zhengwen.stage.content.head;

import io.zhengwen.stage.content.body.Judged;
import io.zhengwen.stage.content.page.PageBlock;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Joins the headline of an official document that is broken over lines, and the mark in brackets below it. */
final class WrappedHeadline {
    private static final Pattern OPENED = Pattern.compile("关于|印发|转发|關於|轉發");
    private static final Pattern ENDED = Pattern.compile(
            "(?:通知|意见|决定|办法|公告|函|批复|方案|规定|报告|通报|通告|公示|细则|规划|纲要|条例|说明|解读|答复|名单|总结|要点|计划)(?:[（(][^（()）]{1,12}[)）])?$");
    private static final Pattern OFFICE = Pattern.compile("(?:政府|委员会|办公室|办公厅|[厅局部委院署会])$");
    private static final Pattern LETTERHEAD = Pattern.compile("(?:文件|令|公报|[报网站台]|平台|中心)$");
    private static final int LONGEST_LINE = 60;
    private static final int LEAST_START = 8;
    private static final int LEAST_END = 4;
    private static final int MOST_LINES = 3;

    private final TitleMarks marks;

    WrappedHeadline(TitleMarks marks) {
        this.marks = marks;
    }

    /** The title with its other lines, or as it is. */
    Title whole(Title title, List<Judged> blocks) {
        if (title.block().isEmpty()) {
            return title;
        }
        int at = title.block().getAsInt();
        int first = at;
        int last = at;
        String text = title.text();
        if (last + 1 < blocks.size() && continues(text, text(blocks, last + 1), blocks, last)) {
            last++;
            text = text + text(blocks, last);
        }
        while (first > 0
                && last - first < MOST_LINES - 1
                && continues(text(blocks, first - 1), text, blocks, first - 1)) {
            first--;
            text = text(blocks, first) + text;
        }
        boolean marked = last + 1 < blocks.size() && marks.isMark(text(blocks, last + 1));
        if (marked) {
            last++;
            text = text + text(blocks, last);
        }
        return first == last ? title : joined(title, text, last);
    }

    private static Title joined(Title title, String text, int last) {
        Title whole = Title.of(text, OptionalInt.of(last), title.rule());
        return whole.keywords().isEmpty()
                ? new Title(whole.text(), text, whole.block(), title.keywords(), title.rule())
                : whole;
    }

    private static String text(List<Judged> blocks, int at) {
        return blocks.get(at).block().text();
    }

    /** Whether {@code end}, which starts with the block behind {@code at}, goes on with {@code start}, which ends there. */
    private static boolean continues(String start, String end, List<Judged> blocks, int at) {
        Judged above = blocks.get(at);
        Judged below = blocks.get(at + 1);
        if (!mayWrap(above)
                || !mayWrap(below)
                || above.block().kind() != below.block().kind()) {
            return false;
        }
        boolean quoted = start.lastIndexOf('《') > start.lastIndexOf('》') && closes(end) > 0;
        if (quoted) {
            return true;
        }
        if (!ENDED.matcher(end).find() || ENDED.matcher(start).find()) {
            return false;
        }
        boolean opened = OPENED.matcher(start).find();
        boolean named = opened && !OPENED.matcher(end).find();
        return named || (!opened && isSetAsOne(blocks, at) && (isIssued(start, end) || isOneName(above, below, start)));
    }

    /** The office on the line above: 云溪市水利局, then 关于…的通知. */
    private static boolean isIssued(String start, String end) {
        return end.startsWith("关于") && OFFICE.matcher(start).find();
    }

    private static boolean isOneName(Judged above, Judged below, String start) {
        return above.shape().letters() >= LEAST_START
                && below.shape().letters() >= LEAST_END
                && above.shape().marks() == 0
                && !above.shape().dated()
                && !below.shape().dated()
                && !above.shape().numbered()
                && !below.shape().numbered()
                && !OFFICE.matcher(start).find()
                && !LETTERHEAD.matcher(start).find();
    }

    /** Two lines of a plain text without an empty one between them, and empty lines around them. */
    private static boolean isSetAsOne(List<Judged> blocks, int at) {
        boolean plain = blocks.get(at).block().kind() == PageBlock.Kind.LINE;
        return plain
                && blocks.get(at).block().gapBefore()
                && !blocks.get(at + 1).block().gapBefore();
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
