package io.zhengwen.stage.genre;

import io.zhengwen.document.Article;
import io.zhengwen.document.ArticleHead;
import io.zhengwen.document.PartialDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An article as the cues read it: canonical lines, cut into scopes.
 *
 * @param lines the text's lines without empty ones
 * @param published when the page says that it was published
 */
record Reading(List<String> lines, Map<Scope, String> scopes, Optional<PartialDate> published) {
    /** A genre shows in the first pages; what follows only costs time. */
    private static final int BODY_LIMIT = 30_000;

    private static final int TITLE_LIMIT = 120;
    private static final int BARE_TITLE_LIMIT = 60;
    private static final int HEAD_LINES = 14;
    private static final int HEAD_LIMIT = 900;
    private static final int LEAD_LINES = 3;
    private static final int LEAD_LIMIT = 600;
    private static final int SENTENCE_LENGTH = 25;
    private static final int TAIL_LINES = 6;
    private static final int TAIL_LIMIT = 500;

    static Reading of(Article article) {
        List<String> all = lines(article.text());
        String title = title(article.head(), all);
        List<String> lines =
                !all.isEmpty() && all.get(0).equals(title) && all.size() > 1 ? all.subList(1, all.size()) : all;
        Map<Scope, String> scopes = new EnumMap<>(Scope.class);
        scopes.put(
                Scope.TITLE,
                PageName.of(article.source(), title)
                        .map(name -> title + "\n" + name)
                        .orElse(title));
        scopes.put(Scope.HEAD, head(lines));
        scopes.put(Scope.LEAD, lead(lines));
        scopes.put(Scope.BODY, String.join("\n", lines));
        scopes.put(Scope.TAIL, tail(lines));
        scopes.put(Scope.INDEX, index(article.head()));
        return new Reading(List.copyOf(lines), scopes, article.head().publishedAt());
    }

    String scope(Scope scope) {
        return scopes.get(scope);
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int room = BODY_LIMIT;
        int start = 0;
        while (start < text.length() && room > 0) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = Canonical.line(text.substring(start, Math.min(end, start + room)));
            if (!line.isEmpty()) {
                lines.add(line);
                room -= line.length();
            }
            start = end + 1;
        }
        return lines;
    }

    private static String title(ArticleHead head, List<String> lines) {
        String named = Canonical.line(head.title().orElse(""));
        if (!named.isEmpty()) {
            return shortened(named, TITLE_LIMIT);
        }
        String first = lines.isEmpty() ? "" : lines.get(0);
        boolean bare = first.length() <= BARE_TITLE_LIMIT && !first.endsWith("。");
        return bare ? first : "";
    }

    private static String head(List<String> lines) {
        return shortened(String.join("\n", lines.subList(0, Math.min(HEAD_LINES, lines.size()))), HEAD_LIMIT);
    }

    private static String lead(List<String> lines) {
        String sentences = String.join(
                "\n",
                lines.stream()
                        .filter(line -> line.length() >= SENTENCE_LENGTH && line.matches(".*[。,;].*"))
                        .limit(LEAD_LINES)
                        .toList());
        return shortened(sentences, LEAD_LIMIT);
    }

    private static String tail(List<String> lines) {
        String last = String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        return last.substring(Math.max(0, last.length() - TAIL_LIMIT));
    }

    private static String index(ArticleHead head) {
        List<String> entries = new ArrayList<>();
        head.index().forEach((label, value) -> entries.add(Canonical.line(label + ":" + value)));
        head.outlet().ifPresent(outlet -> entries.add("来源:" + Canonical.line(outlet)));
        head.publishedAt().ifPresent(date -> entries.add("发布时间:" + date.iso()));
        head.authors().forEach(author -> entries.add("作者:" + Canonical.line(author)));
        head.editors().forEach(editor -> entries.add("编辑:" + Canonical.line(editor)));
        return String.join("\n", entries);
    }

    private static String shortened(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit);
    }
}
