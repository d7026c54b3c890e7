package io.zhengwen.app.sites;

import io.zhengwen.stage.acquisition.PageState;
import io.zhengwen.stage.acquisition.RobotsPolicy;
import io.zhengwen.stage.acquisition.Site;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One request that is to be made.
 *
 * @param state what is known of the page; for robots.txt that of the page which needs it
 * @param address what is asked for; differs from the state's when a list page redirects
 * @param robotsOf the robots.txt that this request fetches, empty for pages
 * @param via pages that redirected here
 * @param redirects how many redirects led here
 */
record PageRequest(
        Poll poll, PageState state, URI address, Optional<URI> robotsOf, List<PageState> via, int redirects) {
    PageRequest {
        Objects.requireNonNull(poll, "poll");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(robotsOf, "robotsOf");
        via = List.copyOf(via);
    }

    static PageRequest page(Poll poll, PageState state) {
        return new PageRequest(poll, state, URI.create(state.url()), Optional.empty(), List.of(), 0);
    }

    /** The request for the robots.txt that rules over this page. */
    PageRequest robots() {
        URI robots = RobotsPolicy.addressFor(address);
        return new PageRequest(poll, state, robots, Optional.of(robots), List.of(), 0);
    }

    /** The same page, or the same robots.txt, at the address it moved to. */
    PageRequest movedTo(URI target) {
        return new PageRequest(poll, state, target, robotsOf, via, redirects + 1);
    }

    /** Another page, to which {@code alias} redirected. */
    PageRequest movedTo(PageState target, PageState alias) {
        List<PageState> aliases = new ArrayList<>(via);
        aliases.add(alias);
        return new PageRequest(poll, target, URI.create(target.url()), Optional.empty(), aliases, redirects + 1);
    }

    Site site() {
        return poll.site();
    }

    boolean isRobots() {
        return robotsOf.isPresent();
    }

    boolean isList() {
        return state.kind() == PageState.Kind.LIST;
    }
}
