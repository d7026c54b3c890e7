package io.zhengwen.stage.carrier.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The styles of an OpenDocument file: names, parents, lists with their numbers, and what is hidden. */
final class OdfStyles {
    private static final int LONGEST_CHAIN = 20;
    /** The samples that OpenDocument names formats by. */
    private static final Map<String, String> FORMATS = Map.ofEntries(
            Map.entry("1", "decimal"),
            Map.entry("a", "lowerLetter"),
            Map.entry("A", "upperLetter"),
            Map.entry("i", "lowerRoman"),
            Map.entry("I", "upperRoman"),
            Map.entry("一, 二, 三, ...", "chineseCountingThousand"),
            Map.entry("一, 十, 一百(a), ...", "chineseCountingThousand"),
            Map.entry("壹, 贰, 叁, ...", "chineseLegalSimplified"),
            Map.entry("壹, 貳, 參, ...", "ideographLegalTraditional"),
            Map.entry("甲, 乙, 丙, ...", "ideographTraditional"),
            Map.entry("子, 丑, 寅, ...", "ideographZodiac"),
            Map.entry("①, ②, ③, ...", "decimalEnclosedCircle"),
            Map.entry("１, ２, ３, ...", "decimalFullWidth"));

    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, String> displayNames = new HashMap<>();
    private final Map<String, String> listOf = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private final Map<String, List<LevelShape>> lists = new HashMap<>();
    private List<LevelShape> outline = List.of();

    /** Takes in one part; the later part's styles come on top. */
    void read(XmlCursor xml) throws IOException {
        String style = "";
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "style" -> style = style(xml);
                case "text-properties" -> hide(style, xml.attribute("display").equals("none"));
                case "table-properties" -> hide(style, xml.attribute("display").equals("false"));
                case "list-style" -> lists.put(xml.attribute("name"), levels(xml));
                case "outline-style" -> outline = levels(xml);
                case "body", "master-styles" -> {
                    return;
                }
                default -> {}
            }
        }
    }

    private String style(XmlCursor xml) {
        String key = key(xml.attribute("family"), xml.attribute("name"));
        parents.put(key, xml.attribute("parent-style-name"));
        String shown = xml.attribute("display-name");
        displayNames.put(key, shown.isEmpty() ? xml.attribute("name").replace("_20_", " ") : shown);
        if (!xml.attribute("list-style-name").isEmpty()) {
            listOf.put(key, xml.attribute("list-style-name"));
        }
        return key;
    }

    private void hide(String style, boolean hides) {
        if (hides) {
            hidden.add(style);
        }
    }

    private static String key(String family, String name) {
        return family + '/' + name;
    }

    private static List<LevelShape> levels(XmlCursor xml) throws IOException {
        int outside = xml.depth() - 1;
        List<LevelShape> levels = new ArrayList<>();
        int level = 0;
        while (xml.depth() > outside && xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            if (xml.name().startsWith("list-level-style") || xml.name().equals("outline-level-style")) {
                level = xml.number("level", 1);
                if (level >= 1 && level <= ListNumbers.LEVELS) {
                    levels.addAll(Collections.nCopies(Math.max(0, level - levels.size()), LevelShape.PLAIN));
                    levels.set(level - 1, level(xml, level));
                }
            } else if (xml.name().equals("list-level-label-alignment") && level >= 1 && level <= levels.size()) {
                LevelShape shape = levels.get(level - 1);
                String follower = xml.attribute("label-followed-by");
                levels.set(level - 1, shape.followedBy(follower.equals("listtab") ? "tab" : follower));
            }
        }
        return levels;
    }

    private static LevelShape level(XmlCursor xml, int level) {
        if (!xml.name().endsWith("-number") && !xml.name().startsWith("outline")) {
            return new LevelShape(1, "bullet", "", "tab", false, -1);
        }
        String sample = xml.attribute("num-format");
        String format = sample.isEmpty() ? "none" : FORMATS.getOrDefault(sample, "decimal");
        int shown = Math.max(1, xml.number("display-levels", 1));
        StringBuilder text = new StringBuilder(xml.attribute("num-prefix"));
        for (int at = Math.max(1, level - shown + 1); at <= level && !sample.isEmpty(); at++) {
            text.append(
                    at > level - shown + 1
                                    && at > 1
                                    && text.length()
                                            > xml.attribute("num-prefix").length()
                            ? "."
                            : "");
            text.append('%').append(at);
        }
        text.append(xml.attribute("num-suffix"));
        String own = xml.attribute("num-list-format");
        String template = own.isEmpty() ? text.toString() : own.replaceAll("%([1-9])%", "%$1");
        return new LevelShape(xml.number("start-value", 1), format, template, "nothing", false, -1);
    }

    /** The name of a paragraph style as a person sees it; an automatic one is called by its parent. */
    String nameOf(String style) {
        String current = style;
        for (int hops = 0; hops < LONGEST_CHAIN; hops++) {
            String name =
                    displayNames.getOrDefault(key("paragraph", current), "").toLowerCase(Locale.ROOT);
            String parent = parents.getOrDefault(key("paragraph", current), "");
            if (name.equals("caption") || name.equals("title") || name.startsWith("contents ") || parent.isEmpty()) {
                return name;
            }
            current = parent;
        }
        return "";
    }

    boolean isHidden(String family, String style) {
        String current = style;
        for (int hops = 0; hops < LONGEST_CHAIN && !current.isEmpty(); hops++) {
            if (hidden.contains(key(family, current))) {
                return true;
            }
            current = parents.getOrDefault(key(family, current), "");
        }
        return false;
    }

    List<LevelShape> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    List<LevelShape> outline() {
        return outline;
    }
}
