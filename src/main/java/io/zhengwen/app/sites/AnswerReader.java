package io.zhengwen.app.sites;

import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.RawDocument;
import io.zhengwen.stage.acquisition.CanonicalAddress;
import io.zhengwen.stage.acquisition.ChallengePage;
import io.zhengwen.stage.acquisition.LinkSelector;
import io.zhengwen.stage.acquisition.PageAcquisition;
import io.zhengwen.stage.acquisition.PageResponse;
import io.zhengwen.stage.acquisition.PageState;
import io.zhengwen.stage.acquisition.PageStateStore;
import io.zhengwen.stage.acquisition.RetryAfter;
import io.zhengwen.stage.acquisition.RobotsPolicy;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what each answer of a server means. */
final class AnswerReader {
    private static final Logger LOG = LoggerFactory.getLogger("io.zhengwen.sites");
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 5;

    private final LinkSelector links = new LinkSelector();
    private final CanonicalAddress addresses = new CanonicalAddress();
    private final PageAcquisition acquisition;
    private final PageStateStore store;
    private final Frontier frontier;

    AnswerReader(PageAcquisition acquisition, PageStateStore store, Frontier frontier) {
        this.acquisition = acquisition;
        this.store = store;
        this.frontier = frontier;
    }

    Visit read(PageRequest request, PageResponse response) {
        int status = response.status();
        if (REDIRECTS.contains(status) && request.redirects() < MOST_REDIRECTS) {
            return redirect(request, response);
        }
        if (request.isRobots()) {
            frontier.robots(request.robotsOf().get(), RobotsPolicy.of(response));
            return Visit.silent(request);
        }
        Optional<String> challenge = ChallengePage.reason(response);
        if (challenge.isPresent()) {
            LOG.warn(
                    "site {}: {} answers with a challenge ({}); left alone until the next poll",
                    request.site().name(),
                    request.address(),
                    challenge.get());
            return leaveAlone(request, response);
        }
        return switch (status) {
            case 200, 203 -> request.isList() ? list(request, response) : article(request, response);
            case 304 -> notModified(request, response);
            case 404, 410 -> gone(request, response);
            case 429, 503 -> leaveAlone(request, response);
            default -> failed(request, response, "status " + status);
        };
    }

    private Visit list(PageRequest request, PageResponse response) {
        List<URI> found = links.select(request.site(), response);
        PageState state = request.state().fetched(response);
        request.poll().list(state.withSelection(request.site().selection()), found);
        return Visit.silent(request);
    }

    private Visit article(PageRequest request, PageResponse response) {
        PageState state = request.state().fetched(response);
        List<PageState> states = withAliases(request, state);
        if (state.contentHash().equals(request.state().contentHash())) {
            return Visit.of(request, states, Poll.Count.UNCHANGED);
        }
        try {
            RawDocument document = acquisition.acquire(request.site().name(), response);
            return Visit.found(request, document, states);
        } catch (DocumentRejectedException e) {
            return failed(request, response, e.getMessage());
        }
    }

    private static Visit notModified(PageRequest request, PageResponse response) {
        PageState state = request.state().notModified(response);
        if (request.isList()) {
            request.poll().list(state, List.of());
            return Visit.silent(request);
        }
        return Visit.of(request, withAliases(request, state), Poll.Count.UNCHANGED);
    }

    private static Visit gone(PageRequest request, PageResponse response) {
        if (request.isList()) {
            return failed(request, response, "status " + response.status());
        }
        PageState state = request.state().failed(response.status(), response.at(), Optional.empty());
        return Visit.of(request, withAliases(request, state), Poll.Count.GONE);
    }

    /** The host wants peace: the page is tried again later, and so is everything else that waits for this host. */
    private static Visit leaveAlone(PageRequest request, PageResponse response) {
        Instant until =
                RetryAfter.of(response).orElse(response.at().plus(request.site().interval()));
        return failedVisit(request, response, Optional.of(until)).leavingAlone(until);
    }

    private static Visit failed(PageRequest request, PageResponse response, String reason) {
        LOG.warn("site {}: {}: {}", request.site().name(), request.address(), reason);
        return failedVisit(request, response, RetryAfter.of(response));
    }

    private static Visit failedVisit(PageRequest request, PageResponse response, Optional<Instant> notBefore) {
        PageState state = request.state().failed(response.status(), response.at(), notBefore);
        return Visit.of(request, withAliases(request, state), Poll.Count.ERROR);
    }

    private Visit redirect(PageRequest request, PageResponse response) {
        Optional<URI> target = response.header("Location")
                .flatMap(location -> resolve(request.address(), location))
                .filter(address -> request.site().covers(address));
        if (target.isEmpty() || target.get().equals(request.address())) {
            return strayRedirect(request, response);
        }
        if (request.isRobots() || request.isList()) {
            follow(request.movedTo(target.get()));
            return Visit.silent(request);
        }
        PageState alias = request.state().notModified(response);
        PageState moved = store.find(target.get().toASCIIString())
                .orElseGet(() -> PageState.unseen(target.get(), request.site().name(), PageState.Kind.ARTICLE));
        boolean wanted =
                request.state().url().equals(moved.url()) || !response.at().isBefore(moved.nextVisit(request.site()));
        if (wanted && request.poll().open(moved)) {
            frontier.addFirst(request.movedTo(moved, alias));
            return Visit.silent(request);
        }
        return Visit.of(request, withAliases(request, alias), Poll.Count.UNCHANGED);
    }

    private Visit strayRedirect(PageRequest request, PageResponse response) {
        if (request.isRobots()) {
            frontier.robots(request.robotsOf().get(), RobotsPolicy.of(response));
            return Visit.silent(request);
        }
        return failed(
                request,
                response,
                "redirects to itself or out of the site: "
                        + response.header("Location").orElse("no address")
                        + " (a host that belongs to the site can be added under hosts:)");
    }

    private void follow(PageRequest hop) {
        if (!hop.isRobots()) {
            hop.poll().reopen();
        }
        frontier.addFirst(hop);
    }

    private Optional<URI> resolve(URI base, String location) {
        try {
            return addresses.of(
                    base.resolve(location.strip().replace(" ", "%20")).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<PageState> withAliases(PageRequest request, PageState state) {
        List<PageState> states = new ArrayList<>(request.via());
        states.add(state);
        return states;
    }
}
