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

    private NumberLine() {}

    static Optional<String> of(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher matcher = NUMBER.matcher(line);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
