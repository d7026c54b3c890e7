package io.zhengwen.app.bench;

import io.zhengwen.document.Article;
import io.zhengwen.document.Block;
import io.zhengwen.document.Genre;
import io.zhengwen.document.Span;
import io.zhengwen.stage.content.ArticleExtractor;
import io.zhengwen.stage.genre.GenreClassifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Articles of any length, made of the documents of a folder, to see how time grows. */
final class LongArticle {
    private LongArticle() {}

    /** The articles of the folder's plain texts. */
    static List<Article> read(Path folder) {
        ArticleExtractor extractor = new ArticleExtractor();
        return BenchPages.read(folder, false).stream().map(extractor::extract).toList();
    }

    /**
     * The blocks of all articles of a kind, one article after the other and again from the first, under the head of the
     * first.
     *
     * @param characters least length of the text
     * @throws IllegalArgumentException if there is no article of that kind
     */
    static Article of(List<Article> articles, Genre kind, int characters) {
        GenreClassifier classifier = new GenreClassifier();
        List<Article> same = articles.stream()
                .filter(article -> classifier.classify(article).verdict().genre() == kind)
                .toList();
        if (same.isEmpty()) {
            throw new IllegalArgumentException("no document of kind " + kind);
        }
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; text.length() < characters; i++) {
            for (Block block : same.get(i % same.size()).blocks()) {
                int start = text.length();
                text.append(block.text());
                blocks.add(new Block(block.type(), block.level(), block.text(), new Span(start, text.length())));
                text.append('\n');
            }
        }
        Article first = same.get(0);
        return new Article(
                first.source(),
                first.head(),
                text.substring(0, text.length() - 1),
                blocks,
                List.of(),
                List.of(),
                first.partial(),
                List.of());
    }
}
