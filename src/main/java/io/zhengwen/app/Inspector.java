package io.zhengwen.app;

import io.zhengwen.app.ingest.MemberIntake;
import io.zhengwen.app.report.Inspection;
import io.zhengwen.app.settings.Setting;
import io.zhengwen.delivery.RefusalNotice;
import io.zhengwen.document.DecodedDocument;
import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.OpenedDocument;
import io.zhengwen.document.RawDocument;
import io.zhengwen.document.Rejection;
import io.zhengwen.document.StructuredDocument;
import io.zhengwen.stage.acquisition.FileAcquisition;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs the stages on a file and on the files inside it, as the routes would, and keeps what each gave. */
final class Inspector {
    private final Stages stages;
    private final long limit = Long.parseLong(Setting.MAX_BYTES.byDefault());
    private final FileAcquisition acquisition = new FileAcquisition(limit);
    private final MemberIntake members = new MemberIntake();

    Inspector(Stages stages) {
        this.stages = stages;
    }

    /** Hands over the file's inspection, then those of its members. */
    void inspect(Path path, Consumer<Inspection> out) {
        Path file = path.toAbsolutePath().normalize();
        try {
            long size = Files.size(file);
            if (size > limit) {
                out.accept(refusedUnread(file, new Rejection.TooLarge(size, limit)));
                return;
            }
            Instant modified = Files.getLastModifiedTime(file).toInstant();
            read(acquisition.acquire(file.toUri(), modified, Files.readAllBytes(file)), out);
        } catch (DocumentRejectedException e) {
            out.accept(refusedUnread(file, e.rejection()));
        } catch (IOException e) {
            out.accept(refusedUnread(file, new Rejection.Unreadable(e.toString())));
        }
    }

    private void read(RawDocument raw, Consumer<Inspection> out) {
        Optional<DecodedDocument> decoded = Optional.empty();
        Optional<OpenedDocument> opened = Optional.empty();
        try {
            opened = Optional.of(stages.carrier().open(raw));
            if (opened.get().isArchive()) {
                DocumentEvents events = stages.wire().encodeArchive(opened.get());
                out.accept(inspection(raw, decoded, Optional.empty(), Optional.empty(), events));
            } else {
                decoded = Optional.of(stages.charset().decode(opened.get()));
                StructuredDocument document = stages.read(decoded.get());
                DocumentEvents events = stages.wire().encode(document);
                out.accept(inspection(raw, decoded, Optional.of(document), Optional.empty(), events));
            }
        } catch (DocumentRejectedException e) {
            DocumentEvents events = stages.wire().reject(raw, e.rejection(), 1);
            out.accept(inspection(raw, decoded, Optional.empty(), Optional.of(e.rejection()), events));
        }
        opened.map(members::members).orElse(List.of()).forEach(member -> read(member.get(), out));
    }

    private Inspection refusedUnread(Path file, Rejection rejection) {
        RefusalNotice notice = new RefusalNotice(
                file.toUri(),
                Instant.ofEpochMilli(file.toFile().lastModified()),
                rejection,
                file.toFile().length(),
                file.toString());
        DocumentEvents events = stages.wire().reject(notice.document(), rejection, 1, notice.bytes(), notice.where());
        return inspection(file.toUri(), Optional.empty(), Optional.empty(), Optional.of(rejection), events);
    }

    private static Inspection inspection(
            RawDocument raw,
            Optional<DecodedDocument> decoded,
            Optional<StructuredDocument> document,
            Optional<Rejection> rejection,
            DocumentEvents events) {
        return inspection(raw.provenance().source(), decoded, document, rejection, events);
    }

    private static Inspection inspection(
            URI source,
            Optional<DecodedDocument> decoded,
            Optional<StructuredDocument> document,
            Optional<Rejection> rejection,
            DocumentEvents events) {
        return new Inspection(SourceName.of(source.toString()), source, decoded, document, rejection, events);
    }
}
