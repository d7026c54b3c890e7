package io.zhengwen.stage.structure;

import io.zhengwen.document.Region;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The regions of GB/T 2260 by code and by name, with and without 省, 市 or 县. */
public final class Gazetteer {
    private static final List<String> SUFFIXES = List.of("特别行政区", "自治区", "自治州", "自治县", "地区", "省", "市", "县", "盟");
    private static final List<String> PEOPLES = List.of("壮族", "回族", "维吾尔");

    private final Map<String, Region> byCode = new HashMap<>();
    private final Map<String, List<Region>> byName = new HashMap<>();
    private final Set<String> commonWords =
            new HashSet<>(Lexicon.load("regions-common-words.tsv").words());
    /** Names by their first two characters, longest first, so that a text is read without a copy at each place. */
    private final Map<Integer, List<Name>> byBeginning = new HashMap<>();

    private final BitSet firstCharacters = new BitSet();

    public Gazetteer() {
        for (List<String> row : Lexicon.load("regions.tsv").rows()) {
            Region region = new Region(row.get(0), row.get(1));
            byCode.put(region.code(), region);
        }
        for (Region region : byCode.values()) {
            index(region.name(), region);
            shortName(region).ifPresent(name -> index(name, region));
        }
        byName.forEach((name, regions) -> {
            firstCharacters.set(name.charAt(0));
            byBeginning
                    .computeIfAbsent(beginning(name, 0), key -> new ArrayList<>())
                    .add(new Name(name, regions));
        });
        byBeginning
                .values()
                .forEach(names ->
                        names.sort(Comparator.comparing(name -> -name.text().length())));
    }

    /** The regions that bear the longest name which starts at {@code index}; empty when none does. */
    public Optional<Name> longestAt(String text, int index) {
        if (!firstCharacters.get(text.charAt(index)) || index + 1 >= text.length()) {
            return Optional.empty();
        }
        for (Name name : byBeginning.getOrDefault(beginning(text, index), List.of())) {
            if (text.startsWith(name.text(), index)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static int beginning(String text, int index) {
        return text.charAt(index) << Character.SIZE | text.charAt(index + 1);
    }

    /** A name found and the regions it may mean. */
    public record Name(String text, List<Region> regions) {
        public Name {
            regions = List.copyOf(regions);
        }
    }

    /** The prefecture and the province that {@code region} belongs to, nearest first. */
    public List<Region> parents(Region region) {
        List<Region> parents = new ArrayList<>();
        for (String code :
                List.of(region.code().substring(0, 4) + "00", region.code().substring(0, 2) + "0000")) {
            Region parent = byCode.get(code);
            if (parent != null && !code.equals(region.code())) {
                parents.add(parent);
            }
        }
        return parents;
    }

    public boolean contains(Region outer, Region inner) {
        return parents(inner).contains(outer);
    }

    private void index(String name, Region region) {
        List<Region> regions = byName.computeIfAbsent(name, key -> new ArrayList<>());
        if (!regions.contains(region)) {
            regions.add(region);
        }
    }

    // Names of districts and counties such as 和平, 资源 or 会同 are too common to stand without their 区 or 县.
    private Optional<String> shortName(Region region) {
        if (!region.code().endsWith("00") && !region.name().endsWith("市")) {
            return Optional.empty();
        }
        for (String suffix : SUFFIXES) {
            if (region.name().endsWith(suffix)) {
                String name = region.name().substring(0, region.name().length() - suffix.length());
                for (String people : PEOPLES) {
                    name = name.endsWith(people) ? name.substring(0, name.length() - people.length()) : name;
                }
                boolean usable = name.length() >= 2 && !name.endsWith("族") && !commonWords.contains(name);
                return usable ? Optional.of(name) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
