package io.zhengwen.stage.content.head;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A headline, and where it was read.
 *
 * @param raw as written, keyword prefix included: copies of it are looked for in the body
 * @param block the block that shows it
 * @param keywords the words of a keyword prefix ({@code 园区;苏州|…})
 * @param rule the rule that found it
 */
public record Title(String text, String raw, OptionalInt block, List<String> keywords, String rule) {
    private static final Pattern KEYWORD_PREFIX =
            Pattern.compile("^((?:[^|｜;；\\s]{1,12}[;；]){1,12}[^|｜;；\\s]{1,12})[|｜](.+)$");
    private static final Pattern KEYWORD_CUT = Pattern.compile("[;；]");

    public Title {
        keywords = List.copyOf(keywords);
    }

    /** Takes a keyword prefix off what is written. */
    static Title of(String raw, OptionalInt block, String rule) {
        Matcher prefix = KEYWORD_PREFIX.matcher(raw);
        if (prefix.matches()) {
            List<String> keywords = KEYWORD_CUT.splitAsStream(prefix.group(1)).toList();
            return new Title(prefix.group(2).strip(), raw, block, keywords, rule);
        }
        return new Title(raw.strip(), raw, block, List.of(), rule);
    }

    static boolean hasKeywords(String raw) {
        return KEYWORD_PREFIX.matcher(raw).matches();
    }
}
