package io.zhengwen.stage.content.head;

import io.zhengwen.stage.content.page.Blanks;
import io.zhengwen.stage.content.page.PageMeta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page's machine-readable head names as its title: headline, column and site in any order.
 *
 * @param wide all of it without blanks
 * @param joined the same without separators, for headlines that a separator cuts
 * @param headline the part that is the headline, by itself; empty for none
 * @param start the beginning of a headline that breaks off; empty for a whole one
 * @param wholes each title as it stands, without blanks
 */
public record AnnouncedTitle(String wide, String joined, String headline, String start, List<String> wholes) {
    private static final Pattern SITE_CUT = Pattern.compile("\\s*+(?:_|\\||｜|丨|\\s[-–—]++\\s?|--++|—{2,}+|»)\\s*+");
    private static final String SEPARATOR_SIGNS = "_|｜丨-–—»";
    private static final Pattern SEPARATORS = Pattern.compile("[" + Pattern.quote(SEPARATOR_SIGNS) + "]");
    private static final Pattern MARKUP = Pattern.compile("<[^<>]{0,40}>");
    private static final Pattern ELLIPSIS = Pattern.compile("(?:\\.{2,}|…+)$");
    private static final Pattern CLOSE_TAIL = Pattern.compile("^(.{4,}?)[-–—]([^-–—]{2,40})$");
    private static final Pattern DOCUMENT_TAIL = Pattern.compile(
            "^(.{6,}(?:通知|公告|通告|公示|通报|决定|意见|办法|方案|批复|规定|细则))\\s?[-–—_|｜]++\\s?([^-–—_|｜]{2,16})(?:[-–—_|｜].{0,30})?$");
    private static final int SHORTEST = 4;
    private static final int LEAST_PREFIX = 8;

    static Optional<AnnouncedTitle> of(PageMeta meta, SiteNames sites) {
        Optional<String> machine = meta.first("articletitle", "ld:headline", "og:title", "twitter:title")
                .map(text -> Blanks.collapse(MARKUP.matcher(text).replaceAll("")));
        String pageTitle = meta.pageTitle().orElse("");
        String wide = Blanks.strip(machine.orElse("") + " " + pageTitle);
        if (wide.isEmpty()) {
            return Optional.empty();
        }
        String headline = meta.first("articletitle").isPresent()
                ? machine.orElse("")
                : withoutSite(machine.orElse(pageTitle), meta, sites);
        return Optional.of(new AnnouncedTitle(
                wide,
                SEPARATORS.matcher(wide).replaceAll(""),
                headline,
                startOf(Blanks.strip(headline)),
                List.of(Blanks.strip(machine.orElse("")), Blanks.strip(pageTitle))));
    }

    private static String startOf(String headline) {
        String cut = ELLIPSIS.matcher(headline).replaceAll("");
        return cut.length() >= LEAST_PREFIX && cut.length() < headline.length() ? cut : "";
    }

    /** Whether a block that begins so may stand in the title, or go on where it breaks off; most need no closer look. */
    boolean mayName(char first) {
        return wide.indexOf(first) >= 0 || isSeparator(first);
    }

    private static boolean isSeparator(char c) {
        return SEPARATOR_SIGNS.indexOf(c) >= 0;
    }

    /** Whether the words of a block, without blanks, stand in the title. */
    boolean names(String core) {
        return wide.contains(core)
                || joined.contains(core)
                || (SEPARATORS.matcher(core).find()
                        && joined.contains(SEPARATORS.matcher(core).replaceAll("")));
    }

    /** Whether a block shows a whole title, site and all. */
    boolean isWhole(String core) {
        return wholes.contains(core);
    }

    /** Whether the title breaks off, and a block goes on where it does: 关于做好… for 关于做好防汛工作的通知. */
    boolean isStartOf(String core) {
        return !start.isEmpty() && core.startsWith(start);
    }

    /** The part of a title that is neither site nor column: the first, or the longest where the site comes first. */
    static String withoutSite(String title, PageMeta meta, SiteNames sites) {
        String[] parts = SITE_CUT.split(title, -1);
        if (parts.length < 2) {
            return withoutTail(title, meta, sites);
        }
        List<String> own = new ArrayList<>();
        for (String part : parts) {
            if (part.strip().length() >= SHORTEST && !sites.isSite(part) && !SiteNames.isOwnSite(part, meta)) {
                own.add(part.strip());
            }
        }
        if (own.isEmpty()) {
            return parts[0].strip().length() < SHORTEST ? title : parts[0].strip();
        }
        boolean siteFirst = !own.get(0).equals(parts[0].strip());
        return siteFirst
                ? own.stream().max(Comparator.comparingInt(String::length)).orElseThrow()
                : own.get(0);
    }

    /** The name of a document without the site that its page's title adds: …的通知-云溪学院——招生网. */
    static String ofDocument(String title, SiteNames sites) {
        Matcher cut = DOCUMENT_TAIL.matcher(title);
        return cut.matches() && sites.isSite(cut.group(2)) ? cut.group(1) : title;
    }

    /** A site that a mere hyphen sets off: 关于防汛工作的通知-云溪县人民政府; ranges of years stay. */
    private static String withoutTail(String title, PageMeta meta, SiteNames sites) {
        Matcher cut = CLOSE_TAIL.matcher(title);
        if (!cut.matches()) {
            return title;
        }
        String before = cut.group(1).strip();
        String behind = cut.group(2).strip();
        if (sites.isSite(before) || SiteNames.isOwnSite(before, meta)) {
            return behind.length() >= LEAST_PREFIX && !sites.isSite(behind) ? behind : before;
        }
        boolean site = sites.isSite(behind) || SiteNames.isOwnSite(behind, meta);
        return site ? withoutTail(before, meta, sites) : title;
    }
}
