package io.zhengwen.stage.carrier.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the characters of one row in order and finds the blanks that were not drawn as characters. */
final class LineBuilder {
    /** A gap this many font sizes wide is a blank between Latin characters; one between words is 0.25 as a rule. */
    private static final float LATIN_BLANK = 0.17F;

    /** Set solid, Chinese has no gaps; justified lines stretch them to a third of a character at most. */
    private static final float WIDE_BLANK = 0.7F;

    private static final float TAB = 2.0F;

    private LineBuilder() {}

    /** The rows of characters that stand on one base line, from top to bottom, each from left to right. */
    static List<List<Glyph>> rows(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::y));
        List<List<Glyph>> rows = new ArrayList<>();
        List<Glyph> row = new ArrayList<>();
        for (Glyph glyph : sorted) {
            if (!row.isEmpty()
                    && glyph.y() - row.get(0).y() > 0.3F * Math.min(row.get(0).size(), glyph.size())) {
                rows.add(row);
                row = new ArrayList<>();
            }
            row.add(glyph);
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        List<List<Glyph>> merged = withNotes(rows);
        merged.forEach(r -> r.sort(Comparator.comparingDouble(Glyph::x)));
        return merged;
    }

    /** Small raised or lowered characters belong to the big ones they stand at. */
    private static List<List<Glyph>> withNotes(List<List<Glyph>> rows) {
        List<List<Glyph>> merged = new ArrayList<>();
        for (List<Glyph> row : rows) {
            List<Glyph> above = merged.isEmpty() ? List.of() : merged.get(merged.size() - 1);
            if (!above.isEmpty() && (isNoteOf(above, row) || isNoteOf(row, above))) {
                above.addAll(row);
            } else {
                merged.add(row);
            }
        }
        return merged;
    }

    private static boolean isNoteOf(List<Glyph> note, List<Glyph> main) {
        float size = mainSize(main);
        if (note.size() >= main.size() || mainSize(note) > 0.8F * size) {
            return false;
        }
        float apart = main.get(0).y() - note.get(0).y();
        if (apart > 0.6F * size || apart < -0.35F * size) {
            return false;
        }
        float left = Float.MAX_VALUE;
        float right = 0;
        for (Glyph glyph : main) {
            left = Math.min(left, glyph.x());
            right = Math.max(right, glyph.right());
        }
        for (Glyph glyph : note) {
            if (glyph.x() < left - size || glyph.right() > right + 2 * size) {
                return false;
            }
        }
        return true;
    }

    /** The line a row stands for; {@code row} is in order and not empty. */
    static Line line(List<Glyph> row) {
        float size = mainSize(row);
        float stretch = stretch(row, size);
        StringBuilder text = new StringBuilder();
        Glyph before = null;
        for (Glyph glyph : row) {
            if (glyph.blank()) {
                blank(text, glyph.text().equals("\u3000") ? '\u3000' : ' ');
                continue;
            }
            if (before != null) {
                gap(text, before, glyph, size, stretch);
            }
            text.append(glyph.text());
            before = glyph;
        }
        float firstUnit = firstUnit(row);
        String line = text.toString().strip();
        List<Glyph> ink = row.stream().filter(g -> !g.blank()).toList();
        if (ink.isEmpty()) {
            return new Line("", row.get(0).x(), row.get(0).x(), row.get(0).y(), size, false, 0);
        }
        boolean bold = ink.stream().filter(Glyph::bold).count() * 10 >= ink.size() * 9L;
        return new Line(line, ink.get(0).x(), rightOf(ink), baseOf(ink, size), size, bold, firstUnit);
    }

    private static float rightOf(List<Glyph> ink) {
        float right = 0;
        for (Glyph glyph : ink) {
            right = Math.max(right, glyph.right());
        }
        return right;
    }

    private static float baseOf(List<Glyph> ink, float size) {
        for (Glyph glyph : ink) {
            if (Math.abs(glyph.size() - size) < 0.5F) {
                return glyph.y();
            }
        }
        return ink.get(0).y();
    }

    private static void blank(StringBuilder text, char blank) {
        if (text.length() > 0 && text.charAt(text.length() - 1) != blank) {
            text.append(blank);
        }
    }

    private static void gap(StringBuilder text, Glyph before, Glyph glyph, float size, float stretch) {
        float gap = (glyph.x() - before.right()) / size;
        if (gap > TAB + stretch) {
            while (text.charAt(text.length() - 1) == ' ') {
                text.setLength(text.length() - 1);
            }
            blank(text, '\u3000');
            return;
        }
        boolean wide = Script.isWide(Script.last(before.text())) && Script.isWide(Script.first(glyph.text()));
        boolean mixed = Script.isWide(Script.last(before.text())) || Script.isWide(Script.first(glyph.text()));
        float limit = wide ? WIDE_BLANK + stretch : mixed ? 0.45F + stretch : LATIN_BLANK;
        if (gap > limit && !endsBlank(text)) {
            text.append(' ');
        }
    }

    private static boolean endsBlank(CharSequence text) {
        return text.length() > 0 && Character.isWhitespace(text.charAt(text.length() - 1));
    }

    /** How far apart the characters of a spaced-out line stand, in font sizes: half of them at least. */
    private static float stretch(List<Glyph> row, float size) {
        List<Float> gaps = new ArrayList<>();
        for (int i = 1; i < row.size(); i++) {
            Glyph left = row.get(i - 1);
            Glyph right = row.get(i);
            if (!left.blank() && !right.blank() && Script.isWide(Script.first(right.text()))) {
                gaps.add((right.x() - left.right()) / size);
            }
        }
        if (gaps.size() < 3) {
            return 0;
        }
        gaps.sort(null);
        return Math.max(0, gaps.get(gaps.size() / 2));
    }

    private static float mainSize(List<Glyph> row) {
        Map<Integer, Integer> counts = new HashMap<>();
        row.stream().filter(glyph -> !glyph.blank()).forEach(glyph -> counts.merge(tenths(glyph), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(size -> size.getKey() / 10F)
                .orElse(row.get(0).size());
    }

    private static int tenths(Glyph glyph) {
        return Math.max(1, Math.round(glyph.size() * 10));
    }

    private static float firstUnit(List<Glyph> row) {
        float width = 0;
        for (Glyph glyph : row) {
            if (glyph.blank()) {
                if (width > 0) {
                    break;
                }
                continue;
            }
            boolean wide = Script.isWide(Script.first(glyph.text()));
            if (wide && width > 0) {
                break;
            }
            width += glyph.width();
            if (wide) {
                break;
            }
        }
        return width;
    }
}
