package io.zhengwen.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a page says about its article outside the main text: headline, metadata line, index table.
 *
 * @param authors reporters and authors, in order
 * @param editors editors and proof-readers
 * @param outlet the medium or office named as 来源
 * @param originalUrl address of the original, when the page names one
 * @param publishedAt when the page says it was published
 * @param index the index table of a government site and other labelled values: label without blanks (索引号, 发文机关,
 *     成文日期, 发文字号, 发布日期, 有效性, 主题词 …) to value as written
 * @param keywords tags named by the page
 */
public record ArticleHead(
        Optional<String> title,
        List<String> authors,
        List<String> editors,
        Optional<String> outlet,
        Optional<String> originalUrl,
        Optional<PartialDate> publishedAt,
        Map<String, String> index,
        List<String> keywords) {
    public static final ArticleHead EMPTY = new ArticleHead(
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            List.of());

    public ArticleHead {
        Objects.requireNonNull(title, "title");
        authors = List.copyOf(authors);
        editors = List.copyOf(editors);
        Objects.requireNonNull(outlet, "outlet");
        Objects.requireNonNull(originalUrl, "originalUrl");
        Objects.requireNonNull(publishedAt, "publishedAt");
        index = Collections.unmodifiableMap(new LinkedHashMap<>(index));
        keywords = List.copyOf(keywords);
    }
}
