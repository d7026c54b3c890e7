package io.zhengwen.stage.content.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * A year of a chronicle that the page shows by a click: a hidden panel beside a shown one of the same make, with dated
 * entries in it. All of its years belong to the text.
 */
final class ChroniclePanel {
    private static final Pattern DATE = Pattern.compile("(?:19|20)\\d\\d\\s?[年.\\-/]|\\d{1,2}\\s?月");
    private static final Pattern CLASS_END = Pattern.compile("\\s");
    private static final int LEAST_DATES = 2;
    private static final int REACH = 40;
    private static final int LONGEST_PROBE = 2000;

    private ChroniclePanel() {}

    /** Whether a hidden element is such a panel. */
    static boolean is(Element hidden) {
        return hasShownTwin(hidden) && isDated(probe(hidden));
    }

    private static boolean hasShownTwin(Element hidden) {
        return !hidden.className().isEmpty() && hasShownTwin(hidden, CLASS_END.split(hidden.className(), -1));
    }

    private static boolean hasShownTwin(Element hidden, String[] names) {
        Element before = hidden;
        Element behind = hidden;
        for (int i = 0; i < REACH && (before != null || behind != null); i++) {
            before = before == null ? null : before.previousElementSibling();
            behind = behind == null ? null : behind.nextElementSibling();
            if (isShownTwin(hidden, names, before) || isShownTwin(hidden, names, behind)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShownTwin(Element hidden, String[] names, Element twin) {
        return twin != null
                && twin.normalName().equals(hidden.normalName())
                && hasAnyClass(twin, names)
                && !ElementRoles.isHidden(twin);
    }

    private static boolean hasAnyClass(Element twin, String[] names) {
        for (String name : names) {
            if (!name.isEmpty() && twin.hasClass(name)) {
                return true;
            }
        }
        return false;
    }

    private static String probe(Element hidden) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.filter(
                (node, depth) -> {
                    if (node instanceof TextNode leaf) {
                        text.append(leaf.getWholeText()).append(' ');
                    }
                    return text.length() < LONGEST_PROBE
                            ? NodeFilter.FilterResult.CONTINUE
                            : NodeFilter.FilterResult.STOP;
                },
                hidden);
        return text.toString();
    }

    private static boolean isDated(String text) {
        Matcher date = DATE.matcher(text);
        int dates = 0;
        int at = 0;
        while (at < text.length() && dates < LEAST_DATES) {
            char c = text.charAt(at);
            // Every date starts with a digit: only there is the pattern worth its cost.
            boolean found =
                    c >= '0' && c <= '9' && date.region(at, text.length()).lookingAt();
            dates += found ? 1 : 0;
            at = found ? date.end() : at + 1;
        }
        return dates == LEAST_DATES;
    }
}
