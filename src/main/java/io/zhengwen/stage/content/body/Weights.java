package io.zhengwen.stage.content.body;

import io.zhengwen.stage.content.page.ResourceTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The numbers of the main-text search, by name: data that can be read, changed by hand, and tuned. */
public final class Weights {
    private static final String HEAD =
            """
            # Weights of the main-text search. `zhengwen tune` tries other values on labelled folders and can write this table.
            # name\tvalue\tleast\tmost\tmeaning
            """;

    private final Map<String, Weight> weights;

    /**
     * One number.
     *
     * @param least the smallest value that makes sense
     * @param most the greatest value that makes sense
     */
    public record Weight(String name, double value, double least, double most, String meaning) {}

    private Weights(Map<String, Weight> weights) {
        this.weights = weights;
    }

    /** The weights that the product uses. */
    public static Weights standard() {
        Map<String, Weight> read = new LinkedHashMap<>();
        for (List<String> row : ResourceTable.read("weights.tsv", 5)) {
            Weight weight = new Weight(
                    row.get(0),
                    Double.parseDouble(row.get(1)),
                    Double.parseDouble(row.get(2)),
                    Double.parseDouble(row.get(3)),
                    row.get(4));
            read.put(weight.name(), weight);
        }
        return new Weights(read);
    }

    /**
     * The value of a weight.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public double of(String name) {
        Weight weight = weights.get(name);
        if (weight == null) {
            throw new IllegalArgumentException("no weight is called " + name);
        }
        return weight.value();
    }

    /**
     * The same weights but for one.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public Weights with(String name, double value) {
        of(name);
        Map<String, Weight> changed = new LinkedHashMap<>(weights);
        changed.computeIfPresent(name, (key, old) -> new Weight(key, value, old.least(), old.most(), old.meaning()));
        return new Weights(changed);
    }

    /** The weights as the table that {@link #standard} reads. */
    public String asTable() {
        StringBuilder table = new StringBuilder(HEAD);
        for (Weight weight : weights.values()) {
            table.append(String.join(
                            "\t",
                            weight.name(),
                            plain(weight.value()),
                            plain(weight.least()),
                            plain(weight.most()),
                            weight.meaning()))
                    .append('\n');
        }
        return table.toString();
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value)
                .round(new MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** All weights in the order of the table. */
    public List<Weight> all() {
        return List.copyOf(weights.values());
    }
}
