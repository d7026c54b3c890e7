package io.zhengwen.app.bench;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.zhengwen.document.DecodedDocument;
import io.zhengwen.document.Payload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The documents under a folder, labelled or not, decoded. */
final class BenchPages {
    private BenchPages() {}

    /** Pages ({@code .html}, {@code .htm}, also packed), or plain texts ({@code .txt}). */
    static List<DecodedDocument> read(Path folder, boolean html) {
        String names = html ? ".*\\.html?(\\.gz)?" : ".*\\.txt";
        PageText decoder = new PageText();
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.getFileName().toString().matches(names))
                    .sorted()
                    .map(file ->
                            new GoldPage("", "", Payload.of(GoldPage.contentOf(file)), html, MissingNode.getInstance()))
                    .map(decoder::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
