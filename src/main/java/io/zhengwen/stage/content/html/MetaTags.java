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

/** What a page's machine-readable head says: title, meta tags, Open Graph, JSON-LD. */
final class MetaTags {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LD_FIELDS =
            List.of("headline", "datePublished", "dateModified", "name", "articleBody");

    private MetaTags() {}

    static PageMeta of(Document document) {
        Map<String, String> values = new HashMap<>();
        for (Element meta : document.getElementsByTag("meta")) {
            String name = firstOf(meta, "name", "property", "itemprop", "http-equiv");
            String content = Blanks.collapse(meta.attr("content"));
            if (!name.isEmpty() && !content.isEmpty()) {
                values.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
            }
        }
        List<String> headings = new ArrayList<>();
        for (Element h1 : document.getElementsByTag("h1")) {
            String text = Blanks.collapse(h1.text());
            if (!text.isEmpty()) {
                headings.add(text);
            }
        }
        for (Element script : document.getElementsByTag("script")) {
            if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                readLinkedData(script.data(), values);
            }
        }
        String title = Blanks.collapse(document.title());
        return new PageMeta(title.isEmpty() ? Optional.empty() : Optional.of(title), values, headings);
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
