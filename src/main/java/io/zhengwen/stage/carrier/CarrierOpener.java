package io.zhengwen.stage.carrier;

import io.zhengwen.document.CarrierRefusal;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.OpenedDocument;
import io.zhengwen.document.Parent;
import io.zhengwen.document.RawDocument;
import io.zhengwen.document.Rejection;
import io.zhengwen.stage.carrier.process.Carried;
import io.zhengwen.stage.carrier.process.ParserPool;
import java.util.Set;

/** Takes a document out of its packing; text files pass untouched. Thread-safe. */
public final class CarrierOpener implements AutoCloseable {
    private final ReadingLimits limits;
    private final ParserPool parsers;
    private final CarrierTypes types = new CarrierTypes();

    /**
     * Starts no process before one is needed.
     *
     * @param processes most parser processes at a time, at least 1
     */
    public CarrierOpener(ReadingLimits limits, int processes) {
        this.limits = limits;
        this.parsers = new ParserPool(processes, limits.heapMegabytes());
    }

    /** Media types that are read in a parser process. */
    public static Set<String> packedFormats() {
        return PackedFormats.all();
    }

    /**
     * Opens one document.
     *
     * @throws DocumentRejectedException when it is packed in a known format and cannot be read
     */
    public OpenedDocument open(RawDocument raw) {
        byte[] bytes = raw.payload().toByteArray();
        String sniffed = raw.provenance().mediaType();
        String mediaType = types.refine(bytes, sniffed);
        if (!PackedFormats.reads(mediaType)) {
            return unpacked(raw, mediaType);
        }
        int level = raw.provenance().parent().map(Parent::depth).orElse(0);
        Carried carried = parsers.read(bytes, mediaType, limits.atDepth(level));
        if (carried.text().isEmpty() && carried.members().isEmpty()) {
            throw new DocumentRejectedException(new Rejection.NoMainText(0));
        }
        if (level >= limits.depth() && !carried.members().isEmpty()) {
            throw new DocumentRejectedException(new CarrierRefusal(
                    CarrierRefusal.Reason.LIMIT_EXCEEDED,
                    mediaType,
                    "an archive in " + level + " others, limit " + limits.depth()));
        }
        return new OpenedDocument(raw, mediaType, carried.text(), carried.members());
    }

    /** A container whose inside is no format with a reader is no text either; all else is for the next stage to tell. */
    private static OpenedDocument unpacked(RawDocument raw, String mediaType) {
        if (!mediaType.equals(raw.provenance().mediaType())) {
            throw new DocumentRejectedException(new Rejection.UnsupportedMediaType(mediaType));
        }
        return OpenedDocument.plain(raw);
    }

    @Override
    public void close() {
        parsers.close();
    }
}
