package io.zhengwen.app;

import io.zhengwen.app.report.Inspection;
import io.zhengwen.app.settings.Setting;
import io.zhengwen.document.DecodedDocument;
import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.DocumentId;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.RawDocument;
import io.zhengwen.document.Rejection;
import io.zhengwen.document.StructuredDocument;
import io.zhengwen.stage.acquisition.FileAcquisition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Runs the stages on a file, as the routes would, and keeps what each gave. */
final class Inspector {
    private final Stages stages;
    private final long limit = Long.parseLong(Setting.MAX_BYTES.byDefault());

    Inspector(Stages stages) {
        this.stages = stages;
    }

    Inspection inspect(Path path) {
        Path file = path.toAbsolutePath().normalize();
        try {
            long size = Files.size(file);
            if (size > limit) {
                return refusedUnread(file, new Rejection.TooLarge(size, limit));
            }
            Instant modified = Files.getLastModifiedTime(file).toInstant();
            return read(file, new FileAcquisition(limit).acquire(file.toUri(), modified, Files.readAllBytes(file)));
        } catch (DocumentRejectedException e) {
            return refusedUnread(file, e.rejection());
        } catch (IOException e) {
            return refusedUnread(file, new Rejection.Unreadable(e.toString()));
        }
    }

    private Inspection read(Path file, RawDocument raw) {
        Optional<DecodedDocument> decoded = Optional.empty();
        try {
            decoded = Optional.of(stages.charset().decode(raw));
            StructuredDocument document = stages.structure()
                    .structure(stages.genre().classify(stages.content().extract(decoded.get())));
            DocumentEvents events = stages.wire().encode(document);
            return inspection(file, decoded, Optional.of(document), Optional.empty(), events);
        } catch (DocumentRejectedException e) {
            DocumentEvents events = stages.wire().reject(raw, e.rejection(), 1);
            return inspection(file, decoded, Optional.empty(), Optional.of(e.rejection()), events);
        }
    }

    private Inspection refusedUnread(Path file, Rejection rejection) {
        DocumentEvents events = stages.wire()
                .reject(
                        DocumentId.ofAddress(file.toUri()),
                        file.toUri(),
                        Instant.ofEpochMilli(file.toFile().lastModified()),
                        rejection,
                        1,
                        file.toFile().length(),
                        file.toString());
        return inspection(file, Optional.empty(), Optional.empty(), Optional.of(rejection), events);
    }

    private static Inspection inspection(
            Path file,
            Optional<DecodedDocument> decoded,
            Optional<StructuredDocument> document,
            Optional<Rejection> rejection,
            DocumentEvents events) {
        String name = SourceName.of(file.toUri().toString());
        return new Inspection(name, file.toUri(), decoded, document, rejection, events);
    }
}
