package io.zhengwen.app;

import io.zhengwen.delivery.TransactionalProducers;
import java.util.Map;

/**
 * What tests put between the parts of a pipeline, to see it or to end it at a named point.
 *
 * @param producers of the lanes
 * @param beans for Camel's registry, where it looks for interceptors and listeners
 */
record Interposed(TransactionalProducers producers, Map<String, Object> beans) {
    static final Interposed NOTHING = new Interposed(TransactionalProducers.KAFKA, Map.of());

    Interposed {
        beans = Map.copyOf(beans);
    }
}
