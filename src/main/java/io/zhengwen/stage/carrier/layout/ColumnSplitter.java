package io.zhengwen.stage.carrier.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts a page into stretches that are read from top to bottom: where a white gutter runs between lines of running text, the
 * left column is read before the right one.
 */
final class ColumnSplitter {
    private static final int LEAST_LINES = 4;
    private static final int DEEPEST = 6;
    private static final float STEP = 2;

    /** Text without a wide gap, or a table. */
    record Item(float left, float right, float y, float size, Object thing) {
        float width() {
            return right - left;
        }
    }

    private record Band(float gutter, int from, int to) {
        int length() {
            return to - from;
        }
    }

    private ColumnSplitter() {}

    /** The items of each stretch, in reading order. */
    static List<List<Item>> split(List<Item> items) {
        List<Item> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparingDouble(Item::y));
        List<List<Item>> stretches = new ArrayList<>();
        split(sorted, 0, stretches);
        return stretches;
    }

    private static void split(List<Item> items, int depth, List<List<Item>> stretches) {
        if (items.isEmpty()) {
            return;
        }
        Band band = depth < DEEPEST ? widestBand(items) : null;
        if (band == null) {
            stretches.add(items);
            return;
        }
        split(items.subList(0, band.from()), depth + 1, stretches);
        List<Item> inside = items.subList(band.from(), band.to());
        split(side(inside, band.gutter(), true), depth + 1, stretches);
        split(side(inside, band.gutter(), false), depth + 1, stretches);
        split(items.subList(band.to(), items.size()), depth + 1, stretches);
    }

    private static List<Item> side(List<Item> items, float gutter, boolean left) {
        List<Item> side = new ArrayList<>();
        for (Item item : items) {
            if (item.left() < gutter == left) {
                side.add(item);
            }
        }
        return side;
    }

    private static Band widestBand(List<Item> items) {
        float left = Float.MAX_VALUE;
        float right = 0;
        for (Item item : items) {
            left = Math.min(left, item.left());
            right = Math.max(right, item.right());
        }
        float margin = (right - left) * 0.15F;
        List<Band> best = new ArrayList<>();
        for (float x = left + margin; x < right - margin; x += STEP) {
            Band band = bandAt(items, x);
            if (band == null) {
                continue;
            }
            if (best.isEmpty() || band.length() > best.get(0).length()) {
                best.clear();
            }
            if (best.isEmpty() || band.length() == best.get(0).length()) {
                best.add(band);
            }
        }
        return best.isEmpty() ? null : best.get(best.size() / 2);
    }

    private static Band bandAt(List<Item> items, float x) {
        Band best = null;
        int from = 0;
        for (int i = 0; i <= items.size(); i++) {
            if (i < items.size() && !crosses(items.get(i), x)) {
                continue;
            }
            if (i - from >= 2 * LEAST_LINES
                    && (best == null || i - from > best.length())
                    && isRunningText(items.subList(from, i), x)) {
                best = new Band(x, from, i);
            }
            from = i + 1;
        }
        return best;
    }

    private static boolean crosses(Item item, float x) {
        float margin = 0.4F * Math.min(item.size(), 14);
        return item.left() - margin < x && x < item.right() + margin;
    }

    private static boolean isRunningText(List<Item> items, float x) {
        List<Item> left = side(items, x, true);
        List<Item> right = side(items, x, false);
        return isColumn(left) && isColumn(right) && sideBySide(left, right);
    }

    /** Columns of running text are mostly full lines; those of a list without ruled lines are not. */
    private static boolean isColumn(List<Item> items) {
        if (items.size() < LEAST_LINES) {
            return false;
        }
        float widest = 0;
        for (Item item : items) {
            widest = Math.max(widest, item.width());
        }
        int full = 0;
        for (Item item : items) {
            if (item.width() > 0.7F * widest && item.width() > 7 * item.size()) {
                full++;
            }
        }
        return full * 2 >= items.size();
    }

    private static boolean sideBySide(List<Item> left, List<Item> right) {
        float top = Math.max(left.get(0).y(), right.get(0).y());
        float leftEnd = left.get(left.size() - 1).y();
        float rightEnd = right.get(right.size() - 1).y();
        float shorter =
                Math.min(leftEnd - left.get(0).y(), rightEnd - right.get(0).y());
        return Math.min(leftEnd, rightEnd) - top > 0.6F * shorter;
    }
}
