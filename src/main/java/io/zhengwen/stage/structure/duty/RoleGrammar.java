package io.zhengwen.stage.structure.duty;

import io.zhengwen.document.ResponsibleUnit;
import io.zhengwen.document.ResponsibleUnit.Role;
import io.zhengwen.stage.structure.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads who has which part in a list of units: A牵头，B、C配合 or A、B按职责分工负责. */
final class RoleGrammar {
    private record Ending(String words, Role role) {}

    private final UnitSplitter splitter = new UnitSplitter();
    private final List<Ending> endings = Lexicon.load("duty-verbs.tsv").rows().stream()
            .map(row -> new Ending(row.get(0), Role.valueOf(row.get(1).strip())))
            .sorted(Comparator.comparing((Ending ending) -> ending.words().length())
                    .reversed())
            .toList();

    /** The units of a list, with {@code label}'s role where no verb says otherwise. */
    List<ResponsibleUnit> read(String list, Role label) {
        Map<String, Role> units = new LinkedHashMap<>();
        List<String> open = new ArrayList<>();
        for (String raw : splitter.pieces(list)) {
            String piece = withoutStop(raw);
            Optional<Ending> verb = ending(piece);
            String named = verb.map(found ->
                            piece.substring(0, piece.length() - found.words().length()))
                    .orElse(piece);
            open.addAll(splitter.split(named));
            if (verb.isPresent()) {
                Role role = verb.get().role() == Role.UNSPECIFIED
                        ? label
                        : verb.get().role();
                open.forEach(name -> units.putIfAbsent(name, role));
                open.clear();
            }
        }
        open.forEach(name -> units.putIfAbsent(name, label));
        List<ResponsibleUnit> read = new ArrayList<>();
        units.forEach((name, role) -> read.add(new ResponsibleUnit(name, role)));
        return read;
    }

    /**
     * The units of a clause without a label: empty unless the clause ends in such a verb and its names look like
     * offices, so that （由本人负责） or （以下简称牵头方） is none.
     */
    List<ResponsibleUnit> readUnlabelled(String clause) {
        List<String> pieces = splitter.pieces(clause);
        boolean ends = ending(withoutStop(pieces.get(pieces.size() - 1))).isPresent();
        if (!ends) {
            return List.of();
        }
        List<ResponsibleUnit> units = read(clause, Role.UNSPECIFIED);
        boolean offices = units.stream().allMatch(unit -> splitter.looksLikeUnit(unit.name()));
        return offices ? units : List.of();
    }

    private Optional<Ending> ending(String piece) {
        return endings.stream().filter(ending -> piece.endsWith(ending.words())).findFirst();
    }

    private static String withoutStop(String piece) {
        int end = piece.length();
        while (end > 0 && "。. ；;　".indexOf(piece.charAt(end - 1)) >= 0) {
            end--;
        }
        return piece.substring(0, end).strip();
    }
}
