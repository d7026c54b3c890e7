package io.zhengwen.stage.content.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the elements of HTML mean for reading: skipped, hidden, breaking the line, grouping. */
final class ElementRoles {
    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "textarea",
            "template",
            "select",
            "option",
            "button",
            "iframe",
            "svg",
            "object",
            "embed",
            "applet",
            "canvas",
            "audio",
            "video",
            "head",
            "title",
            "input",
            "map",
            "datalist",
            "math",
            "link",
            "meta");
    private static final Set<String> BLOCKS = Set.of(
            "html",
            "body",
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "frameset",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "caption",
            "tbody",
            "thead",
            "tfoot",
            "tr",
            "td",
            "th",
            "ul",
            "marquee");
    private static final int SHORTEST_HIDING = "display:none".length();
    private static final Pattern NOT_SHOWN = Pattern.compile("display\\s*:\\s*none");

    private ElementRoles() {}

    static boolean isSkipped(Element element) {
        return SKIPPED.contains(element.normalName());
    }

    /** Elements that are not shown. {@code visibility:hidden} counts as shown: scripts reveal such containers. */
    static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        return style.length() >= SHORTEST_HIDING
                && NOT_SHOWN.matcher(style.toLowerCase(Locale.ROOT)).find();
    }

    /** An anchor that leads somewhere; one that only starts a script is a place to click, often the text itself. */
    static boolean isLink(Element anchor) {
        String target = anchor.attr("href").strip();
        return !target.isEmpty() && !target.regionMatches(true, 0, "javas", 0, 5);
    }

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    static int headingLevel(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6'
                ? name.charAt(1) - '0'
                : 0;
    }

    /** Class names and id, for hints and for telling runs of blocks apart. */
    static String names(Element element) {
        if (element.attributesSize() == 0) {
            return "";
        }
        String joined = element.className() + " " + element.id();
        return joined.isBlank() ? "" : joined.strip().toLowerCase(Locale.ROOT);
    }
}
