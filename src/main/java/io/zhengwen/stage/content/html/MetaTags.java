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
import org.jsoup.select.NodeTraversor;

/** What a page's machine-readable head says: title, meta tags, Open Graph, JSON-LD. */
final class MetaTags {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LD_FIELDS =
            List.of("headline", "datePublished", "dateModified", "name", "articleBody");

    private MetaTags() {}

    static PageMeta of(Document document) {
        Map<String, String> values = new HashMap<>();
        List<String> headings = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Element element) {
                        switch (element.normalName()) {
                            case "meta" -> readMeta(element, values);
                            // Broken markup moves it into the body: the first that says something counts.
                            case "title" -> readHeading(element, titles);
                            case "h1" -> readHeading(element, headings);
                            case "script" -> readScript(element, values);
                            default -> {}
                        }
                    }
                },
                document);
        String title = Blanks.collapse(titles.isEmpty() ? "" : titles.get(0));
        return new PageMeta(title.isEmpty() ? Optional.empty() : Optional.of(title), values, headings);
    }

    private static void readMeta(Element meta, Map<String, String> values) {
        String name = firstOf(meta, "name", "property", "itemprop", "http-equiv");
        String content = Blanks.collapse(meta.attr("content"));
        if (!name.isEmpty() && !content.isEmpty()) {
            values.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
        }
    }

    private static void readHeading(Element element, List<String> headings) {
        String text = Blanks.collapse(element.text());
        if (!text.isEmpty()) {
            headings.add(text);
        }
    }

    private static void readScript(Element script, Map<String, String> values) {
        if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
            readLinkedData(script.data(), values);
        }
    }

    private static String firstOf(Element meta, String... attributes) {
        for (String attribute : attributes) {
            String value = meta.attr(attribute).strip();
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    private static void readLinkedData(String json, Map<String, String> values) {
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
