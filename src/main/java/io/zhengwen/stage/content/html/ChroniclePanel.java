package io.zhengwen.stage.content.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A year of a chronicle that the page shows by a click: a hidden panel beside a shown one of the same make, with dated
 * entries in it. All of its years belong to the text.
 */
final class ChroniclePanel {
    private static final Pattern DATE = Pattern.compile("(?:19|20)\\d\\d\\s?[年.\\-/]|\\d{1,2}\\s?月");
    private static final int LEAST_DATES = 2;
    private static final int REACH = 40;
    private static final int LONGEST_PROBE = 2000;

    private ChroniclePanel() {}

    /** Whether a hidden element is such a panel. */
    static boolean is(Element hidden) {
        return hasShownTwin(hidden) && isDated(hidden.text());
    }

    private static boolean hasShownTwin(Element hidden) {
        Element before = hidden;
        Element behind = hidden;
        for (int i = 0; i < REACH; i++) {
            before = before == null ? null : before.previousElementSibling();
            behind = behind == null ? null : behind.nextElementSibling();
            if (isShownTwin(hidden, before) || isShownTwin(hidden, behind)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShownTwin(Element hidden, Element twin) {
        return twin != null
                && twin.normalName().equals(hidden.normalName())
                && !ElementRoles.isHidden(twin)
                && twin.classNames().stream().anyMatch(hidden::hasClass);
    }

    private static boolean isDated(String text) {
        Matcher date = DATE.matcher(text).region(0, Math.min(text.length(), LONGEST_PROBE));
        int dates = 0;
        while (dates < LEAST_DATES && date.find()) {
            dates++;
        }
        return dates == LEAST_DATES;
    }
}
