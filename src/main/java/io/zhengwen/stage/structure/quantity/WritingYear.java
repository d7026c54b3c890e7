package io.zhengwen.stage.structure.quantity;

import io.zhengwen.chinese.DateExpressions;
import io.zhengwen.chinese.DateMention;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Guesses the year in which an undated text was written: the latest it names, other than as a goal. */
final class WritingYear {
    private static final Pattern AHEAD = Pattern.compile("[ 　]{0,2}(?:年?[底末])?(?:前|内|之前|以前)");

    private static final Pattern EXPECTED = Pattern.compile("(?:预计|計畫|计划|拟|拟于|将于|力争|争取|有望|展望)$");

    private WritingYear() {}

    static OptionalInt of(String text) {
        return DateExpressions.findAll(text).stream()
                .filter(mention -> mention.year().isPresent() && !isGoal(text, mention))
                .mapToInt(mention -> mention.year().getAsInt())
                .max();
    }

    private static boolean isGoal(String text, DateMention mention) {
        int start = mention.span().start();
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        return EXPECTED.matcher(text.substring(Math.max(0, start - 4), start)).find()
                || before == '到'
                || before == '至'
                || AHEAD.matcher(text)
                        .region(mention.span().end(), text.length())
                        .lookingAt();
    }
}
