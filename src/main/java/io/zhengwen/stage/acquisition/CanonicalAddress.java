package io.zhengwen.stage.acquisition;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One spelling for each page: no fragment, session or tracking parameter, default port or dot segment. The same page
 * under two links is one document.
 */
public final class CanonicalAddress {
    private static final int LONGEST = 2_048;
    private static final Set<String> NOISE = noise();

    private final BasicURLNormalizer normalizer =
            BasicURLNormalizer.newBuilder().queryParamsToRemove(Set.of()).build();

    public Optional<URI> of(String absolute) {
        return of(absolute, StandardCharsets.UTF_8);
    }

    /**
     * The canonical form of a link found on a page.
     *
     * @param charset of the page that holds the link: as in browsers, other than ASCII is encoded as UTF-8 in the path
     *     and in the page's charset in the query
     * @return empty when this is no http(s) address
     */
    public Optional<URI> of(String absolute, Charset charset) {
        String address = absolute.strip().replaceAll("[\\t\\r\\n]", "");
        int fragment = address.indexOf('#');
        address = fragment < 0 ? address : address.substring(0, fragment);
        if (address.length() > LONGEST || !address.matches("(?i)https?://[^/].*")) {
            return Optional.empty();
        }
        int query = address.indexOf('?');
        String path =
                withoutSession(encoded(query < 0 ? address : address.substring(0, query), StandardCharsets.UTF_8));
        String rest = query < 0 ? "" : withoutNoise(encoded(address.substring(query + 1), charset));
        String normal = normalizer.filter(rest.isEmpty() ? path : path + "?" + rest);
        try {
            URI uri = normal == null || normal.length() > LONGEST ? null : new URI(normal);
            return uri == null || uri.getHost() == null ? Optional.empty() : Optional.of(uri);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** {@code ;jsessionid=…} and its like stand at the end of a path segment. */
    private static String withoutSession(String path) {
        StringBuilder kept = new StringBuilder();
        for (int at = 0; at < path.length(); ) {
            int end = at + 1;
            while (end < path.length() && path.charAt(end) != ';' && path.charAt(end) != '/') {
                end++;
            }
            String part = path.substring(at, end);
            if (part.charAt(0) != ';' || !isNoise(part.substring(1))) {
                kept.append(part);
            }
            at = end;
        }
        return kept.toString();
    }

    private static String withoutNoise(String query) {
        StringBuilder kept = new StringBuilder();
        for (String parameter : query.split("&", -1)) {
            if (!parameter.isEmpty() && !isNoise(parameter)) {
                kept.append(kept.isEmpty() ? "" : "&").append(parameter);
            }
        }
        return kept.toString();
    }

    private static boolean isNoise(String parameter) {
        int equals = parameter.indexOf('=');
        String name = equals < 0 ? parameter : parameter.substring(0, equals);
        return NOISE.contains(name.toLowerCase(Locale.ROOT));
    }

    private static String encoded(String part, Charset charset) {
        StringBuilder out = new StringBuilder(part.length());
        part.codePoints().forEach(c -> {
            if (c > 0x20 && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0) {
                out.append((char) c);
            } else {
                for (byte b : Character.toString(c).getBytes(charset)) {
                    out.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
                }
            }
        });
        return out.toString();
    }

    private static Set<String> noise() {
        try (InputStream in = CanonicalAddress.class.getResourceAsStream("tracking-parameters.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        Objects.requireNonNull(in, "tracking-parameters.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('\t')))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
