package io.zhengwen.app.sites;

import io.zhengwen.stage.acquisition.PageState;
import io.zhengwen.stage.acquisition.Site;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One poll of one site: its list pages first, then the articles; counts what came of it. */
final class Poll {
    /** What became of a page. */
    enum Count {
        FETCHED,
        UNCHANGED,
        GONE,
        REFUSED_BY_ROBOTS,
        PUT_OFF,
        ERROR
    }

    private final Site site;
    private final Instant begun;
    private final Map<Count, Integer> counts = new EnumMap<>(Count.class);
    private final Map<String, PageState> lists = new LinkedHashMap<>();
    private final Set<URI> links = new LinkedHashSet<>();
    private final Set<String> asked = new HashSet<>();
    private int open;
    private boolean listsDone;
    private boolean stopped;
    private boolean leftOver;

    Poll(Site site, Instant begun) {
        this.site = site;
        this.begun = begun;
    }

    Site site() {
        return site;
    }

    Instant begun() {
        return begun;
    }

    /** Whether the page is asked for the first time in this poll; if so the poll stays open until it is closed. */
    synchronized boolean open(PageState state) {
        if (!asked.add(state.url())) {
            return false;
        }
        open++;
        return true;
    }

    /** A redirect keeps the page open under the new request. */
    synchronized void reopen() {
        open++;
    }

    /** Whether that was the last open page. */
    synchronized boolean close() {
        open--;
        return open == 0;
    }

    synchronized void count(Count what) {
        counts.merge(what, 1, Integer::sum);
        if (what == Count.PUT_OFF || what == Count.ERROR) {
            leftOver = true;
        }
    }

    synchronized void putOff(int pages) {
        counts.merge(Count.PUT_OFF, pages, Integer::sum);
        leftOver |= pages > 0;
    }

    /** A list page was read; its state is written when the poll ends. */
    synchronized void list(PageState state, List<URI> found) {
        lists.put(state.url(), state);
        links.addAll(found);
    }

    /** The host wants to be left alone: no articles in this poll unless they have begun. */
    synchronized void stop() {
        stopped = true;
    }

    /** True once: the list pages are done, at least one of them was read, and the articles begin. */
    synchronized boolean beginArticles() {
        boolean begin = !listsDone && !stopped && !lists.isEmpty();
        listsDone = true;
        return begin;
    }

    synchronized List<URI> links() {
        return List.copyOf(links);
    }

    /**
     * The list pages' states. When something is left over they carry no validators: an unchanged list would hide the
     * links that are still to be followed.
     */
    synchronized List<PageState> listStates() {
        return lists.values().stream()
                .map(state -> leftOver ? state.withoutValidators() : state)
                .toList();
    }

    synchronized String summary(Instant now) {
        return "site %s: %d links found, %d fetched, %d unchanged, %d gone, %d refused by robots.txt, %d put off, %d errors, %d ms"
                .formatted(
                        site.name(),
                        links.size(),
                        number(Count.FETCHED),
                        number(Count.UNCHANGED),
                        number(Count.GONE),
                        number(Count.REFUSED_BY_ROBOTS),
                        number(Count.PUT_OFF),
                        number(Count.ERROR),
                        Duration.between(begun, now).toMillis());
    }

    synchronized int number(Count what) {
        return counts.getOrDefault(what, 0);
    }
}
