package io.zhengwen.stage.acquisition;

import io.zhengwen.document.Payload;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * A source site as its file in {@code seeds/sites} describes it.
 *
 * @param start the list pages that are polled
 * @param articles regular expressions; a link is an article's when one of them is found in its canonical address
 * @param hosts hosts that links and redirects may lead to, besides the hosts of {@code start}
 * @param interval from one poll to the next
 * @param delay between two requests to one host
 * @param recheck when an article that was fetched is asked for again; doubles with each unchanged answer
 * @param maxPages articles fetched in one poll
 * @param contact where the site's operator finds us; part of the User-Agent
 */
public record Site(
        String name,
        boolean enabled,
        List<URI> start,
        List<String> articles,
        Set<String> hosts,
        Duration interval,
        Duration delay,
        Duration recheck,
        int maxPages,
        String contact) {
    public Site {
        Objects.requireNonNull(name, "name");
        start = List.copyOf(start);
        articles = List.copyOf(articles);
        hosts = Set.copyOf(hosts);
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(delay, "delay");
        Objects.requireNonNull(recheck, "recheck");
        Objects.requireNonNull(contact, "contact");
    }

    /** Whether an address belongs to this site; {@code www.} does not make a difference. */
    public boolean covers(URI address) {
        if (address.getHost() == null || !isHttp(address)) {
            return false;
        }
        String host = bare(address.getHost());
        return start.stream().anyMatch(page -> bare(page.getHost()).equals(host))
                || hosts.stream().anyMatch(allowed -> bare(allowed).equals(host));
    }

    public String userAgent() {
        return "Zhengwen (+" + contact + ")";
    }

    /** Changes when other links of the same list page would be chosen, so that an unchanged page is read again. */
    public String selection() {
        return Payload.ofUtf8(String.join("\n", articles) + "\n\n"
                        + String.join("\n", hosts.stream().sorted().toList()))
                .sha256()
                .substring(0, 16);
    }

    private static boolean isHttp(URI address) {
        return "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
    }

    private static String bare(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("www.") ? lower.substring(4) : lower;
    }
}
