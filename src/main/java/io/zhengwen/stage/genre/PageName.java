package io.zhengwen.stage.genre;

import io.zhengwen.document.DecodedDocument;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of the page itself: {@code <title>} of a web page, the first line of a saved text. It often says what kind of
 * document this is (大事记, 公告) where the headline does not, or where the headline was not found.
 */
final class PageName {
    private static final int LIMIT = 120;
    private static final int SEARCHED = 20_000;
    private static final Pattern HTML_TITLE = Pattern.compile("(?i)<title[^>]{0,100}>([^<]{1,300})");

    private static final Pattern LABELLED = Pattern.compile("^[^:：]{1,9}[:：]|\\|\\s");

    private PageName() {}

    /** Empty when there is none, or when it says no more than the title. */
    static Optional<String> of(DecodedDocument source, String title) {
        String start =
                source.text().substring(0, Math.min(SEARCHED, source.text().length()));
        String name = Canonical.line(source.isHtml() ? htmlTitle(start) : firstLine(start));
        return Optional.of(name)
                .filter(found -> !found.isEmpty() && found.length() <= LIMIT && !found.endsWith("。"))
                .filter(found -> !found.equals(title));
    }

    private static String htmlTitle(String start) {
        Matcher matcher = HTML_TITLE.matcher(start);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** A labelled value or a row of cells at the top is no name. */
    private static String firstLine(String start) {
        return start.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> !LABELLED.matcher(line).find())
                .orElse("");
    }
}
