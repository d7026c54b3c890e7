package io.zhengwen.stage.content.markdown;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * The lines between two {@code ---} at the head of a Markdown file: for programs, no text.
 *
 * @param fields those of the form {@code name: value}, names in lower case
 * @param end where the text behind it begins
 */
record FrontMatter(Map<String, String> fields, int end) {
    private static final int MOST_LINES = 200;
    private static final Pattern FENCE = Pattern.compile("---[ \\t]*+(?:\\R|\\z)");
    private static final Pattern FIELD = Pattern.compile("([\\w-]++):(?:[ \\t]++([^\\r\\n]*+))?(?:\\R|\\z)");
    private static final Pattern OTHER = Pattern.compile("(?:[ \\t#-][^\\r\\n]*+)?\\R");

    /** What stands at the head of {@code text}; without a name or without an end it is text like any other. */
    static FrontMatter of(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher fence = FENCE.matcher(text);
        Matcher field = FIELD.matcher(text);
        Matcher other = OTHER.matcher(text);
        int at = fence.lookingAt() ? fence.end() : text.length();
        for (int line = 0; line < MOST_LINES && at < text.length(); line++) {
            if (fence.region(at, text.length()).lookingAt()) {
                return new FrontMatter(fields, fields.isEmpty() ? 0 : fence.end());
            }
            if (field.region(at, text.length()).lookingAt()) {
                fields.put(field.group(1).toLowerCase(Locale.ROOT), unquoted(field.group(2)));
                at = field.end();
            } else if (other.region(at, text.length()).lookingAt()) {
                at = other.end();
            } else {
                break;
            }
        }
        return new FrontMatter(Map.of(), 0);
    }

    private static String unquoted(String value) {
        String bare = value == null ? "" : value.strip();
        char first = bare.isEmpty() ? ' ' : bare.charAt(0);
        boolean quoted = (first == '"' || first == '\'') && bare.length() > 1 && bare.endsWith(String.valueOf(first));
        return quoted ? bare.substring(1, bare.length() - 1) : bare;
    }

    /** Title and date, the way a page announces them. */
    String toHtml() {
        return meta("title", "articletitle") + meta("date", "pubdate");
    }

    private String meta(String field, String name) {
        String value = fields.getOrDefault(field, "");
        return value.isEmpty() ? "" : "<meta name=\"" + name + "\" content=\"" + Entities.escape(value) + "\">";
    }
}
