package io.zhengwen.stage.content.head;

import io.zhengwen.stage.content.body.Judged;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headlines that a copied text labels as such: 标题：…, or 原标题：… where it has no other. */
final class LabelledTitle {
    private static final int FIRST = 8;
    private static final Pattern OWN = Pattern.compile("^(?:文章|新闻)?(?:标题|標題|题目|題目)\\s?[:：]\\s?(.{4,90})$");
    private static final Pattern FORMER = Pattern.compile("^(?:正文\\s?[:：]\\s?)?(?:原标题|原題|原标題)\\s?[:：]\\s?(.{4,90})$");

    private LabelledTitle() {}

    /** The title that a line among the first calls the title. */
    static Optional<Title> own(List<Judged> blocks) {
        return labelled(blocks, OWN);
    }

    /** The title that the text had where it was taken from. */
    static Optional<Title> former(List<Judged> blocks) {
        return labelled(blocks, FORMER);
    }

    private static Optional<Title> labelled(List<Judged> blocks, Pattern label) {
        for (int i = 0; i < Math.min(FIRST, blocks.size()); i++) {
            Matcher line = label.matcher(blocks.get(i).block().text());
            if (line.matches()) {
                return Optional.of(new Title(
                        line.group(1).strip(),
                        blocks.get(i).block().text(),
                        OptionalInt.of(i),
                        List.of(),
                        "labelled as the title"));
            }
        }
        return Optional.empty();
    }
}
