package io.zhengwen.stage.content.head;

import io.zhengwen.stage.content.body.Judged;
import io.zhengwen.stage.content.page.Blanks;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An order (令) is called after the regulation that it issues, where the regulation's text stands below it. */
final class OrderTitle {
    private static final Pattern ORDER = Pattern.compile("令\\s?[（(]?\\s?(?:第.{1,8}[号號])?\\s?[）)]?$");
    private static final Pattern ISSUED = Pattern.compile("《([^《》]{4,60})》[^《》]{0,120}(?:公布|发布|施行|通过)");
    private static final int LONGEST = 40;
    private static final int ORDER_LINES = 12;
    private static final int REACH = 25;

    private OrderTitle() {}

    /** The regulation's title for that of its order; every other title as it is. */
    static Title whole(Title title, List<Judged> blocks, TitleMarks marks) {
        if (title.text().indexOf('令') < 0
                || title.text().length() > LONGEST
                || !ORDER.matcher(title.text()).find()) {
            return title;
        }
        int from = title.block().orElse(-1) + 1;
        for (int i = from; i < Math.min(blocks.size(), from + ORDER_LINES); i++) {
            String text = blocks.get(i).block().text();
            Matcher issued = ISSUED.matcher(text.indexOf('《') < 0 ? "" : text);
            Optional<String> name = issued.find() ? shown(issued.group(1), blocks, i + 1, marks) : Optional.empty();
            if (name.isPresent()) {
                return new Title(
                        name.get(), title.raw(), title.block(), title.keywords(), "regulation that the order issues");
            }
        }
        return title;
    }

    /** The name as it stands over the regulation's text, on one line or two. */
    private static Optional<String> shown(String name, List<Judged> blocks, int from, TitleMarks marks) {
        String plain = Blanks.strip(name);
        for (int i = from; i < Math.min(blocks.size(), from + REACH); i++) {
            String line = lineAt(blocks, i);
            boolean whole = line.equals(plain);
            boolean broken = !whole && !line.isEmpty() && plain.equals(line + lineAt(blocks, i + 1));
            if (whole || broken) {
                String mark = lineAt(blocks, broken ? i + 2 : i + 1);
                return Optional.of(marks.isMark(mark) ? plain + mark : plain);
            }
        }
        return Optional.empty();
    }

    private static String lineAt(List<Judged> blocks, int at) {
        String text = at < blocks.size() ? blocks.get(at).block().text() : "";
        return text.length() > 2 * LONGEST ? "" : Blanks.strip(text);
    }
}
