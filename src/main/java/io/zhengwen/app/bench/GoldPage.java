package io.zhengwen.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crawlercommons.domains.EffectiveTldFinder;
import io.zhengwen.document.DocumentId;
import io.zhengwen.document.Payload;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.RawDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** One page of a labelled folder: its bytes and its truth. */
record GoldPage(String set, String id, Payload payload, boolean html, JsonNode truth) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TITLE_LINES = 5;

    /** All pages under {@code folder/<set>/<id>.json} with an {@code .html.gz}, {@code .html} or {@code .txt} beside. */
    static List<GoldPage> readAll(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder, 2)) {
            files = found.filter(path -> path.toString().endsWith(".json"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
        List<GoldPage> pages = new ArrayList<>();
        for (Path file : files) {
            JsonNode truth = JSON.readTree(file.toFile());
            String id = file.getFileName().toString().replaceFirst("\\.json$", "");
            for (String ending : List.of(".html.gz", ".html", ".txt")) {
                Path page = file.resolveSibling(id + ending);
                if (truth.hasNonNull("text") && Files.exists(page)) {
                    String set = file.getParent().getFileName().toString();
                    pages.add(new GoldPage(set, id, Payload.of(contentOf(page)), !ending.equals(".txt"), truth));
                    break;
                }
            }
        }
        return pages;
    }

    /** The bytes of a page, unpacked. */
    static byte[] contentOf(Path file) {
        try {
            byte[] raw = Files.readAllBytes(file);
            if (!file.toString().endsWith(".gz")) {
                return raw;
            }
            try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(raw))) {
                return unpacked.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page as it comes in. */
    RawDocument document() {
        Provenance provenance = new Provenance(
                DocumentId.ofContent(payload),
                URI.create("bench:/" + set),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                html ? "text/html" : "text/plain");
        return new RawDocument(provenance, payload);
    }

    String field(String name) {
        return truth.path(name).isTextual() ? truth.path(name).asText() : "";
    }

    /**
     * The site that the page is from, as the domain somebody registered; where the truth names no address, the name
     * that the id starts with, or the set.
     */
    String site() {
        String url = field("url");
        int start = url.indexOf("://");
        String host = start < 0 ? field("host") : url.substring(start + 3).split("[/:?#]", 2)[0];
        if (!host.isEmpty()) {
            return Optional.ofNullable(EffectiveTldFinder.getAssignedDomain(host, false))
                    .orElse(host);
        }
        String prefix = id.split("[-_]", 2)[0];
        return Character.isLetter(prefix.charAt(0)) ? prefix : set;
    }

    boolean isChinese() {
        return !truth.hasNonNull("lang") || field("lang").startsWith("zh");
    }

    /** The true text without its title line. */
    String textWithoutTitle() {
        String text = field("text");
        if (truth.path("title_in_text").asBoolean(false)) {
            String body = text.stripLeading();
            int end = body.indexOf('\n');
            return end < 0 ? "" : body.substring(end + 1);
        }
        return dropTitle(text);
    }

    /** A predicted text without those of its first lines that are the title. */
    String dropTitle(String text) {
        Set<String> titles = new HashSet<>(List.of(plain(field("title")), plain(field("title_silver"))));
        if (truth.path("title_in_text").asBoolean(false)) {
            titles.add(plain(field("text").stripLeading().lines().findFirst().orElse("")));
        }
        titles.remove("");
        StringBuilder kept = new StringBuilder();
        int seen = 0;
        for (String line : text.split("\n", -1)) {
            seen += line.isBlank() ? 0 : 1;
            if (line.isBlank() || seen > TITLE_LINES || !titles.contains(plain(line))) {
                kept.append(line).append('\n');
            }
        }
        return kept.toString();
    }

    /** A title that was derived rather than annotated. */
    String silverTitle() {
        return truth.path("title_in_text").asBoolean(false)
                ? field("text").stripLeading().lines().findFirst().orElse("")
                : field("title_silver");
    }

    static String plain(String text) {
        return GramScore.normalize(text).toLowerCase(java.util.Locale.ROOT);
    }
}
