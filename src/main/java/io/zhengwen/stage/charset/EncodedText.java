package io.zhengwen.stage.charset;

import java.util.List;
import java.util.Optional;

/** A document's bytes with the charset labels it carries: what every probe looks at. */
final class EncodedText {
    private final byte[] bytes;
    private final List<String> labels;
    private final int firstNonAscii;

    EncodedText(byte[] bytes, Optional<String> transportLabel) {
        this.bytes = bytes;
        this.labels = DeclaredLabels.find(bytes, transportLabel);
        this.firstNonAscii = ByteScan.nonAscii(bytes, 0, bytes.length);
    }

    /** The bytes themselves, not a copy: probes only read. */
    byte[] bytes() {
        return bytes;
    }

    /** Where the first byte above 0x7F stands; the length if there is none. */
    int firstNonAscii() {
        return firstNonAscii;
    }

    /** Labels as written: transport first, then in the order of the document. */
    List<String> labels() {
        return labels;
    }

    Optional<String> firstLabel() {
        return labels.isEmpty() ? Optional.empty() : Optional.of(labels.get(0));
    }
}
