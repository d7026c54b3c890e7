package io.zhengwen.app.sites;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;

/**
 * Settings of the HTTP client that fetches pages: bounded in time and size, without cookies. It neither retries nor
 * redirects by itself, because each request has to pass the host's clock and robots.txt.
 */
public final class SiteHttpClient implements HttpClientConfigurer {
    private static final Duration LONGEST_BODY = Duration.ofMinutes(2);

    private final long maxBytes;
    private final Duration patience;

    /**
     * @param maxBytes largest body on the wire
     * @param patience for the connection, and for each silence of the server
     */
    public SiteHttpClient(long maxBytes, Duration patience) {
        this.maxBytes = maxBytes;
        this.patience = patience;
    }

    @Override
    public void configureHttpClient(HttpClientBuilder builder) {
        builder.disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(patience))
                        .setResponseTimeout(Timeout.of(patience))
                        .build())
                .addResponseInterceptorLast(this::bound);
    }

    /** Inside the connection's own stream, so that a failure closes the connection instead of reading on. */
    private void bound(HttpResponse response, EntityDetails details, HttpContext context) throws IOException {
        if (response instanceof ClassicHttpResponse answer && answer.getEntity() != null) {
            HttpEntity entity = answer.getEntity();
            if (entity.getContentLength() > maxBytes) {
                throw new IOException("the body has " + entity.getContentLength() + " bytes, the limit is " + maxBytes);
            }
            answer.setEntity(new BoundedEntity(entity, maxBytes));
        }
    }

    private static final class BoundedEntity extends HttpEntityWrapper {
        private final long maxBytes;

        BoundedEntity(HttpEntity entity, long maxBytes) {
            super(entity);
            this.maxBytes = maxBytes;
        }

        @Override
        public InputStream getContent() throws IOException {
            return new BoundedStream(super.getContent(), maxBytes, LONGEST_BODY);
        }
    }
}
