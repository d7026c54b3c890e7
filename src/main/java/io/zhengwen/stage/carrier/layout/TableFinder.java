package io.zhengwen.stage.carrier.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the tables that are drawn with lines. */
final class TableFinder {
    /** More lines than this on a page are a drawing or a map. */
    static final int MOST_RULINGS = 4_000;

    private TableFinder() {}

    /** The lattices on a page: those that have at least two cells. */
    static List<Lattice> find(List<Ruling> rulings) {
        if (rulings.size() > MOST_RULINGS) {
            return new ArrayList<>();
        }
        List<Lattice> found = new ArrayList<>();
        for (List<Ruling> connected : components(joined(rulings))) {
            Lattice.of(connected).ifPresent(found::add);
        }
        return found;
    }

    /** Lines drawn in pieces, cell by cell, become long ones. */
    static List<Ruling> joined(List<Ruling> rulings) {
        List<Ruling> sorted = new ArrayList<>(rulings);
        sorted.sort(Comparator.comparing(Ruling::level)
                .thenComparingInt(ruling -> Math.round(ruling.at() / Ruling.SNAP))
                .thenComparingDouble(Ruling::from));
        List<Ruling> joined = new ArrayList<>();
        for (Ruling ruling : sorted) {
            Ruling last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.level() == ruling.level() && last.touches(ruling)) {
                joined.set(
                        joined.size() - 1,
                        new Ruling(
                                last.level(),
                                last.at(),
                                Math.min(last.from(), ruling.from()),
                                Math.max(last.to(), ruling.to())));
            } else {
                joined.add(ruling);
            }
        }
        return joined;
    }

    private static List<List<Ruling>> components(List<Ruling> rulings) {
        int[] component = new int[rulings.size()];
        List<List<Ruling>> components = new ArrayList<>();
        for (int i = 0; i < rulings.size(); i++) {
            if (component[i] != 0) {
                continue;
            }
            List<Ruling> members = new ArrayList<>();
            components.add(members);
            component[i] = components.size();
            List<Integer> waiting = new ArrayList<>(List.of(i));
            while (!waiting.isEmpty()) {
                int next = waiting.remove(waiting.size() - 1);
                members.add(rulings.get(next));
                for (int j = 0; j < rulings.size(); j++) {
                    if (component[j] == 0 && rulings.get(next).touches(rulings.get(j))) {
                        component[j] = components.size();
                        waiting.add(j);
                    }
                }
            }
        }
        return components;
    }
}
