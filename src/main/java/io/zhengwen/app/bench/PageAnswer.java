package io.zhengwen.app.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an extractor says of a page.
 *
 * @param text the main text; empty for none
 * @param title empty when the extractor knows no titles at all; an empty string when it found none here
 * @param date likewise, as {@code yyyy-mm-dd}
 */
record PageAnswer(String text, Optional<String> title, Optional<String> date) {
    private static final ObjectMapper JSON = new ObjectMapper();

    TextBench.Outcome against(GoldPage page, List<HeadMark> head) {
        GramScore score = GramScore.of(page.textWithoutTitle(), page.dropTitle(text));
        return new TextBench.Outcome(
                page, score, exact(page.field("title"), title), exact(page.field("date"), date), head);
    }

    private static Optional<Boolean> exact(String truth, Optional<String> answer) {
        return answer.filter(given -> !truth.isEmpty())
                .map(given -> GoldPage.plain(truth).equals(GoldPage.plain(given)));
    }

    /** Writes {@code <set>/<id>.json} under the folder. */
    void write(Path folder, GoldPage page) {
        ObjectNode answer = JSON.createObjectNode();
        title.ifPresent(given -> answer.put("title", given));
        date.ifPresent(given -> answer.put("date", given));
        answer.put("text", text);
        try {
            Path set = Files.createDirectories(folder.resolve(page.set()));
            Files.writeString(set.resolve(page.id() + ".json"), answer.toPrettyString(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
