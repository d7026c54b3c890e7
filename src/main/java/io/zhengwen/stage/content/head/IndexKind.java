package io.zhengwen.stage.content.head;

import io.zhengwen.chinese.DateExpressions;
import io.zhengwen.chinese.DateMention;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What kind of value a label of an index table has, and whether a value can be of that kind. */
enum IndexKind {
    INDEX_NUMBER,
    NUMBER,
    ISSUER,
    PUBLISHER,
    ISSUED,
    PUBLISHED,
    EFFECTIVE,
    EXPIRES,
    VALIDITY,
    KEYWORDS,
    TITLE,
    TEXT;

    private static final Pattern INDEX = Pattern.compile("^[^。；！？：，、]{3,50}$");
    private static final Pattern DIGIT = Pattern.compile("[0-9０-９]");
    private static final Pattern ORGANISATION = Pattern.compile("^(?!关于|關於|附件)[^。；！？：《》0-9]{2,60}$");
    private static final Pattern NUMBER_SHAPE = Pattern.compile(
            "[〔\\[【（(﹝［〈]\\s?(?:19|20|１９|２０)[0-9０-９]{2}\\s?年?[〕\\]】）)﹞］〉]\\s?第?\\s?[0-9０-９]{1,5}|第?\\s?[0-9０-９一二三四五六七八九十百〇]{1,6}\\s?[号號]");
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST = 120;

    static IndexKind named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean accepts(String value) {
        if (value.isEmpty() || value.length() > LONGEST) {
            return false;
        }
        return switch (this) {
            case INDEX_NUMBER ->
                INDEX.matcher(value).matches() && DIGIT.matcher(value).find() && !isDate(value);
            case NUMBER ->
                value.length() <= LONGEST_NUMBER && NUMBER_SHAPE.matcher(value).find();
            case ISSUER, PUBLISHER -> ORGANISATION.matcher(value).matches();
            case ISSUED, PUBLISHED, EFFECTIVE -> hasDate(value);
            case EXPIRES, VALIDITY, KEYWORDS, TITLE, TEXT -> true;
        };
    }

    /** Whether most words that may stand behind an empty cell are no values of this kind. */
    boolean isStrict() {
        return switch (this) {
            case INDEX_NUMBER, NUMBER, ISSUER, PUBLISHER, ISSUED, PUBLISHED, EFFECTIVE -> true;
            case EXPIRES, VALIDITY, KEYWORDS, TITLE, TEXT -> false;
        };
    }

    /** Whether a value of this kind can be told from the words around it by its shape alone. */
    boolean isUnmistakable(String value) {
        return switch (this) {
            case INDEX_NUMBER -> value.indexOf(' ') < 0 && value.indexOf('/') > 0 && accepts(value);
            case NUMBER -> value.endsWith("号") && value.length() <= LONGEST_NUMBER / 2 && accepts(value);
            case ISSUED, PUBLISHED -> isDate(value);
            default -> false;
        };
    }

    private static boolean hasDate(String value) {
        return DateExpressions.findAll(value).stream()
                .anyMatch(date -> date.resolve().isPresent());
    }

    private static boolean isDate(String value) {
        List<DateMention> dates = DateExpressions.findAll(value);
        return dates.size() == 1 && dates.get(0).span().length() == value.length();
    }
}
