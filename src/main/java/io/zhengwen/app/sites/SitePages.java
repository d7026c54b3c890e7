package io.zhengwen.app.sites;

import io.zhengwen.app.kafka.KafkaMessage;
import io.zhengwen.delivery.RawRecordFormat;
import io.zhengwen.document.Payload;
import io.zhengwen.document.RawDocument;
import io.zhengwen.stage.acquisition.PageAcquisition;
import io.zhengwen.stage.acquisition.PageResponse;
import io.zhengwen.stage.acquisition.PageState;
import io.zhengwen.stage.acquisition.PageStateStore;
import io.zhengwen.stage.acquisition.RobotsPolicy;
import io.zhengwen.stage.acquisition.Site;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps of route {@code site-page}: ask for a page, understand the answer, remember it. */
public final class SitePages {
    private static final Logger LOG = LoggerFactory.getLogger("io.zhengwen.sites");
    private static final String REQUEST = "zhengwen.page.request";
    private static final String VISIT = "zhengwen.page.visit";
    private static final List<String> READ =
            List.of("ETag", "Last-Modified", "Content-Type", "Location", "Retry-After");

    private final PageStateStore store;
    private final Clock clock;
    private final long maxBytes;
    private final Frontier frontier = new Frontier();
    private final SitePolls polls;
    private final AnswerReader answers;

    /** @param maxBytes largest page */
    public SitePages(List<Site> sites, PageStateStore store, Clock clock, long maxBytes) {
        this.store = store;
        this.clock = clock;
        this.maxBytes = maxBytes;
        this.polls = new SitePolls(sites, store, frontier, clock);
        this.answers = new AnswerReader(new PageAcquisition(maxBytes), store, frontier);
    }

    /** The pages whose turn it is, at most one a host; one body each for the route. */
    public List<?> due() {
        return polls.due();
    }

    /** Whether no site is being polled. */
    public boolean idle() {
        return polls.idle();
    }

    /** Turns the page into a conditional HTTP request. */
    public void ask(Exchange exchange) {
        PageRequest request = exchange.getMessage().getBody(PageRequest.class);
        exchange.setProperty(REQUEST, request);
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        message.setBody(null);
        message.setHeader(Exchange.HTTP_METHOD, "GET");
        message.setHeader(Exchange.HTTP_URI, request.address().toASCIIString());
        message.setHeader("User-Agent", request.site().userAgent());
        if (request.isRobots()) {
            message.setHeader("Accept", "text/plain, */*;q=0.5");
            return;
        }
        message.setHeader("Accept", "text/html, application/xhtml+xml, */*;q=0.5");
        message.setHeader("Accept-Language", "zh-CN, zh;q=0.9");
        PageState state = request.state();
        state.etag().ifPresent(etag -> message.setHeader("If-None-Match", etag));
        state.lastModified().ifPresent(date -> message.setHeader("If-Modified-Since", date));
    }

    /** Leaves the page as a {@link RawDocument} in the body when it is new or changed. */
    public void answer(Exchange exchange) throws IOException {
        PageRequest request = exchange.getProperty(REQUEST, PageRequest.class);
        Visit visit = answers.read(request, response(request, exchange.getMessage()));
        exchange.setProperty(VISIT, visit);
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setBody(visit.document().orElse(null));
    }

    /** Makes the page a record of {@code documents.raw}. */
    public void record(Exchange exchange) {
        RawDocument document = exchange.getMessage().getBody(RawDocument.class);
        KafkaMessage.write(
                exchange,
                document.provenance().id().value(),
                RawRecordFormat.headers(document.provenance()),
                document.payload());
    }

    /** Whether there is a document to hand on. */
    public boolean hasDocument(Exchange exchange) {
        return exchange.getMessage().getBody() instanceof RawDocument;
    }

    /** Writes the state, now that the document is safe, and lets the next page of this host through. */
    public void remember(Exchange exchange) {
        Visit visit = exchange.getProperty(VISIT, Visit.class);
        visit.states().forEach(store::put);
        polls.close(visit);
    }

    /** No answer, or nobody to hand it on to: the page will be asked for again. */
    public void failed(Exchange exchange) {
        PageRequest request = exchange.getProperty(REQUEST, PageRequest.class);
        Exception cause = exchange.getProperty(ExchangePropertyKey.EXCEPTION_CAUGHT, Exception.class);
        LOG.warn("site {}: {}: {}", request.site().name(), request.address(), String.valueOf(cause));
        boolean noAnswer = exchange.getProperty(VISIT) == null;
        if (noAnswer && request.isRobots()) {
            frontier.robots(request.robotsOf().get(), RobotsPolicy.unreachable(clock.instant()));
        } else if (noAnswer) {
            rememberFailure(request);
        }
        polls.close(request.isRobots() ? Visit.silent(request) : Visit.of(request, List.of(), Poll.Count.ERROR));
    }

    private void rememberFailure(PageRequest request) {
        try {
            store.put(request.state().failed(0, clock.instant(), Optional.empty()));
        } catch (RuntimeException e) {
            LOG.warn(
                    "site {}: the failure of {} could not be written",
                    request.site().name(),
                    request.address(),
                    e);
        }
    }

    private PageResponse response(PageRequest request, Message message) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String name : READ) {
            String value = message.getHeader(name, String.class);
            if (value != null) {
                headers.put(name.toLowerCase(Locale.ROOT), value);
            }
        }
        int status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
        byte[] body = new byte[0];
        try (InputStream stream = message.getBody(InputStream.class)) {
            if (stream != null) {
                // One byte more than allowed tells the acquisition that the page is too large.
                body = stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, maxBytes + 1));
            }
        }
        return new PageResponse(request.address(), status, headers, Payload.of(body), clock.instant());
    }
}
