package io.zhengwen.stage.acquisition;

import io.zhengwen.document.DocumentId;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.RawDocument;
import io.zhengwen.document.Rejection;
import java.net.URI;
import java.util.Optional;

/** Turns a page that a server sent into a raw document whose identity is the page's canonical address. */
public final class PageAcquisition {
    private final CanonicalAddress addresses = new CanonicalAddress();
    private final PageMediaType mediaTypes = new PageMediaType();
    private final long maxBytes;

    public PageAcquisition(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * Keeps the page's bytes as they came.
     *
     * @throws DocumentRejectedException when the page is empty or too large
     */
    public RawDocument acquire(String site, PageResponse response) {
        if (response.body().size() == 0) {
            throw new DocumentRejectedException(new Rejection.Empty());
        }
        if (response.body().size() > maxBytes) {
            throw new DocumentRejectedException(
                    new Rejection.TooLarge(response.body().size(), maxBytes));
        }
        URI canonical = addresses.of(response.address().toASCIIString()).orElse(response.address());
        return new RawDocument(
                new Provenance(
                        DocumentId.ofAddress(canonical),
                        response.address(),
                        Optional.of(site),
                        response.at(),
                        response.declaredCharset(),
                        mediaTypes.of(response)),
                response.body());
    }
}
