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
import java.util.regex.Pattern;

/** Reads who has which part in a list of units: A牵头，B、C配合 or A、B按职责分工负责. */
final class RoleGrammar {
    private record Ending(String words, Role role) {}

    private static final Pattern NO_NAME = Pattern.compile(
            "[的了在由为将从被把并向于称其按过及]|(?<![财外])经(?![信济贸营开发])|以下|专人|对(?!外|口)|成立|代表|是|^(?:该|支持|鼓励|推动|引导|发挥|强化|加强|组织|指导|有关|相关|负责|会同)");
    private static final int LONGEST_OFFICE = 18;
    private static final Pattern PLACE = Pattern.compile("[^各][区镇乡县市州旗省岛村户港城带群场馆园]$|地区$");

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

    /** The units of a list that names nothing but offices; empty when one of its names looks like none. */
    List<ResponsibleUnit> readBare(String list) {
        List<ResponsibleUnit> units = read(list, Role.UNSPECIFIED);
        boolean whole = splitter.pieces(list).size() == units.size();
        return whole && units.stream().allMatch(unit -> splitter.looksLikeUnit(unit.name())) ? units : List.of();
    }

    /** Whether the name is that of an office rather than of a place. */
    boolean isOffice(String name) {
        return name.length() >= 3
                && splitter.looksLikeUnit(name)
                && !PLACE.matcher(name).find();
    }

    boolean looksLikeUnit(String name) {
        return splitter.looksLikeUnit(name);
    }

    /** Whether the name is an office's or says 各…. */
    boolean isOfficeOrAll(String name) {
        String bare = name.replaceAll("[（(][^（）()]*[）)]", "");
        boolean office = name.startsWith("各") || isOffice(bare);
        return office
                && bare.length() <= LONGEST_OFFICE
                && !NO_NAME.matcher(bare).find();
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
