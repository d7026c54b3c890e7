package io.zhengwen.app.bench;

import cn.edu.hfut.dmic.contentextractor.ContentExtractor;
import cn.edu.hfut.dmic.contentextractor.News;
import io.zhengwen.document.DecodedDocument;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** WebCollector's extractor for news. */
final class WebCollectorPeer implements Peer {
    private static final Pattern DAY = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})");

    @Override
    public String name() {
        return "webcollector";
    }

    // The library declares Exception itself.
    @Override
    public PageAnswer read(DecodedDocument page) throws Exception {
        News news = ContentExtractor.getNewsByHtml(page.text());
        return new PageAnswer(
                Optional.ofNullable(news.getContentElement())
                        .map(element -> element.text())
                        .orElse(""),
                Optional.of(Optional.ofNullable(news.getTitle()).orElse("")),
                Optional.of(day(Optional.ofNullable(news.getTime()).orElse(""))));
    }

    private static String day(String time) {
        Matcher found = DAY.matcher(time);
        return found.find()
                ? "%s-%02d-%02d"
                        .formatted(found.group(1), Integer.valueOf(found.group(2)), Integer.valueOf(found.group(3)))
                : "";
    }
}
