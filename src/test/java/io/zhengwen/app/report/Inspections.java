package io.zhengwen.app.report;

import io.zhengwen.app.Stages;
import io.zhengwen.document.DecodedDocument;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.RawDocument;
import io.zhengwen.document.StructuredDocument;
import io.zhengwen.stage.acquisition.FileAcquisition;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Runs the stages on texts and on the repository's samples. */
final class Inspections {
    private static final Stages STAGES = Stages.create();

    private Inspections() {}

    static Inspection sample(String name) {
        try {
            return of(name, Files.readAllBytes(Path.of("seeds/documents", name)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Inspection text(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Inspection of(String name, byte[] bytes) {
        URI source = URI.create("file:///inbox/a");
        RawDocument raw = new FileAcquisition(1 << 20).acquire(source, Instant.EPOCH, bytes);
        Optional<DecodedDocument> decoded = Optional.of(STAGES.charset().decode(raw));
        try {
            StructuredDocument document = STAGES.structure()
                    .structure(STAGES.genre().classify(STAGES.content().extract(decoded.get())));
            return of(name, document);
        } catch (DocumentRejectedException e) {
            return new Inspection(
                    name,
                    source,
                    decoded,
                    Optional.empty(),
                    Optional.of(e.rejection()),
                    STAGES.wire().reject(raw, e.rejection(), 1));
        }
    }

    static Inspection of(String name, StructuredDocument document) {
        DecodedDocument source = document.classified().article().source();
        return new Inspection(
                name,
                source.raw().provenance().source(),
                Optional.of(source),
                Optional.of(document),
                Optional.empty(),
                STAGES.wire().encode(document));
    }

    static StructuredDocument structure(io.zhengwen.document.Article article) {
        return STAGES.structure().structure(STAGES.genre().classify(article));
    }
}
