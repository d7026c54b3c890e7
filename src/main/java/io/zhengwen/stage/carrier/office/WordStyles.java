package io.zhengwen.stage.carrier.office;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The styles of a DOCX file, as far as they say what a paragraph is or that text is hidden. */
final class WordStyles {
    private static final int LONGEST_CHAIN = 20;
    private static final Pattern CONTENTS = Pattern.compile("toc [1-9]|目录 ?[1-9]");

    private final Map<String, Style> styles = new HashMap<>();
    private String standard = "";

    /** The style by its id; one that says nothing where there is none. */
    Style style(String id) {
        return styles.getOrDefault(id.isEmpty() ? standard : id, Style.NONE);
    }

    static WordStyles read(OfficePackage pack, String part) throws IOException {
        WordStyles all = new WordStyles();
        if (part.isEmpty() || !pack.has(part)) {
            return all;
        }
        try (XmlCursor xml = pack.xml(part)) {
            while (xml.next()) {
                if (xml.starts("style")) {
                    String id = xml.attribute("styleId");
                    if (xml.attribute("type").equals("paragraph")
                            && xml.attribute("default").equals("1")) {
                        all.standard = id;
                    }
                    all.styles.put(id, one(xml));
                }
            }
        }
        all.styles.replaceAll((id, style) -> all.withParents(style));
        return all;
    }

    private static Style one(XmlCursor xml) throws IOException {
        int outside = xml.depth() - 1;
        String name = "";
        String parent = "";
        int outline = -1;
        String list = "";
        int level = -1;
        Boolean hidden = null;
        while (xml.depth() > outside && xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "name" -> name = xml.attribute("val").toLowerCase(Locale.ROOT);
                case "basedOn" -> parent = xml.attribute("val");
                case "outlineLvl" -> outline = xml.number("val", -1);
                case "numId" -> list = xml.attribute("val");
                case "ilvl" -> level = xml.number("val", -1);
                case "vanish" -> hidden = xml.isOn();
                default -> {}
            }
        }
        return new Style(name, parent, outline, list, level, hidden);
    }

    private Style withParents(Style style) {
        Style whole = style;
        Style parent = styles.get(style.parent());
        for (int hops = 0; parent != null && hops < LONGEST_CHAIN; hops++) {
            whole = whole.over(parent);
            parent = styles.get(parent.parent());
        }
        return whole;
    }

    /**
     * What a style says.
     *
     * @param name in lower case
     * @param outline 0 for the highest heading, -1 for none said
     * @param list the id of a list; empty for none said
     * @param hidden null for nothing said
     */
    record Style(String name, String parent, int outline, String list, int level, Boolean hidden) {
        static final Style NONE = new Style("", "", -1, "", -1, null);

        private Style over(Style below) {
            return new Style(
                    name,
                    parent,
                    outline >= 0 ? outline : below.outline,
                    list.isEmpty() ? below.list : list,
                    level >= 0 ? level : below.level,
                    hidden != null ? hidden : below.hidden);
        }

        boolean isTitle() {
            return name.equals("title") || name.equals("标题");
        }

        boolean isCaption() {
            return name.equals("caption") || name.equals("题注");
        }

        /** A line of the table of contents. */
        boolean isContents() {
            return CONTENTS.matcher(name).matches();
        }

        boolean isHidden() {
            return Boolean.TRUE.equals(hidden);
        }
    }
}
