package io.zhengwen.stage.charset;

import io.zhengwen.document.CharsetVerdict;
import java.util.List;
import java.util.Optional;

/** Tells in which charset bytes are written: the first kind of evidence that has an opinion decides. */
public final class CharsetDetector {
    /** The confidence of a verdict on bytes that read as text in no charset; the one named is the least bad. */
    static final double NO_TEXT = 0;

    private final List<CharsetProbe> probes;

    /** A detector with tables of its own. */
    public CharsetDetector() {
        this(new CharsetTables());
    }

    CharsetDetector(CharsetTables tables) {
        probes = List.of(
                new ByteOrderMarkProbe(),
                new WideUnitProbe(),
                new SevenBitProbe(tables),
                new Utf8Probe(),
                new StatisticalProbe(tables, new CharsetAliases()));
    }

    /**
     * The charset of a document, whatever its bytes are.
     *
     * @param transportLabel the label that came with the bytes, as an HTTP header names it
     */
    public CharsetVerdict detect(byte[] bytes, Optional<String> transportLabel) {
        EncodedText text = new EncodedText(bytes, transportLabel);
        for (CharsetProbe probe : probes) {
            Optional<CharsetVerdict> verdict = probe.examine(text);
            if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        throw new IllegalStateException("the last probe has an opinion on all bytes");
    }
}
