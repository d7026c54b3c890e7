package io.zhengwen.stage.content;

import io.zhengwen.chinese.ChineseNumerals;
import io.zhengwen.document.Partial;
import io.zhengwen.stage.content.page.LineShape;
import io.zhengwen.stage.content.repair.Piece;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether a text starts or ends in the middle of what was published. */
final class Completeness {
    private static final Pattern NUMBERED =
            Pattern.compile("^(?:([（(]?)([一二三四五六七八九十]{1,3})([）)、])|([（(]?)(\\d{1,2})([）)、.．])(?!\\d))");
    private static final Pattern LONE_ITEM = Pattern.compile("^[（(]([一二三四五六七八九十]{1,3})[）)]");
    private static final int LONG = 60;

    Partial of(List<Piece> pieces) {
        return new Partial(startsInside(pieces), endsInside(pieces));
    }

    /** The first block continues a numbering whose beginning is missing. */
    private static boolean startsInside(List<Piece> pieces) {
        Matcher matcher = NUMBERED.matcher(pieces.get(0).text());
        if (!matcher.find()) {
            return false;
        }
        String number = matcher.group(2) != null ? matcher.group(2) : matcher.group(5);
        boolean later = ChineseNumerals.parse(number)
                .filter(value -> value.compareTo(BigDecimal.ONE) > 0)
                .isPresent();
        // A list that counts down, or a chronicle that begins with its newest entry, is complete.
        return later && pieces.stream().skip(1).noneMatch(piece -> isFirst(piece.text(), matcher));
    }

    private static boolean isFirst(String text, Matcher style) {
        Matcher other = NUMBERED.matcher(text);
        boolean chinese = style.group(2) != null;
        return other.find()
                && chinese == (other.group(2) != null)
                && (chinese ? other.group(2).equals("一") : false);
    }

    /** The last long block stops in mid-sentence, or the last section announces a list and ends after its first item. */
    private static boolean endsInside(List<Piece> pieces) {
        String last = pieces.get(pieces.size() - 1).text();
        LineShape shape = LineShape.of(last);
        char end = last.charAt(last.length() - 1);
        boolean open =
                last.length() >= LONG && shape.marks() >= 2 && (Character.isLetter(end) || "，、,".indexOf(end) >= 0);
        return open || endsAfterFirstItem(pieces);
    }

    private static boolean endsAfterFirstItem(List<Piece> pieces) {
        boolean other = false;
        for (int i = pieces.size() - 1; i >= 0; i--) {
            Matcher item = LONE_ITEM.matcher(pieces.get(i).text());
            if (item.find()) {
                boolean heading = i + 1 < pieces.size()
                        && !LineShape.of(pieces.get(i).text()).closed();
                return heading && item.group(1).equals("一") && !other;
            }
            other |= LineShape.isNumbered(pieces.get(i).text());
        }
        return false;
    }
}
