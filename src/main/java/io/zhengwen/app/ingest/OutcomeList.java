package io.zhengwen.app.ingest;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;

/** Collects the outcomes of a batch in the order of its documents. */
public final class OutcomeList implements AggregationStrategy {
    @Override
    public Exchange aggregate(Exchange collected, Exchange next) {
        Outcome outcome = next.getMessage().getBody(Outcome.class);
        if (collected == null) {
            List<Outcome> outcomes = new ArrayList<>();
            outcomes.add(outcome);
            next.getMessage().setBody(outcomes);
            return next;
        }
        @SuppressWarnings("unchecked") // Put there by the branch above.
        List<Outcome> outcomes = (List<Outcome>) collected.getMessage().getBody();
        outcomes.add(outcome);
        return collected;
    }
}
