package io.zhengwen.stage.carrier.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.poi.hwpf.model.LFO;
import org.apache.poi.hwpf.model.LFOData;
import org.apache.poi.hwpf.model.ListData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The lists of a Word document before 2007, and how far each has counted. */
final class DocLists {
    static final Numeral NONE = new Numeral("", "");

    private final ListTables tables;
    private final Map<Integer, List<LevelShape>> shapes = new HashMap<>();
    private final Set<Integer> used = new HashSet<>();
    private final ListNumbers numbers = new ListNumbers();

    DocLists(ListTables tables) {
        this.tables = tables;
    }

    Numeral next(Paragraph paragraph) {
        int list = paragraph.getIlfo();
        int level = paragraph.getIlvl();
        if (tables == null || list < 1 || level < 0 || level >= ListNumbers.LEVELS) {
            return NONE;
        }
        LFO override;
        LFOData changes;
        try {
            override = tables.getLfo(list);
            changes = tables.getLfoData(list);
        } catch (NoSuchElementException e) {
            // A paragraph may refer to a list that is gone.
            return NONE;
        }
        ListData data = tables.getListData(override.getLsid());
        if (data == null || data.getLevels().length == 0) {
            return NONE;
        }
        String key = Integer.toString(override.getLsid());
        if (used.add(list) && changes != null && changes.getRgLfoLvl() != null) {
            for (ListFormatOverrideLevel change : changes.getRgLfoLvl()) {
                if (change.isStartAt() && change.getLevelNum() < ListNumbers.LEVELS) {
                    numbers.restart(key, change.getLevelNum(), change.getIStartAt());
                }
            }
        }
        var levels = shapes.computeIfAbsent(list, number -> levels(data, changes));
        var shape = levels.get(Math.min(level, levels.size() - 1));
        String number = shape.isBullet() ? "•" : numbers.next(key, level, levels);
        return new Numeral(number, shape.joint().equals("nothing") ? "" : "\t");
    }

    private static List<LevelShape> levels(ListData data, LFOData changes) {
        ListLevel[] levels = data.getLevels().clone();
        if (changes != null && changes.getRgLfoLvl() != null) {
            for (ListFormatOverrideLevel change : changes.getRgLfoLvl()) {
                if (change.isFormatting() && change.getLevelNum() < levels.length) {
                    levels[change.getLevelNum()] = change.getLevel();
                }
            }
        }
        List<LevelShape> shapes = new ArrayList<>();
        for (ListLevel level : levels) {
            shapes.add(shape(level));
        }
        return shapes;
    }

    /** In the text of a level, a character below 9 stands for the number of the level with that index. */
    private static LevelShape shape(ListLevel level) {
        StringBuilder text = new StringBuilder();
        String template = level.getNumberText() == null ? "" : level.getNumberText();
        for (int at = 0; at < template.length(); at++) {
            char c = template.charAt(at);
            text.append(c < ListNumbers.LEVELS ? "%" + (c + 1) : Character.toString(c));
        }
        String joint =
                switch (level.getTypeOfCharFollowingTheNumber()) {
                    case 0 -> "tab";
                    case 1 -> "space";
                    default -> "nothing";
                };
        return new LevelShape(
                level.getStartAt(), Ordinals.named(level.getNumberFormat()), text.toString(), joint, false, -1);
    }

    /** A paragraph's number as it is shown, and what stands behind it. */
    record Numeral(String text, String end) {}
}
