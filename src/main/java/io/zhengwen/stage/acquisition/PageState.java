package io.zhengwen.stage.acquisition;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What is remembered of a page between polls and restarts.
 *
 * @param url canonical address; the key
 * @param status of the last answer, 0 when there was none
 * @param contentHash SHA-256 of the last content that was handed on
 * @param selection for a list page {@link Site#selection()} at the time its links were followed
 * @param lastFetched when it was last asked for
 * @param notBefore when the server said to come back
 * @param unchanged answers in a row that brought nothing new
 * @param failures answers in a row that brought no page
 */
public record PageState(
        String url,
        String site,
        Kind kind,
        int status,
        Optional<String> etag,
        Optional<String> lastModified,
        Optional<String> contentHash,
        Optional<String> selection,
        Instant lastFetched,
        Optional<Instant> notBefore,
        int unchanged,
        int failures) {
    private static final Duration LONGEST_BACK_OFF = Duration.ofDays(7);
    private static final int MOST_DOUBLINGS = 6;

    /** A list page, whose links are followed, or an article, which is handed on. */
    public enum Kind {
        LIST,
        ARTICLE
    }

    public PageState {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(etag, "etag");
        Objects.requireNonNull(lastModified, "lastModified");
        Objects.requireNonNull(contentHash, "contentHash");
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(lastFetched, "lastFetched");
        Objects.requireNonNull(notBefore, "notBefore");
    }

    /** A page that nothing is known of yet. */
    public static PageState unseen(URI address, String site, Kind kind) {
        return new PageState(
                address.toASCIIString(),
                site,
                kind,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                0,
                0);
    }

    /** After a page that arrived whole: its validators, and its content when that is new. */
    public PageState fetched(PageResponse response) {
        String hash = response.body().sha256();
        boolean same = contentHash.equals(Optional.of(hash));
        return new PageState(
                url,
                site,
                kind,
                response.status(),
                response.header("ETag"),
                response.header("Last-Modified"),
                Optional.of(hash),
                selection,
                response.at(),
                Optional.empty(),
                same ? unchanged + 1 : 0,
                0);
    }

    /** After an answer without a page that is no failure: the server says that nothing changed. */
    public PageState notModified(PageResponse response) {
        return new PageState(
                url,
                site,
                kind,
                response.status(),
                response.header("ETag").or(() -> etag),
                response.header("Last-Modified").or(() -> lastModified),
                contentHash,
                selection,
                response.at(),
                Optional.empty(),
                unchanged + 1,
                0);
    }

    /** After an answer that brought no page, or none at all (status 0); what was known before stays known. */
    public PageState failed(int failedStatus, Instant at, Optional<Instant> comeBack) {
        return new PageState(
                url,
                site,
                kind,
                failedStatus,
                etag,
                lastModified,
                contentHash,
                selection,
                at,
                comeBack,
                unchanged,
                failures + 1);
    }

    public PageState withSelection(String chosen) {
        return new PageState(
                url,
                site,
                kind,
                status,
                etag,
                lastModified,
                contentHash,
                Optional.of(chosen),
                lastFetched,
                notBefore,
                unchanged,
                failures);
    }

    /** So that the next request brings the whole page, changed or not. */
    public PageState withoutValidators() {
        return new PageState(
                url,
                site,
                kind,
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                selection,
                lastFetched,
                notBefore,
                unchanged,
                failures);
    }

    public boolean gone() {
        return status == 404 || status == 410;
    }

    /** When to ask again: later and later for what never changes, what fails and what is gone. */
    public Instant nextVisit(Site rules) {
        Duration base = (failures > 0 && !gone()) || kind == Kind.LIST ? rules.interval() : rules.recheck();
        int doublings = failures > 0 ? failures - 1 : kind == Kind.LIST ? 0 : unchanged;
        Duration wait = base.multipliedBy(1L << Math.min(doublings, MOST_DOUBLINGS));
        if (failures > 0 && wait.compareTo(LONGEST_BACK_OFF) > 0) {
            wait = base.compareTo(LONGEST_BACK_OFF) > 0 ? base : LONGEST_BACK_OFF;
        }
        Instant next = lastFetched.plus(wait);
        return notBefore.filter(next::isBefore).orElse(next);
    }
}
