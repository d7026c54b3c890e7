package io.zhengwen.stage.likeness;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a medium sets before and behind the text of another: 新华社北京8月5日电（记者 张三）, 本报讯, （责任编辑：李四）. It says who
 * reports and nothing of what is reported, and each copy has its own. All patterns are bounded.
 */
final class Credits {
    private static final String BLANK = "[\\s\\u00a0\\u3000]";
    private static final String COLON = "[\\s\\u00a0\\u3000:：]";
    /** Without such an end 电 is a part of a word: 记者从供电公司获悉. */
    private static final String END = "(?:[】）)]" + COLON + "{0,8}|" + BLANK + "{0,4}[（(][^（）()\\n]{0,60}[）)]" + COLON
            + "{0,8}|" + COLON + "{1,8})";

    private static final Pattern DATELINE =
            Pattern.compile(BLANK + "{0,40}[（(【]?\\p{IsHan}{1,8}[报報社网網台臺者刊]\\p{IsHan}{0,12}" + BLANK
                    + "?(?:(?:\\d{4}年)?\\d{1,2}月)?(?:\\d{1,2}日)?[电電讯訊]" + END);
    private static final Pattern CREDIT = Pattern.compile(
            "[（(][^（）()\\n]{0,40}(?:记者|記者|编辑|編輯|来源|來源|供稿|作者|责编|責編|通讯员|通訊員)[^（）()\\n]{0,40}[）)]" + BLANK + "{0,40}$");
    /** Longer than any credit: the end of a text is searched, not the whole of it. */
    private static final int TAIL = 200;

    private Credits() {}

    /** The text without them. */
    static CharSequence without(String text) {
        Matcher dateline = DATELINE.matcher(text);
        int start = dateline.lookingAt() ? dateline.end() : 0;
        Matcher credit = CREDIT.matcher(text).region(Math.max(start, text.length() - TAIL), text.length());
        int end = credit.find() ? credit.start() : text.length();
        return text.subSequence(start, end);
    }
}
