package io.zhengwen.stage.content.head;

import io.zhengwen.chinese.DateExpressions;
import io.zhengwen.chinese.DateMention;
import io.zhengwen.document.PartialDate;
import io.zhengwen.stage.content.body.Judged;
import io.zhengwen.stage.content.page.LineShape;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Knows lines of lists that go by date, such as entries of a chronicle or links of an index page: the lines around them
 * hold other dates in the same place. None of these dates is the day of publication.
 */
final class DatedList {
    private static final Pattern OUTLET = Pattern.compile("(?:[报報网網社台讯訊]|客户端|电视|频道|在线)\\s*$");
    private static final int REACH = 3;
    private static final int WIDE_REACH = 5;
    private static final int LONGEST_LINE = 80;
    private static final int LEAD = 40;
    private static final int LEAST_WORDS = 4;
    private static final int MONTH = 7;
    private static final int SURE = 2;

    private final LabelTable labels;

    DatedList(LabelTable labels) {
        this.labels = labels;
    }

    /** A line's date and how many letters stand beside it. */
    private record Entry(String date, int words) {
        boolean isBare() {
            return words == 0;
        }
    }

    /** Whether the line is one of such a list. */
    boolean holds(List<Judged> blocks, int at) {
        String line = blocks.get(at).block().text();
        Optional<Entry> own = entryOf(line);
        if (own.isEmpty()) {
            return false;
        }
        int reach = own.get().isBare() ? WIDE_REACH : REACH;
        boolean outlet = OUTLET.matcher(line).find();
        int found = 0;
        for (int i = Math.max(0, at - reach); i <= Math.min(blocks.size() - 1, at + reach); i++) {
            if (i != at && isAnother(own.get(), blocks.get(i))) {
                found += worth(own.get(), blocks.get(i), outlet);
            }
        }
        return found >= SURE;
    }

    private boolean isAnother(Entry own, Judged judged) {
        return entryOf(judged.block().text())
                .filter(entry -> entry.isBare() == own.isBare()
                        && !entry.date().startsWith(own.date())
                        && !own.date().startsWith(entry.date()))
                .isPresent();
    }

    /** A date alone, or one that starts a sentence, may stand by another by chance. */
    private static int worth(Entry own, Judged judged, boolean outlet) {
        if (own.isBare()) {
            return 1;
        }
        if (judged.shape().isProse()) {
            return outlet ? 0 : 1;
        }
        return SURE;
    }

    private Optional<Entry> entryOf(String text) {
        String line = text.length() > LONGEST_LINE ? text.substring(0, LEAD) : text;
        for (DateMention mention : DateExpressions.findAll(line)) {
            Optional<PartialDate> date = mention.resolve();
            if (date.filter(d -> d.iso().length() >= MONTH).isEmpty()) {
                continue;
            }
            int before = letters(line, 0, mention.span().start());
            int behind = letters(line, mention.span().end(), line.length());
            boolean atEdge = before == 0 || (behind == 0 && line.length() == text.length());
            boolean entry = before + behind == 0 || before + behind >= LEAST_WORDS;
            if (atEdge && entry && labels.read(line).isEmpty()) {
                return Optional.of(new Entry(date.get().iso(), before + behind));
            }
        }
        return Optional.empty();
    }

    private static int letters(String line, int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            letters += LineShape.isLetter(line.charAt(i)) ? 1 : 0;
        }
        return letters;
    }
}
