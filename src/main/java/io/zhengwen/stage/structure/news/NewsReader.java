package io.zhengwen.stage.structure.news;

import io.zhengwen.document.Article;
import io.zhengwen.document.Block;
import io.zhengwen.document.NewsHead;
import io.zhengwen.document.Removed;
import io.zhengwen.document.Span;
import io.zhengwen.stage.structure.EvidenceLog;
import io.zhengwen.stage.structure.Lexicon;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what marks a news report: dateline, role, editors. */
public final class NewsReader {
    private static final int FIRST_BLOCKS = 4;
    private static final int CLOSING = 80;
    private static final List<String> OWN_OUTLET = List.of("本站", "本网", "本报", "原创", "本刊");
    private static final String OUTLET =
            "(?:本[报社网台刊站]|(?:(?!据|[对由从在])\\p{IsHan}){1,8}?(?:社|网|报|台|客户端|新闻|在线|中心|日报|晚报|时报))";
    private static final String DAY = "(?:[0-9０-９]{1,2}月)?[0-9０-９]{1,2}日";
    static final Pattern DATELINE = Pattern.compile("[\\s　（(【\\[]{0,6}+("
            + OUTLET + "(?:(?!的)[\\p{IsHan}、/／ ]){0,14}?" + DAY + "\\s?(?:综合)?(?:专?电|讯|消息)"
            + "|(?!本)" + OUTLET + "(?:专?电|讯|消息)(?=[^的\\p{IsHan}]|$)"
            + "|据(?:(?![的称])\\p{IsHan}){2,8}(?:网|社|新闻|客户端)消息(?=[^的\\p{IsHan}]))");
    // 本报讯 and 【記者沈以安／鷺湖報導】 name no place and no day, but whose report it is.
    private static final Pattern OWN_REPORT = Pattern.compile(
            "[\\s　（(【\\[]{0,6}+(?:本[报網网台刊站社](?:\\p{IsHan}{0,8})?(?:讯|訊|消息|记者|記者)|(?:[记記]者)[^】\\]）)。]{2,24}(?:报道|報導|報道))");

    private static final Pattern SIGNED_REPORT =
            Pattern.compile("[记記]者\\s?\\p{IsHan}{2,12}[／/]\\p{IsHan}{2,8}(?:报道|報導|報道)");

    private final Lexicon roles = Lexicon.load("news-roles.tsv");

    /** Reads the head of {@code article}; each field's ground goes to {@code log}. */
    public NewsHead read(Article article, EvidenceLog log) {
        Optional<Span> dateline = dateline(article);
        dateline.ifPresent(span -> log.inText("news.dateline", "dateline", span, 0.9));
        return new NewsHead(
                role(article, dateline.isPresent(), log),
                dateline.map(span -> span.of(article.text())),
                article.head().editors());
    }

    static Optional<Span> dateline(Article article) {
        return opening(article, DATELINE);
    }

    private static Optional<Span> opening(Article article, Pattern pattern) {
        int paragraphs = 0;
        for (Block block : article.blocks()) {
            if (block.type() == Block.Type.PARAGRAPH && paragraphs++ < FIRST_BLOCKS) {
                Matcher matcher = pattern.matcher(block.text());
                if (matcher.lookingAt()) {
                    int start = block.span().start();
                    int group = matcher.groupCount() > 0 ? 1 : 0;
                    return Optional.of(new Span(start + matcher.start(group), start + matcher.end(group)));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> role(Article article, boolean ownDateline, EvidenceLog log) {
        for (List<String> row : roles.rows()) {
            boolean reworded = row.get(1).strip().equals("rewritten");
            if (reworded && article.source().text().contains(row.get(0))) {
                log.outside("news.role", "reworded", row.get(0), 0.8);
                return Optional.of("rewritten");
            }
            Optional<Span> mark = reworded ? Optional.empty() : mark(article, row.get(0));
            if (mark.isPresent()) {
                log.inText("news.role", "origin-named", mark.get(), 0.8);
                return Optional.of(row.get(1).strip());
            }
            if (!reworded && isNoted(article, row.get(0))) {
                log.outside("news.role", "origin-noted", row.get(0), 0.8);
                return Optional.of(row.get(1).strip());
            }
        }
        Optional<String> outlet = article.head().outlet();
        if (outlet.isPresent()) {
            boolean own = OWN_OUTLET.stream().anyMatch(outlet.get()::startsWith) || isSiteItself(article, outlet.get());
            log.outside("news.role", own ? "own-outlet" : "other-outlet", outlet.get(), own ? 0.7 : 0.8);
            return Optional.of(own ? "original" : "reprint");
        }
        return ownReport(article, ownDateline, log);
    }

    private static Optional<String> ownReport(Article article, boolean ownDateline, EvidenceLog log) {
        Optional<Span> own = opening(article, OWN_REPORT);
        if (own.isPresent()) {
            log.inText("news.role", "own-report", own.get(), 0.7);
            return Optional.of("original");
        }
        Optional<String> byline = article.removed().stream()
                .map(Removed::text)
                .filter(line -> SIGNED_REPORT.matcher(line).find())
                .findFirst();
        if (byline.isPresent()) {
            log.outside("news.role", "own-report", byline.get(), 0.7);
            return Optional.of("original");
        }
        if (ownDateline) {
            log.outside("news.role", "own-dateline", article.head().title().orElse(""), 0.5);
            return Optional.of("original");
        }
        return Optional.empty();
    }

    // A note in brackets that was taken off the text: （转自…）.
    private static boolean isNoted(Article article, String words) {
        return article.removed().stream()
                .map(Removed::text)
                .anyMatch(line ->
                        line.length() <= CLOSING && line.startsWith(words, 1) && "（(".indexOf(line.charAt(0)) >= 0);
    }

    // 转自 and its like count in brackets or near the end, where a page names its origin.
    private static Optional<Span> mark(Article article, String words) {
        String text = article.text();
        int at = text.lastIndexOf(words);
        if (at < 0) {
            return Optional.empty();
        }
        boolean bracketed = at > 0 && "（(".indexOf(text.charAt(at - 1)) >= 0;
        boolean closing = text.length() - at <= CLOSING;
        return bracketed || closing ? Optional.of(new Span(at, at + words.length())) : Optional.empty();
    }

    // A page whose own title names the medium is that medium's page.
    private static boolean isSiteItself(Article article, String outlet) {
        if (!article.source().isHtml()) {
            return false;
        }
        String page = article.source().text();
        String lower = page.substring(0, Math.min(page.length(), 65_536)).toLowerCase(Locale.ROOT);
        int start = lower.indexOf("<title");
        int end = start < 0 ? -1 : lower.indexOf("</title", start);
        return end > 0 && lower.substring(start, end).contains(outlet.toLowerCase(Locale.ROOT));
    }
}
