package io.zhengwen.delivery.replay;

import java.util.List;

/**
 * A document that today's rules read otherwise than what is published.
 *
 * @param source where it came from
 * @param revision that is published
 * @param from its outcome as published; of a refused one with the code
 * @param to its outcome today
 * @param fields where its document event differs; empty for another outcome, or when its facts alone differ
 */
public record Change(String id, String source, int revision, String from, String to, List<FieldChange> fields) {
    public Change {
        fields = List.copyOf(fields);
    }
}
