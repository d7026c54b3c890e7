package io.zhengwen.stage.content.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * What the elements of HTML mean for reading: skipped, hidden, breaking the line, grouping. Attributes are asked by their
 * exact names, since the parser has made all of them lower case.
 */
final class ElementRoles {
    /** What an element does to the text inside and around it. */
    enum Role {
        SKIPPED,
        BREAK,
        LINK,
        STRONG,
        BLOCK,
        INLINE
    }

    private static final String SKIPPED =
            "script style noscript textarea template select option button iframe svg object embed applet canvas audio"
                    + " video head title input map datalist math link meta";
    private static final String BLOCKS =
            "html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure"
                    + " footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section"
                    + " summary table caption tbody thead tfoot tr td th ul marquee";
    private static final Map<String, Role> ROLES = roles();
    private static final String NONE = "none";
    private static final int SHORTEST_HIDING = "display:none".length();
    private static final Pattern NOT_SHOWN = Pattern.compile("(?i)display\\s*:\\s*none");

    private ElementRoles() {}

    private static Map<String, Role> roles() {
        Map<String, Role> roles = new HashMap<>();
        for (String name : SKIPPED.split(" ", -1)) {
            roles.put(name, Role.SKIPPED);
        }
        for (String name : BLOCKS.split(" ", -1)) {
            roles.put(name, Role.BLOCK);
        }
        roles.putAll(Map.of("br", Role.BREAK, "a", Role.LINK, "b", Role.STRONG, "strong", Role.STRONG));
        return roles;
    }

    static Role of(Element element) {
        return ROLES.getOrDefault(element.normalName(), Role.INLINE);
    }

    /** Elements that are not shown. {@code visibility:hidden} counts as shown: scripts reveal such containers. */
    static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        Attributes attributes = element.attributes();
        if (attributes.hasKey("hidden")) {
            return true;
        }
        String style = attributes.get("style");
        return style.length() >= SHORTEST_HIDING
                && hasNone(style)
                && NOT_SHOWN.matcher(style).find();
    }

    private static boolean hasNone(String style) {
        for (int i = style.length() - NONE.length(); i >= 0; i--) {
            char c = style.charAt(i);
            if ((c == 'n' || c == 'N') && style.regionMatches(true, i, NONE, 0, NONE.length())) {
                return true;
            }
        }
        return false;
    }

    /** An anchor that leads somewhere; one that only starts a script is a place to click, often the text itself. */
    static boolean isLink(Element anchor) {
        String target = anchor.attributes().get("href").strip();
        return !target.isEmpty() && !target.regionMatches(true, 0, "javas", 0, 5);
    }

    /** Class names and id, for hints and for telling runs of blocks apart. */
    static String names(Element element) {
        if (element.attributesSize() == 0) {
            return "";
        }
        String classes = element.attributes().get("class");
        String id = element.attributes().get("id");
        String names = id.isEmpty() ? classes : classes + " " + id;
        return names.strip().toLowerCase(Locale.ROOT);
    }
}
