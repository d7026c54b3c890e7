package io.zhengwen.app.sites;

import io.zhengwen.stage.acquisition.PageState;
import io.zhengwen.stage.acquisition.PageState.Kind;
import io.zhengwen.stage.acquisition.PageStateStore;
import io.zhengwen.stage.acquisition.Site;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins a site's poll when it is due, leads it from the list pages to the articles, and ends it with one line. */
final class SitePolls {
    private static final Logger LOG = LoggerFactory.getLogger("io.zhengwen.sites");

    private final List<Site> sites;
    private final PageStateStore store;
    private final Frontier frontier;
    private final Clock clock;
    private final Map<String, Instant> next = new HashMap<>();
    private final Map<String, Poll> running = new HashMap<>();

    SitePolls(List<Site> sites, PageStateStore store, Frontier frontier, Clock clock) {
        this.sites = sites.stream().filter(Site::enabled).toList();
        this.store = store;
        this.frontier = frontier;
        this.clock = clock;
    }

    /** The requests that may be made now. Each is to be given to {@link #close} in the end. */
    List<PageRequest> due() {
        beginDuePolls();
        Frontier.Round round = frontier.round(clock.instant());
        round.refused().forEach(request -> drop(request, Poll.Count.REFUSED_BY_ROBOTS));
        round.unreachable().forEach(request -> drop(request, Poll.Count.PUT_OFF));
        return round.ask();
    }

    /** The answer is dealt with: the host is free again, and the poll goes on or ends. */
    void close(Visit visit) {
        PageRequest request = visit.request();
        frontier.answered(request, clock.instant());
        visit.leaveAloneUntil().ifPresent(until -> {
            request.poll().stop();
            frontier.leaveAlone(request.address(), until).forEach(waiting -> drop(waiting, Poll.Count.PUT_OFF));
        });
        visit.count().ifPresent(request.poll()::count);
        if (!request.isRobots()) {
            closePage(request.poll());
        }
    }

    /** Whether no poll is under way. */
    synchronized boolean idle() {
        return running.isEmpty();
    }

    private void drop(PageRequest request, Poll.Count count) {
        request.poll().count(count);
        closePage(request.poll());
    }

    private synchronized void beginDuePolls() {
        Instant now = clock.instant();
        for (Site site : sites) {
            Instant when = next.computeIfAbsent(site.name(), name -> nextPoll(site));
            if (!running.containsKey(site.name()) && !now.isBefore(when)) {
                Poll poll = new Poll(site, now);
                running.put(site.name(), poll);
                for (URI page : site.start()) {
                    PageState state = listState(site, page);
                    boolean sameLinks = state.selection().equals(Optional.of(site.selection()));
                    add(poll, sameLinks ? state : state.withoutValidators());
                }
            }
        }
    }

    private void closePage(Poll poll) {
        if (poll.close() && (!poll.beginArticles() || !beginArticles(poll))) {
            end(poll);
        }
    }

    /** Whether there is any article to ask for. */
    private boolean beginArticles(Poll poll) {
        List<PageState> articles = articlesToAsk(poll);
        int most = poll.site().maxPages();
        poll.putOff(Math.max(0, articles.size() - most));
        List<PageState> asked = articles.subList(0, Math.min(most, articles.size()));
        // Opened together before the first is queued, so that the poll cannot end between two of them.
        asked.forEach(poll::open);
        asked.forEach(state -> frontier.add(PageRequest.page(poll, state)));
        return !asked.isEmpty();
    }

    /** Links never seen come first, in the page's order; then known articles whose time has come, the oldest first. */
    private List<PageState> articlesToAsk(Poll poll) {
        Site site = poll.site();
        // Now, not when the poll began: it may have waited long for a host that wanted to be left alone.
        Instant now = clock.instant();
        List<PageState> articles = new ArrayList<>();
        for (URI link : poll.links()) {
            if (store.find(link.toASCIIString()).isEmpty()) {
                articles.add(PageState.unseen(link, site.name(), Kind.ARTICLE));
            }
        }
        store.ofSite(site.name()).stream()
                .filter(state -> state.kind() == Kind.ARTICLE)
                .filter(state -> !now.isBefore(state.nextVisit(site)))
                .sorted(Comparator.comparing(PageState::lastFetched).thenComparing(PageState::url))
                .forEach(articles::add);
        return articles;
    }

    private void end(Poll poll) {
        Site site = poll.site();
        try {
            poll.listStates().forEach(store::put);
        } catch (RuntimeException e) {
            LOG.error("site {}: the state of its list pages could not be written", site.name(), e);
        }
        LOG.info("{}", poll.summary(clock.instant()));
        synchronized (this) {
            running.remove(site.name());
            Instant later = nextPoll(site);
            Instant earliest = poll.begun().plus(site.interval());
            next.put(site.name(), later.isBefore(earliest) ? earliest : later);
        }
    }

    private void add(Poll poll, PageState state) {
        if (poll.open(state)) {
            frontier.add(PageRequest.page(poll, state));
        }
    }

    /** At once for a site that is new, or whose file now chooses other links. */
    private Instant nextPoll(Site site) {
        return site.start().stream()
                .map(page -> listState(site, page))
                .map(state -> state.failures() > 0 || state.selection().equals(Optional.of(site.selection()))
                        ? state.nextVisit(site)
                        : Instant.EPOCH)
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private PageState listState(Site site, URI page) {
        return store.find(page.toASCIIString())
                .filter(state -> state.kind() == Kind.LIST)
                .orElseGet(() -> PageState.unseen(page, site.name(), Kind.LIST));
    }
}
