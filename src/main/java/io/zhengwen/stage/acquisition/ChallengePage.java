package io.zhengwen.stage.acquisition;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Recognises an answer that wants a browser to prove itself instead of showing the page. Such an answer is reported and
 * the site left alone; it is never solved.
 */
public final class ChallengePage {
    /** 202 and 521 are what the challenge servers in front of many Chinese government sites answer. */
    private static final Set<Integer> STATUSES = Set.of(202, 521);

    private static final int HEAD = 512 * 1024;

    private ChallengePage() {}

    /** Why this is a challenge; empty when it is not. */
    public static Optional<String> reason(PageResponse response) {
        if (STATUSES.contains(response.status())) {
            return Optional.of("status " + response.status());
        }
        if (response.status() != 200 || response.body().size() > HEAD) {
            return Optional.empty();
        }
        // Markup is ASCII in every charset of the web but UTF-16, whose NULs leave no tag to find: no opinion then.
        String text = new String(response.body().toByteArray(), StandardCharsets.ISO_8859_1);
        if (!text.toLowerCase(Locale.ROOT).contains("<script")) {
            return Optional.empty();
        }
        Document page = Jsoup.parse(text);
        page.select("script, style, noscript, title, meta, template").remove();
        boolean empty = page.text().isBlank()
                && page.select("a[href], img, iframe, table").isEmpty();
        return empty ? Optional.of("nothing but a script") : Optional.empty();
    }
}
