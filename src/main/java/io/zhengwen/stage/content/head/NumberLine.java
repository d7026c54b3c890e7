package io.zhengwen.stage.content.head;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line by the headline that is a document number and nothing else: 云政发〔2019〕7号. */
final class NumberLine {
    private static final Pattern NUMBER = Pattern.compile(
            "^[（(【\\[]?\\s?((?:[\\u4e00-\\u9fa5A-Z]{1,24}\\s?[〔\\[【（(﹝［〈]\\s?(?:19|20)[0-9]{2}\\s?年?[〕\\]】）)﹞］〉]\\s?(?:第\\s?)?[0-9]{1,5}"
                    + "|[\\u4e00-\\u9fa5]{0,24}(?:令|公告)\\s?(?:(?:19|20)[0-9]{2}\\s?年\\s?)?第\\s?[0-9]{1,5})\\s?[号號])\\s?[）)】\\]]?$");
    private static final int LONGEST = 60;

    private static final Pattern ORDER = Pattern.compile("^[\\u4e00-\\u9fa5]{2,30}(?:令|公告)$");
    private static final Pattern ORDER_NUMBER =
            Pattern.compile("^[（(]?\\s?((?:(?:19|20)[0-9]{2}\\s?年\\s?)?第\\s?[0-9一二三四五六七八九十百〇]{1,6}\\s?[号號])\\s?[）)]?$");

    private NumberLine() {}

    /** The number of an order, which stands under its name: 云溪市人民政府令, then 第12号. */
    static Optional<String> of(String line, String next) {
        if (line.length() <= LONGEST && next.length() <= LONGEST && holdsSign(next)) {
            Matcher number = ORDER_NUMBER.matcher(next);
            if (ORDER.matcher(line).matches() && number.matches()) {
                return Optional.of(line + number.group(1));
            }
        }
        return of(line);
    }

    /** Every number has it; most lines are done with at once. */
    private static boolean holdsSign(String line) {
        return line.indexOf('号') >= 0 || line.indexOf('號') >= 0;
    }

    static Optional<String> of(String line) {
        if (line.length() > LONGEST || !holdsSign(line)) {
            return Optional.empty();
        }
        Matcher matcher = NUMBER.matcher(line);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
