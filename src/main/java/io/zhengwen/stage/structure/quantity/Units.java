package io.zhengwen.stage.structure.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of units. */
final class Units {
    private final Map<Character, List<Unit>> byFirstCharacter = new HashMap<>();

    Units() {
        for (List<String> row : Lexicon.rows("units.tsv", 5)) {
            BigDecimal factor = row.get(2).isEmpty() ? BigDecimal.ONE : new BigDecimal(row.get(2));
            List<String> notBefore =
                    row.get(4).isEmpty() ? List.of() : List.of(row.get(4).split("\\|", -1));
            Unit unit = new Unit(row.get(0), row.get(1), factor, Unit.Kind.valueOf(row.get(3)), notBefore);
            byFirstCharacter
                    .computeIfAbsent(unit.name().charAt(0), c -> new ArrayList<>())
                    .add(unit);
        }
        Comparator<Unit> longestFirst =
                Comparator.comparing(unit -> -unit.name().length());
        byFirstCharacter.values().forEach(units -> units.sort(longestFirst));
    }

    /** The longest unit that stands at {@code at}. */
    Optional<Unit> at(String text, int at) {
        if (at >= text.length()) {
            return Optional.empty();
        }
        return byFirstCharacter.getOrDefault(text.charAt(at), List.of()).stream()
                .filter(unit -> text.startsWith(unit.name(), at))
                .filter(unit -> standsAlone(unit, text, at + unit.name().length()))
                .findFirst();
    }

    private static boolean standsAlone(Unit unit, String text, int end) {
        if (isLatin(unit.name().charAt(unit.name().length() - 1)) && end < text.length() && isLatin(text.charAt(end))) {
            return false;
        }
        return unit.notBefore().stream().noneMatch(word -> text.startsWith(word, end));
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
