package io.zhengwen.app.report;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A report as a browser reads it. */
final class RenderedPage {
    private final Document page;

    RenderedPage(String html) {
        this.page = Jsoup.parse(html);
    }

    static RenderedPage of(Inspection inspection) {
        return new RenderedPage(new DocumentPage().of(inspection));
    }

    Document page() {
        return page;
    }

    /** The text behind an element, with the characters that the page shows by their code. */
    static String read(Element element) {
        StringBuilder text = new StringBuilder();
        element.traverse((Node node, int depth) -> {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node instanceof Element shown && shown.hasClass("unseen")) {
                text.appendCodePoint(Integer.parseInt(shown.attr("data-code").substring(2), 16));
            }
        });
        return text.toString();
    }

    List<String> read(String selector) {
        return page.select(selector).stream().map(RenderedPage::read).toList();
    }

    String cleanText() {
        return String.join("\n", read("#text .block"));
    }

    /** The words that are marked as one fact. */
    String words(String id) {
        return page.select("#text .fact").stream()
                .filter(mark -> List.of(mark.attr("data-fact").split(" ")).contains(id))
                .map(RenderedPage::read)
                .collect(Collectors.joining());
    }
}
