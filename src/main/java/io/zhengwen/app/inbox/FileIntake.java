package io.zhengwen.app.inbox;

import io.zhengwen.app.kafka.KafkaMessage;
import io.zhengwen.delivery.RawRecordFormat;
import io.zhengwen.delivery.RefusalNotice;
import io.zhengwen.delivery.Topics;
import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.Provenance;
import io.zhengwen.document.RawDocument;
import io.zhengwen.document.Rejection;
import io.zhengwen.document.TooLargeForBroker;
import io.zhengwen.stage.acquisition.FileAcquisition;
import io.zhengwen.stage.wire.EventEncoder;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.component.file.GenericFile;

/**
 * Turns a settled file into a record for the raw topic, with its bytes or with why they cannot be taken, and says where
 * the file goes once the broker has that record.
 */
public final class FileIntake {
    private static final String NOTICE = "notice";

    private final FileAcquisition acquisition;
    private final EventEncoder encoder;
    private final InboxFiles files;
    private final FileNaming naming;
    private final long maxBytes;

    public FileIntake(
            FileAcquisition acquisition, EventEncoder encoder, InboxFiles files, FileNaming naming, long maxBytes) {
        this.acquisition = acquisition;
        this.encoder = encoder;
        this.files = files;
        this.naming = naming;
        this.maxBytes = maxBytes;
    }

    /**
     * Reads the exchange's file.
     *
     * @throws DocumentRejectedException when it is empty, too large or unreadable
     */
    public void acquire(Exchange exchange) {
        Path file = path(exchange);
        try {
            long size = Files.size(file);
            if (size > maxBytes) {
                throw new DocumentRejectedException(new Rejection.TooLarge(size, maxBytes));
            }
            Shape shape = Shape.of(file);
            RawDocument raw =
                    acquisition.acquire(file.toUri(), Instant.ofEpochMilli(shape.modified()), Files.readAllBytes(file));
            if (!Shape.of(file).equals(shape)) {
                throw new NoSuchFileException(file.toString());
            }
            write(exchange, naming.named(raw, file));
            String hash = raw.payload().sha256();
            new Taken(file, shape, hash, Optional.empty()).on(exchange);
            if (files.isKnown(file, hash)) {
                leaveAlone(exchange);
            }
        } catch (NoSuchFileException e) {
            leaveAlone(exchange);
        } catch (AccessDeniedException e) {
            throw new DocumentRejectedException(new Rejection.Unreadable("access denied"));
        } catch (IOException e) {
            throw new DocumentRejectedException(new Rejection.Unreadable(e.toString()));
        }
    }

    private static void write(Exchange exchange, RawDocument raw) {
        Provenance provenance = raw.provenance();
        KafkaMessage.write(exchange, provenance.id().value(), RawRecordFormat.headers(provenance), raw.payload());
    }

    /** What Kafka does not take now stays where it is. */
    public void leave(Exchange exchange) {
        Taken.forget(exchange);
    }

    /** A file that was moved or changed since it was listed: somebody else has it, or it is looked at once more. */
    private static void leaveAlone(Exchange exchange) {
        exchange.setRouteStop(true);
    }

    /** Turns a file that was refused here into a notice for the worker that owns its address. */
    public void refuse(Exchange exchange) throws IOException {
        Path file = path(exchange);
        Shape shape;
        try {
            shape = Shape.of(file);
        } catch (NoSuchFileException e) {
            leaveAlone(exchange);
            return;
        }
        Taken.forget(exchange);
        Throwable thrown = exchange.getProperty(ExchangePropertyKey.EXCEPTION_CAUGHT, Throwable.class);
        Rejection rejection = thrown instanceof DocumentRejectedException refused
                ? refused.rejection()
                : new TooLargeForBroker(Topics.RAW, shape.size());
        Instant modified = Instant.ofEpochMilli(shape.modified());
        RefusalNotice refusal = new RefusalNotice(file.toUri(), modified, rejection, shape.size(), file.toString());
        RawDocument document = refusal.document();
        String hash = document.payload().sha256();
        Path target = files.placeOfRefused(file, hash);
        RefusalNotice notice = refusal.keptAt(target.toString());
        KafkaMessage.write(exchange, document.provenance().id().value(), notice.headers(), document.payload());
        new Taken(file, shape, hash, Optional.of(target)).on(exchange);
        exchange.setProperty(NOTICE, notice);
    }

    /** Writes the reason beside the place where the refused file goes; to be called once the broker has the notice. */
    public void note(Exchange exchange) throws IOException {
        if (files.writesReasons()) {
            RefusalNotice notice = exchange.getProperty(NOTICE, RefusalNotice.class);
            DocumentEvents letter =
                    encoder.reject(notice.document(), notice.reason(), 1, notice.bytes(), notice.where());
            RejectionNote.write(Path.of(notice.where()), letter.events().get(0).value());
        }
    }

    private static Path path(Exchange exchange) {
        GenericFile<?> file = exchange.getProperty(ExchangePropertyKey.FILE_EXCHANGE_FILE, GenericFile.class);
        return Path.of(file.getAbsoluteFilePath());
    }
}
