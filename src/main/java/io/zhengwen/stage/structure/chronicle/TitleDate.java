package io.zhengwen.stage.structure.chronicle;

import io.zhengwen.chinese.DateExpressions;
import io.zhengwen.chinese.DateMention;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year, and perhaps the month, that the name of a chronicle gives to lines without one: 二〇二〇年大事记. */
record TitleDate(OptionalInt year, OptionalInt month) {
    private static final Pattern BARE_YEAR = Pattern.compile("((?:19|20)[0-9]{2})(?:-|—|$)");

    static TitleDate in(String title) {
        Optional<DateMention> date = DateExpressions.findAll(title).stream()
                .filter(mention -> mention.year().isPresent())
                .findFirst();
        if (date.isPresent()) {
            return new TitleDate(date.get().year(), date.get().month());
        }
        Matcher matcher = BARE_YEAR.matcher(title);
        OptionalInt year = matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
        return new TitleDate(year, OptionalInt.empty());
    }
}
