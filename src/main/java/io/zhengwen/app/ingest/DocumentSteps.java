package io.zhengwen.app.ingest;

import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.OpenedDocument;
import io.zhengwen.document.RawDocument;
import io.zhengwen.document.Rejection;
import io.zhengwen.stage.wire.EventEncoder;
import java.time.Duration;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.RuntimeCamelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the document route does around the stages: remembers the raw document, and turns a refusal into an outcome. */
public final class DocumentSteps {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentSteps.class);
    private static final String RAW = "rawDocument";
    private static final String STARTED = "startedNanos";
    private static final String TRIES = "tries";
    private static final String OPENED = "openedDocument";

    private final EventEncoder encoder;
    private final MemberIntake members;
    private final int attempts;

    /** @param attempts how often a document is tried that a stage breaks on */
    public DocumentSteps(EventEncoder encoder, MemberIntake members, int attempts) {
        this.encoder = encoder;
        this.members = members;
        this.attempts = attempts;
    }

    /** First step: keeps what a refusal will need. */
    public void begin(RawDocument document, Exchange exchange) {
        exchange.setProperty(TRIES, exchange.getProperty(TRIES, 0, Integer.class) + 1);
        exchange.setProperty(RAW, document);
        exchange.setProperty(STARTED, System.nanoTime());
    }

    /** Keeps what is inside the document: it goes on its way even when the document itself is refused later. */
    public OpenedDocument keepMembers(OpenedDocument opened, Exchange exchange) {
        exchange.setProperty(OPENED, opened);
        return opened;
    }

    /** Last step. */
    public Outcome finish(DocumentEvents events, Exchange exchange) {
        RawDocument raw = exchange.getProperty(RAW, RawDocument.class);
        long nanos = System.nanoTime() - exchange.getProperty(STARTED, Long.class);
        OpenedDocument opened = exchange.getProperty(OPENED, OpenedDocument.class);
        return new Outcome(
                events,
                raw.provenance().source(),
                Duration.ofNanos(nanos).toMillis(),
                opened == null ? List.of() : members.members(opened));
    }

    /**
     * For whatever a stage threw. A refusal is the outcome. Anything else is a defect of ours or of a neighbour, such as a
     * full disk: the raw document goes back, to be tried again, until it was tried often enough.
     */
    public Object refuse(Exchange exchange) {
        RawDocument raw = exchange.getProperty(RAW, RawDocument.class);
        Throwable cause = unwrapped(exchange.getProperty(ExchangePropertyKey.EXCEPTION_CAUGHT, Throwable.class));
        int tries = exchange.getProperty(TRIES, Integer.class);
        int attempt = raw.attempt() + tries - 1;
        if (cause instanceof DocumentRejectedException refused) {
            return finish(encoder.reject(raw, refused.rejection(), attempt), exchange);
        }
        if (tries < attempts) {
            LOG.warn("try {} at {} broke: {}", tries, raw.provenance().source(), cause.toString());
            return raw;
        }
        return finish(encoder.reject(raw, defect(cause, raw, exchange), attempt), exchange);
    }

    /** What a step threw, without the wrappers that say only that one of Camel's steps failed. */
    private static Throwable unwrapped(Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof RuntimeCamelException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static Rejection defect(Throwable cause, RawDocument raw, Exchange exchange) {
        String step = exchange.getProperty(ExchangePropertyKey.FAILURE_ENDPOINT, "document", String.class);
        LOG.error("defect while processing {}", raw.provenance().source(), cause);
        return new Rejection.Defect(step, cause.toString());
    }
}
