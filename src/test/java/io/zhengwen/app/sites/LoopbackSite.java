package io.zhengwen.app.sites;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zhengwen.document.Payload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A web site on the loopback interface that remembers what it was asked and how much it sent. */
final class LoopbackSite implements AutoCloseable {
    /** One request: when, for what, and how many bytes of body went back. */
    record Served(Instant at, String path, int status, int bytes, String userAgent) {}

    private record Answer(
            int status, String contentType, Payload body, boolean validators, Map<String, String> headers) {}

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Served> served = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> hanging = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Clock clock;

    LoopbackSite(Clock clock) throws IOException {
        this.clock = clock;
        // Otherwise each answer waits 40 ms for the client's acknowledgement of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** A page with ETag and Last-Modified. */
    void page(String path, String html, Charset charset) {
        answers.put(path, new Answer(200, type(charset), Payload.of(html.getBytes(charset)), true, Map.of()));
    }

    /** A page without validators. */
    void barePage(String path, String html, Charset charset) {
        answers.put(path, new Answer(200, type(charset), Payload.of(html.getBytes(charset)), false, Map.of()));
    }

    void answer(String path, int status, String body, Map<String, String> headers) {
        answers.put(path, new Answer(status, type(StandardCharsets.UTF_8), Payload.ofUtf8(body), false, headers));
    }

    /** A page that the server sends compressed. */
    void gzipped(String path, String html) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(html.getBytes(StandardCharsets.UTF_8));
        }
        answers.put(
                path,
                new Answer(
                        200,
                        type(StandardCharsets.UTF_8),
                        Payload.of(packed.toByteArray()),
                        false,
                        Map.of("Content-Encoding", "gzip")));
    }

    /** The server takes the request and stays silent. */
    void hang(String path) {
        hanging.add(path);
    }

    void robots(String text) {
        answers.put("/robots.txt", new Answer(200, "text/plain", Payload.ofUtf8(text), false, Map.of()));
    }

    List<Served> served() {
        return List.copyOf(served);
    }

    void forget() {
        served.clear();
    }

    private static String type(Charset charset) {
        return "text/html; charset=" + charset.name().toLowerCase(Locale.ROOT);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        if (hanging.contains(path)) {
            return;
        }
        Answer answer =
                answers.getOrDefault(path, new Answer(404, "text/plain", Payload.ofUtf8("none"), false, Map.of()));
        String etag = '"' + answer.body.sha256().substring(0, 12) + '"';
        boolean unchanged =
                answer.validators && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        int status = unchanged ? 304 : answer.status;
        byte[] body = unchanged ? new byte[0] : answer.body.toByteArray();
        exchange.getResponseHeaders().set("Content-Type", answer.contentType);
        answer.headers.forEach(exchange.getResponseHeaders()::set);
        if (answer.validators) {
            exchange.getResponseHeaders().set("ETag", etag);
            exchange.getResponseHeaders().set("Last-Modified", "Mon, 02 Mar 2026 00:00:00 GMT");
        }
        served.add(new Served(
                clock.instant(),
                path,
                status,
                body.length,
                exchange.getRequestHeaders().getFirst("User-Agent")));
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
