package io.zhengwen.stage.charset;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells HTML from plain text that merely mentions a tag. */
final class MarkupSniffer {
    // A page may begin with a long comment or script; its elements show within this much.
    private static final int HEAD = 256 * 1024;
    private static final int MANY_TAGS = 5;
    // Text about HTML has a tag now and then; in a page's fragment they are never far apart.
    private static final int CHARACTERS_A_TAG = 600;

    private static final Pattern PROLOGUE = Pattern.compile("\\G(?:\\s++|<!--[\\s\\S]*?-->|<\\?[^>]*+>)");
    private static final Pattern FIRST = Pattern.compile(
            "\\G<(?:!doctype\\s++(?!xml)|(?:html|head|body|meta|title|link|script|style|div|p|table|span|article|section|center|font"
                    + "|h[1-6]|ul|ol|br|img|a|rss|feed|tbody|tr|td|b|strong|iframe|form|header|main|nav)\\b[^<>]*+>)");
    private static final Pattern TAG = Pattern.compile(
            "</?(?:html|head|body|meta|title|link|div|p|table|span|article|section|h[1-6]|ul|li|br|img|a|tr|td|strong|font|tbody)"
                    + "(?:\\s[^<>]*+)?/?>");

    private MarkupSniffer() {}

    static String mediaType(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD)).toLowerCase(Locale.ROOT);
        return beginsWithElement(head) || isFullOfTags(head) ? "text/html" : "text/plain";
    }

    private static boolean beginsWithElement(String head) {
        Matcher prologue = PROLOGUE.matcher(head);
        int at = 0;
        while (prologue.find()) {
            at = prologue.end();
        }
        return FIRST.matcher(head).find(at);
    }

    private static boolean isFullOfTags(String head) {
        Matcher tag = TAG.matcher(head);
        int tags = 0;
        boolean closing = false;
        while (tag.find()) {
            tags++;
            closing |= head.charAt(tag.start() + 1) == '/';
        }
        return closing && tags >= MANY_TAGS && head.length() / tags < CHARACTERS_A_TAG;
    }
}
