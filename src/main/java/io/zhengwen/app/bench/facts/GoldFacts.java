package io.zhengwen.app.bench.facts;

import io.zhengwen.document.PartialDate;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a person read out of one document.
 *
 * @param skipped types that are not annotated in this document, so that nothing is counted for or against them
 */
public record GoldFacts(List<Fact> facts, Set<FactType> skipped) {
    private static final Set<String> DATES = Set.of("deadline", "asOf", "date");
    private static final Set<FactType> DATED = EnumSet.of(
            FactType.ISSUED_ON, FactType.PUBLISHED_AT, FactType.EFFECTIVE_ON, FactType.EXPIRES_ON, FactType.EVENT_DATE);
    private static final Map<String, Set<String>> WORDS =
            Map.of("op", Set.of("=", ">=", ">", "<=", "<", "~"), "mode", Set.of("direct", "indirect"));

    public GoldFacts {
        facts = List.copyOf(facts);
        skipped = Set.copyOf(skipped);
    }

    /** Reads a {@code .facts.tsv}. */
    public static GoldFacts read(Path file) throws IOException {
        List<Fact> facts = new ArrayList<>();
        Set<FactType> skipped = EnumSet.noneOf(FactType.class);
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            try {
                String[] cells = line.split("\t", -1);
                if (cells[0].equals("skip")) {
                    skipped.add(type(cells.length == 2 ? cells[1] : ""));
                } else {
                    facts.add(fact(cells));
                }
            } catch (IllegalArgumentException e) {
                throw new MalformedGoldException(file, i + 1, e.getMessage());
            }
        }
        return new GoldFacts(facts, skipped);
    }

    private static FactType type(String label) {
        return FactType.named(label).orElseThrow(() -> new IllegalArgumentException("no such fact type: " + label));
    }

    private static Fact fact(String[] cells) {
        FactType type = type(cells[0]);
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 1; i < cells.length; i++) {
            int equals = cells[i].indexOf('=');
            String name = equals < 0 ? "" : cells[i].substring(0, equals).strip();
            if (!type.fields().contains(name)) {
                throw new IllegalArgumentException(
                        type.label() + " has no field '" + cells[i] + "'; allowed: " + type.fields());
            }
            String value = cells[i].substring(equals + 1).strip();
            check(type, name, value);
            if (fields.put(name, value) != null) {
                throw new IllegalArgumentException(name + " twice");
            }
        }
        for (String name : type.required()) {
            if (!fields.containsKey(name)) {
                throw new IllegalArgumentException(type.label() + " needs " + name);
            }
        }
        return new Fact(type, fields);
    }

    private static void check(FactType type, String name, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " is empty; leave an unknown field out");
        }
        if (WORDS.containsKey(name) && !WORDS.get(name).contains(value)) {
            throw new IllegalArgumentException(name + " must be one of " + WORDS.get(name) + ", not " + value);
        }
        if (DATES.contains(name) || DATED.contains(type)) {
            new PartialDate(value);
        } else if (type.isMeasured() && name.equals("value")) {
            number(value);
        } else if (name.equals("units")) {
            DutyUnits.parse(value);
        }
    }

    private static void number(String value) {
        try {
            new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a plain decimal number: " + value, e);
        }
    }
}
