package io.zhengwen.stage.content.head;

import java.util.List;
import java.util.OptionalInt;

/**
 * A headline, and where it was read.
 *
 * @param raw as written, keyword prefix included: copies of it are looked for in the body
 * @param block the block that shows it
 * @param keywords the words of a keyword prefix ({@code 园区;苏州|…})
 * @param rule the rule that found it
 */
public record Title(String text, String raw, OptionalInt block, List<String> keywords, String rule) {
    public Title {
        keywords = List.copyOf(keywords);
    }
}
