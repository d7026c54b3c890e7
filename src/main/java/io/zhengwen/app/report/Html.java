package io.zhengwen.app.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Writes HTML: every text and every attribute value is escaped, every element is closed, and characters that would be
 * invisible or change the direction of writing are shown by their code.
 */
final class Html {
    private final StringBuilder out = new StringBuilder(1 << 14);
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; an empty value gives a bare attribute
     */
    Html open(String tag, String... attributes) {
        start(tag, attributes);
        open.push(tag);
        return this;
    }

    /** Closes the element that was opened last. */
    Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    Html line() {
        out.append('\n');
        return this;
    }

    /** An element without content, such as {@code input}. */
    Html single(String tag, String... attributes) {
        start(tag, attributes);
        return this;
    }

    /** An element that holds only text. */
    Html leaf(String tag, String content, String... attributes) {
        return open(tag, attributes).text(content).close();
    }

    Html text(String content) {
        content.codePoints().forEach(point -> {
            if (isUnseen(point)) {
                single(
                        "span",
                        "class",
                        "unseen",
                        "data-code",
                        code(point),
                        "title",
                        String.valueOf(Character.getName(point)));
                out.append("</span>");
            } else {
                escape(point);
            }
        });
        return this;
    }

    /** Text where no element may stand: a page's title. */
    Html plain(String content) {
        content.codePoints().forEach(this::escapeShown);
        return this;
    }

    /** A style sheet or script of our own, as it is. */
    Html inline(Inline resource) {
        out.append('<').append(resource.tag()).append('>').append(resource.content());
        out.append("</").append(resource.tag()).append('>');
        return this;
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]);
            if (!attributes[i + 1].isEmpty()) {
                out.append("=\"");
                plain(attributes[i + 1]);
                out.append('"');
            }
        }
        out.append('>');
    }

    private void escapeShown(int point) {
        if (isUnseen(point)) {
            out.append('⟨').append(code(point)).append('⟩');
        } else {
            escape(point);
        }
    }

    private void escape(int point) {
        switch (point) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case 0xA0 -> out.append("&nbsp;");
            default -> out.appendCodePoint(point);
        }
    }

    /** Controls, marks of direction and joining, halves of characters, line separators, and no characters at all. */
    static boolean isUnseen(int point) {
        if (point == '\n' || point == '\t') {
            return false;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> (point & 0xFFFE) == 0xFFFE;
        };
    }

    private static String code(int point) {
        return String.format(Locale.ROOT, "U+%04X", point);
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("left open: " + open);
        }
        return out.toString();
    }
}
