package io.zhengwen.stage.carrier.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The list definitions of a DOCX file, and how far each list has counted. */
final class WordLists {
    private final Map<String, List<LevelShape>> abstracts = new HashMap<>();
    private final Map<String, Instance> instances = new HashMap<>();
    private final ListNumbers numbers = new ListNumbers();
    private final Set<String> used = new HashSet<>();

    static WordLists read(OfficePackage pack, String part) throws IOException {
        WordLists lists = new WordLists();
        if (part.isEmpty() || !pack.has(part)) {
            return lists;
        }
        try (XmlCursor xml = pack.xml(part)) {
            while (xml.next()) {
                if (xml.starts("abstractNum")) {
                    lists.abstracts.put(xml.attribute("abstractNumId"), levels(xml));
                } else if (xml.starts("num")) {
                    String id = xml.attribute("numId");
                    lists.instances.put(id, lists.instance(xml));
                }
            }
        }
        return lists;
    }

    private Instance instance(XmlCursor xml) throws IOException {
        int outside = xml.depth() - 1;
        String base = "";
        Map<Integer, Integer> starts = new HashMap<>();
        Map<Integer, LevelShape> changed = new HashMap<>();
        int level = 0;
        while (xml.depth() > outside && xml.next()) {
            if (xml.starts("abstractNumId")) {
                base = xml.attribute("val");
            } else if (xml.starts("lvlOverride")) {
                level = xml.number("ilvl", 0);
            } else if (xml.starts("startOverride")) {
                starts.put(level, xml.number("val", 1));
            } else if (xml.starts("lvl")) {
                changed.put(xml.number("ilvl", level), level(xml));
            }
        }
        List<LevelShape> levels = new ArrayList<>(abstracts.getOrDefault(base, List.of()));
        changed.forEach((at, other) -> set(levels, at, other));
        return new Instance(base, levels, starts);
    }

    private static List<LevelShape> levels(XmlCursor xml) throws IOException {
        int outside = xml.depth() - 1;
        List<LevelShape> levels = new ArrayList<>();
        while (xml.depth() > outside && xml.next()) {
            if (xml.starts("lvl")) {
                int at = xml.number("ilvl", 0);
                set(levels, at, level(xml));
            }
        }
        return levels;
    }

    private static void set(List<LevelShape> levels, int at, LevelShape level) {
        if (at < 0 || at >= ListNumbers.LEVELS) {
            return;
        }
        levels.addAll(Collections.nCopies(Math.max(0, at + 1 - levels.size()), LevelShape.PLAIN));
        levels.set(at, level);
    }

    private static LevelShape level(XmlCursor xml) throws IOException {
        int outside = xml.depth() - 1;
        int start = 0;
        String format = "decimal";
        String text = "";
        String joint = "tab";
        boolean legal = false;
        int restart = -1;
        while (xml.depth() > outside && xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "start" -> start = xml.number("val", 0);
                case "numFmt" -> format = xml.attribute("val");
                case "lvlText" -> text = xml.attribute("val");
                case "suff" -> joint = xml.attribute("val");
                case "isLgl" -> legal = xml.isOn();
                case "lvlRestart" -> restart = xml.number("val", -1);
                default -> {}
            }
        }
        return new LevelShape(start, format, text, joint, legal, restart);
    }

    /** Counts one paragraph; null when the list does not exist, which is how a paragraph leaves its style's list. */
    Numeral next(String list, int level) {
        Instance instance = instances.get(list);
        if (instance == null || level < 0 || level >= ListNumbers.LEVELS) {
            return null;
        }
        if (used.add(list)) {
            instance.starts.forEach((at, start) -> numbers.restart(instance.base, Math.min(at, 8), start));
        }
        LevelShape shape = level < instance.levels.size() ? instance.levels.get(level) : LevelShape.PLAIN;
        return new Numeral(numbers.next(instance.base, level, instance.levels), shape.joint(), shape.isBullet());
    }

    /** A paragraph's number as it is shown. */
    record Numeral(String text, String joint, boolean isBullet) {}

    private record Instance(String base, List<LevelShape> levels, Map<Integer, Integer> starts) {}
}
