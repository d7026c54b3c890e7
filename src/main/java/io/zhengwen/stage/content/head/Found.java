package io.zhengwen.stage.content.head;

import io.zhengwen.document.Evidence;
import java.util.Optional;

/**
 * A candidate for a field of the head with its ground.
 *
 * @param text what the rule read
 */
record Found(String value, String rule, String text, double confidence) {
    Evidence evidence(String field) {
        return new Evidence(field, rule, text, Optional.empty(), confidence);
    }
}
