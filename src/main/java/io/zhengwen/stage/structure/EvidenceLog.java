package io.zhengwen.stage.structure;

import io.zhengwen.document.Evidence;
import io.zhengwen.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the grounds for the fields of one document's head while they are being read. */
public final class EvidenceLog {
    private final String text;
    private final List<Evidence> entries = new ArrayList<>();

    /**
     * An empty log.
     *
     * @param text the clean text that spans refer to
     */
    public EvidenceLog(String text) {
        this.text = text;
    }

    /** Something that stands in the clean text. */
    public void inText(String field, String rule, Span span, double confidence) {
        entries.add(new Evidence(field, rule, span.of(text), Optional.of(span), confidence));
    }

    /** Something that stood in a part of the page that is not main text. */
    public void outside(String field, String rule, String words, double confidence) {
        entries.add(new Evidence(field, rule, words, Optional.empty(), confidence));
    }

    public List<Evidence> entries() {
        return List.copyOf(entries);
    }
}
