package io.zhengwen.stage.charset;

import io.zhengwen.document.RawDocument;
import java.util.List;
import java.util.Optional;

/** A document's bytes with the charset labels it carries: what every probe looks at. */
final class EncodedText {
    private final byte[] bytes;
    private final List<String> labels;

    private EncodedText(byte[] bytes, List<String> labels) {
        this.bytes = bytes;
        this.labels = List.copyOf(labels);
    }

    static EncodedText of(RawDocument raw) {
        byte[] bytes = raw.payload().toByteArray();
        return new EncodedText(
                bytes, DeclaredLabels.find(bytes, raw.provenance().declaredCharset()));
    }

    /** The bytes themselves, not a copy: probes only read. */
    byte[] bytes() {
        return bytes;
    }

    /** Labels as written: transport first, then in the order of the document. */
    List<String> labels() {
        return labels;
    }

    Optional<String> firstLabel() {
        return labels.stream().findFirst();
    }
}
