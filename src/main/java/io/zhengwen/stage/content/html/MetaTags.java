package io.zhengwen.stage.content.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhengwen.stage.content.page.Blanks;
import io.zhengwen.stage.content.page.PageMeta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** What a page's machine-readable head says: title, meta tags, Open Graph, JSON-LD. */
final class MetaTags {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LD_FIELDS =
            List.of("headline", "datePublished", "dateModified", "name", "articleBody");

    private final Map<String, String> values = new HashMap<>();
    private final List<String> headings = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();

    /** Reads what stands outside the body; the elements of the body come by {@link #read}, from whoever walks it. */
    void readOutside(Document document, Element body) {
        NodeTraversor.filter(
                (node, depth) -> {
                    if (node.equals(body)) {
                        return NodeFilter.FilterResult.SKIP_ENTIRELY;
                    }
                    if (node instanceof Element element) {
                        read(element);
                    }
                    return NodeFilter.FilterResult.CONTINUE;
                },
                document);
    }

    /** Takes what the element says, if it is one of those that speak to machines. */
    void read(Element element) {
        switch (element.normalName()) {
            case "meta" -> readMeta(element);
            // Broken markup moves it into the body: the first that says something counts.
            case "title" -> readHeading(element, titles);
            case "h1" -> readHeading(element, headings);
            case "script" -> readScript(element);
            default -> {}
        }
    }

    PageMeta found() {
        String title = Blanks.collapse(titles.isEmpty() ? "" : titles.get(0));
        return new PageMeta(title.isEmpty() ? Optional.empty() : Optional.of(title), values, headings);
    }

    private void readMeta(Element meta) {
        String name = firstOf(meta, "name", "property", "itemprop", "http-equiv");
        String content = name.isEmpty() ? "" : Blanks.collapse(meta.attributes().get("content"));
        if (!content.isEmpty()) {
            values.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
        }
    }

    private static void readHeading(Element element, List<String> headings) {
        String text = Blanks.collapse(element.text());
        if (!text.isEmpty()) {
            headings.add(text);
        }
    }

    private void readScript(Element script) {
        if (script.attributes().get("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
            readLinkedData(script.data());
        }
    }

    private static String firstOf(Element meta, String... attributes) {
        for (String attribute : attributes) {
            String value = meta.attributes().get(attribute).strip();
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    private void readLinkedData(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            for (String field : LD_FIELDS) {
                JsonNode node = root.findValue(field);
                if (node != null && node.isTextual()) {
                    values.putIfAbsent("ld:" + field.toLowerCase(Locale.ROOT), Blanks.collapse(node.asText()));
                }
            }
            JsonNode author =
                    root.path("author").isArray() ? root.path("author").path(0) : root.path("author");
            String name =
                    author.isTextual() ? author.asText() : author.path("name").asText("");
            if (!name.isBlank()) {
                values.putIfAbsent("ld:author", name.strip());
            }
        } catch (JsonProcessingException e) {
            // Broken JSON-LD is common and says nothing about the article: the page is read without it.
            values.putIfAbsent("ld:broken", "true");
        }
    }
}
