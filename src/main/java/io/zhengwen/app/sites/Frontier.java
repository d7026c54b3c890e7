package io.zhengwen.app.sites;

import io.zhengwen.stage.acquisition.HostClock;
import io.zhengwen.stage.acquisition.RobotsPolicy;
import io.zhengwen.stage.acquisition.RobotsPolicy.Verdict;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The requests that wait for their host's turn. A host has one request at a time, at the pace of its clock; no host
 * waits for another. A page is let through only when its host's robots.txt is known and allows it.
 */
final class Frontier {
    private final Map<String, Host> hosts = new LinkedHashMap<>();
    private final Map<URI, RobotsPolicy> robots = new HashMap<>();
    private final List<URI> robotsAsked = new ArrayList<>();

    /** What may be asked now, and what may not be asked at all. */
    record Round(List<PageRequest> ask, List<PageRequest> refused, List<PageRequest> unreachable) {}

    private static final class Host {
        private final Deque<PageRequest> waiting = new ArrayDeque<>();
        private HostClock clock = HostClock.FREE;
        private boolean busy;
    }

    synchronized void add(PageRequest request) {
        host(request.address()).waiting.addLast(request);
    }

    /** The hop of a redirect goes before what waits already: it finishes something begun. */
    synchronized void addFirst(PageRequest request) {
        host(request.address()).waiting.addFirst(request);
    }

    /** At most one request a host; each is to be given back through {@link #answered}. */
    synchronized Round round(Instant now) {
        Round round = new Round(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Host host : hosts.values()) {
            if (!host.busy && host.clock.isFree(now)) {
                next(host, now, round).ifPresent(request -> {
                    host.busy = true;
                    round.ask().add(request);
                });
            }
        }
        return round;
    }

    private Optional<PageRequest> next(Host host, Instant now, Round round) {
        while (!host.waiting.isEmpty()) {
            PageRequest request = host.waiting.peekFirst();
            if (request.isRobots()) {
                return Optional.of(host.waiting.removeFirst());
            }
            URI file = RobotsPolicy.addressFor(request.address());
            RobotsPolicy policy = robots.get(file);
            if (policy == null || !now.isBefore(policy.expires())) {
                if (robotsAsked.contains(file)) {
                    return Optional.empty();
                }
                robotsAsked.add(file);
                return Optional.of(request.robots());
            }
            host.waiting.removeFirst();
            if (policy.verdict() == Verdict.NOT_NOW) {
                round.unreachable().add(request);
            } else if (!policy.allows(request.address())) {
                round.refused().add(request);
            } else {
                return Optional.of(request);
            }
        }
        return Optional.empty();
    }

    /** The rules of a host are known now; its pages wait no longer. */
    synchronized void robots(URI file, RobotsPolicy policy) {
        robots.put(file, policy);
        robotsAsked.remove(file);
    }

    /** Gives the host back. Call it after {@link #robots}, so that a crawl-delay holds from the first page on. */
    synchronized void answered(PageRequest request, Instant at) {
        RobotsPolicy policy = robots.get(RobotsPolicy.addressFor(request.address()));
        Duration crawlDelay = policy == null ? Duration.ZERO : policy.crawlDelay();
        Host host = host(request.address());
        host.clock = host.clock.afterAnswer(at, request.site().delay(), crawlDelay);
        host.busy = false;
    }

    /** Leaves a host alone until then; returns the pages that were waiting for it. */
    synchronized List<PageRequest> leaveAlone(URI address, Instant until) {
        Host host = host(address);
        host.clock = host.clock.notBefore(until);
        List<PageRequest> pages =
                host.waiting.stream().filter(request -> !request.isRobots()).toList();
        host.waiting.removeAll(pages);
        return pages;
    }

    private Host host(URI address) {
        return hosts.computeIfAbsent(address.getHost().toLowerCase(Locale.ROOT), name -> new Host());
    }
}
