package io.zhengwen.stage.acquisition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the articles that a list page links to, each once, in the page's order. */
public final class LinkSelector {
    private final CanonicalAddress addresses = new CanonicalAddress();

    public List<URI> select(Site site, PageResponse list) {
        List<Pattern> articles = site.articles().stream().map(Pattern::compile).toList();
        Document page = parse(list);
        Set<URI> links = new LinkedHashSet<>();
        for (Element link : page.select("a[href], area[href]")) {
            addresses
                    .of(link.absUrl("href"), page.charset())
                    .filter(site::covers)
                    .filter(address -> !site.start().contains(address))
                    .filter(address -> articles.stream().anyMatch(form -> form.matcher(address.toASCIIString())
                            .find()))
                    .ifPresent(links::add);
        }
        return List.copyOf(links);
    }

    private static Document parse(PageResponse list) {
        String charset = list.usableCharset().map(Charset::name).orElse(null);
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(list.body().toByteArray()),
                    charset,
                    list.address().toASCIIString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
