package io.zhengwen.stage.charset;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells Markdown from plain text and pages whose names say Markdown: its signs must stand in the text. */
final class MarkdownMarks {
    static final String MEDIA_TYPE = "text/markdown";

    private static final Set<String> NAMED = Set.of(MEDIA_TYPE, "text/x-web-markdown", "text/x-markdown");
    // Signs show within this much, or the file is as good as plain.
    private static final int HEAD = 256 * 1024;

    private static final Pattern PAGE = Pattern.compile("(?i)\\A\\s*+<(?:!doctype|html|head|body)\\b");
    private static final Pattern MARK = Pattern.compile("(?m)^(?:"
            // A heading, a quotation, an item; an item with a number may be plain text.
            + " {0,3}(?:#{1,6} ++\\S|> ?\\S|[-*+] ++\\S)"
            // The line below a table's head; a fence around code.
            + "|[ \\t]*+\\|?[ \\t]*+:?-{3,}+:?[ \\t]*+\\|[-:| \\t]*+$"
            + "|(?:```|~~~)"
            + ")"
            + "|\\A---[ \\t]*+\\R[\\w-]++:"
            // Emphasis, a picture or a link within a line.
            + "|\\*\\*[^*\\s][^*\\n]{0,200}\\*\\*|\\[[^\\[\\]\\n]{1,200}\\]\\([^()\\s]{1,500}\\)");

    private MarkdownMarks() {}

    /**
     * Whether a text is to be read as Markdown.
     *
     * @param named the media type that its file was taken for, by name
     */
    static boolean isMarkdown(String text, String named) {
        if (!NAMED.contains(named)) {
            return false;
        }
        String head = text.substring(0, Math.min(text.length(), HEAD));
        return !PAGE.matcher(head).find() && MARK.matcher(head).find();
    }
}
