package io.zhengwen.delivery;

import io.zhengwen.document.DocumentEvents;
import io.zhengwen.document.DocumentId;
import io.zhengwen.document.Fingerprint;
import io.zhengwen.document.SameAs;
import io.zhengwen.stage.wire.EventEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Links the documents of one batch to what they are copies of, one after the other in the order of the batch. What was
 * decided about a text stays: the same document with the same text gets the same answer, whatever has come meanwhile.
 */
final class Copies {
    private final Likeness likeness;
    private final EventEncoder encoder;
    private final Map<DocumentId, Optional<SameAs>> decided = new HashMap<>();
    private final Map<DocumentId, KnownText> texts = new LinkedHashMap<>();
    private final List<DocumentId> gone = new ArrayList<>();

    Copies(Likeness likeness, EventEncoder encoder) {
        this.likeness = likeness;
        this.encoder = encoder;
    }

    /** The outcome with its link, when it has one. */
    DocumentEvents linked(DocumentEvents outcome) {
        Optional<SameAs> sameAs = outcome.fingerprint().flatMap(text -> decide(outcome.id(), text));
        decided.put(outcome.id(), sameAs);
        return sameAs.map(link -> encoder.link(outcome, link)).orElse(outcome);
    }

    private Optional<SameAs> decide(DocumentId id, Fingerprint fingerprint) {
        if (!likeness.isOn()) {
            return Optional.empty();
        }
        Optional<KnownText> known = find(id).filter(text -> text.fingerprint().equals(fingerprint));
        if (known.isPresent()) {
            return known.get().sameAs();
        }
        return likeness.earliestLike(fingerprint, id)
                .filter(text -> !gone.contains(text.id()))
                .or(() -> inThisBatch(fingerprint, id))
                .map(text -> new SameAs(text.original(), text.fingerprint().distance(fingerprint)));
    }

    private Optional<KnownText> find(DocumentId id) {
        return Optional.ofNullable(texts.get(id)).or(() -> likeness.find(id));
    }

    private Optional<KnownText> inThisBatch(Fingerprint fingerprint, DocumentId id) {
        return texts.values().stream()
                .filter(text -> !text.id().equals(id) && !text.original().equals(id))
                .filter(text -> fingerprint.distanceOfCopy(text.fingerprint()).isPresent())
                .findFirst();
    }

    /** What is to be remembered of a document that is about to be published; empty when it has no text (any more). */
    Optional<KnownText> note(DocumentEvents published) {
        Optional<KnownText> text = published
                .fingerprint()
                .filter(fingerprint -> likeness.isOn())
                .map(fingerprint -> new KnownText(
                        published.id(), fingerprint, decided.getOrDefault(published.id(), Optional.empty())));
        text.ifPresentOrElse(known -> texts.put(published.id(), known), () -> forget(published.id()));
        return text;
    }

    private void forget(DocumentId id) {
        texts.remove(id);
        if (likeness.find(id).isPresent()) {
            gone.add(id);
        }
    }

    /** Documents that are remembered and are not to be any more. */
    List<DocumentId> gone() {
        return List.copyOf(gone);
    }

    /** To be called when the batch is committed. */
    void committed() {
        likeness.remember(List.copyOf(texts.values()), gone);
    }
}
