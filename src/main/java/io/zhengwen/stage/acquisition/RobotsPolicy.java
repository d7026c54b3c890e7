package io.zhengwen.stage.acquisition;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;

/**
 * What a host's robots.txt lets us do, after RFC 9309: rules as written; no such file means all is allowed; a server
 * that cannot answer means not now.
 *
 * @param expires when robots.txt is to be asked for again
 */
public record RobotsPolicy(SimpleRobotRules rules, Verdict verdict, Instant expires) {
    /** RFC 9309, 2.4: not cached for more than a day. */
    private static final Duration KEPT = Duration.ofHours(24);

    private static final Duration RETRY = Duration.ofMinutes(10);
    /** RFC 9309, 2.5: at least 500 KiB are read. */
    private static final int READ = 500 * 1024;

    private static final String AGENT = "zhengwen";

    /** Whether the rules are known. */
    public enum Verdict {
        KNOWN,
        NOT_NOW
    }

    public RobotsPolicy {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(expires, "expires");
    }

    /** The file that rules over {@code page}. */
    public static URI addressFor(URI page) {
        return URI.create(page.getScheme() + "://" + page.getRawAuthority() + "/robots.txt");
    }

    /** Reads the answer to the request for robots.txt. */
    public static RobotsPolicy of(PageResponse response) {
        int status = response.status();
        Instant expires = response.at().plus(KEPT);
        if (status == 200) {
            byte[] text = response.body().toByteArray();
            SimpleRobotRules rules = new SimpleRobotRulesParser()
                    .parseContent(
                            response.address().toASCIIString(),
                            text.length > READ ? Arrays.copyOf(text, READ) : text,
                            response.declaredMediaType().orElse("text/plain"),
                            Set.of(AGENT));
            return new RobotsPolicy(rules, Verdict.KNOWN, expires);
        }
        // 429 is the host's way of saying "later", not "no such file".
        if (status >= 300 && status < 500 && status != 429) {
            return new RobotsPolicy(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), Verdict.KNOWN, expires);
        }
        return unreachable(response.at());
    }

    /** The server did not answer, or could not. */
    public static RobotsPolicy unreachable(Instant at) {
        return new RobotsPolicy(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), Verdict.NOT_NOW, at.plus(RETRY));
    }

    public boolean allows(URI page) {
        return rules.isAllowed(page.toASCIIString());
    }

    /** Zero when the file names no delay. */
    public Duration crawlDelay() {
        long millis = rules.getCrawlDelay();
        return millis > 0 ? Duration.ofMillis(millis) : Duration.ZERO;
    }
}
