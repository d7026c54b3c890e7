package io.zhengwen.stage.structure.policy;

import io.zhengwen.chinese.DateExpressions;
import io.zhengwen.chinese.DateMention;
import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Span;
import io.zhengwen.stage.structure.TextLine;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An order is signed by the head of the office, not by its name: 省长 陆怀谨, and the date below. */
record HeadSignature(PartialDate date, Span span) {
    private static final int TOP_LINES = 20;
    private static final Pattern HEAD = Pattern.compile(
            "^(?:代)?(?:国务院)?(?:总理|主席|省长|市长|区长|县长|州长|盟长|旗长|部长|主任|局长|署长|行长|厅长|院长|检察长|委员长|會長|部長|縣長|市長|院長|總統)[：:\\s　]{0,4}[\\p{IsHan}·\\s　]{2,12}?$");

    static Optional<HeadSignature> find(List<TextLine> lines) {
        for (int i = 0; i + 1 < Math.min(TOP_LINES, lines.size()); i++) {
            TextLine below = lines.get(i + 1);
            List<DateMention> dates = DateExpressions.findAll(below.text());
            boolean dated = dates.size() == 1
                    && dates.get(0).span().start() == 0
                    && dates.get(0).span().end() == below.text().length();
            if (dated && HEAD.matcher(lines.get(i).text()).matches()) {
                return dates.get(0)
                        .resolve()
                        .map(PartialDate::toDay)
                        .map(date -> new HeadSignature(date, below.span()));
            }
        }
        return Optional.empty();
    }
}
