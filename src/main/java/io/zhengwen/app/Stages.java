package io.zhengwen.app;

import io.zhengwen.app.settings.Setting;
import io.zhengwen.app.settings.Settings;
import io.zhengwen.document.DecodedDocument;
import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.OpenedDocument;
import io.zhengwen.document.RawDocument;
import io.zhengwen.document.StructuredDocument;
import io.zhengwen.stage.carrier.CarrierOpener;
import io.zhengwen.stage.carrier.ReadingLimits;
import io.zhengwen.stage.charset.DocumentDecoder;
import io.zhengwen.stage.content.ArticleExtractor;
import io.zhengwen.stage.genre.GenreClassifier;
import io.zhengwen.stage.likeness.Fingerprinting;
import io.zhengwen.stage.structure.StructureExtractor;
import io.zhengwen.stage.wire.EventEncoder;
import java.time.Duration;

/**
 * The stages, built once and shared: the routes bind each as a bean, {@code inspect} runs them in a row. Thread-safe.
 */
public record Stages(
        CarrierOpener carrier,
        DocumentDecoder charset,
        ArticleExtractor content,
        GenreClassifier genre,
        Fingerprinting likeness,
        StructureExtractor structure,
        EventEncoder wire)
        implements AutoCloseable {
    /** With the limits by default. */
    public static Stages create() {
        return create(ReadingLimits.DEFAULT, parserProcesses());
    }

    /** With the limits that the settings give. */
    public static Stages create(Settings settings) {
        ReadingLimits limits = ReadingLimits.DEFAULT.with(
                Duration.ofSeconds(settings.number(Setting.PARSER_SECONDS)),
                settings.number(Setting.PARSER_HEAP_MB),
                settings.number(Setting.MAX_BYTES));
        return create(limits, parserProcesses(settings));
    }

    /** Parser processes: as set, or one for two cores. */
    static int parserProcesses(Settings settings) {
        int processes = settings.number(Setting.PARSER_PROCESSES);
        return processes == 0 ? parserProcesses() : processes;
    }

    /** With limits of one's own on packed formats, and so many parser processes at most. */
    public static Stages create(ReadingLimits limits, int processes) {
        return new Stages(
                new CarrierOpener(limits, processes),
                new DocumentDecoder(),
                new ArticleExtractor(),
                new GenreClassifier(),
                new Fingerprinting(),
                new StructureExtractor(),
                new EventEncoder());
    }

    // A parser process has a heap of its own; half the cores keep the pipeline's own stages going.
    private static int parserProcesses() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    /** From characters to facts. */
    StructuredDocument read(DecodedDocument decoded) {
        return structure.structure(likeness.fingerprint(genre.classify(content.extract(decoded))));
    }

    /** All stages in a row, as the document route runs them; a refused document gives its dead letter. */
    public DocumentEvents process(RawDocument raw) {
        try {
            OpenedDocument opened = carrier.open(raw);
            return opened.isArchive() ? wire.encodeArchive(opened) : wire.encode(read(charset.decode(opened)));
        } catch (DocumentRejectedException e) {
            return wire.reject(raw, e.rejection(), raw.attempt());
        }
    }

    /** Ends the parser processes. */
    @Override
    public void close() {
        carrier.close();
    }
}
