package io.zhengwen.stage.carrier.layout;

import io.zhengwen.stage.carrier.layout.PageColumns.Column;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what stands on every page from what the document says: running heads, page numbers, the address and date that
 * browsers print, and watermarks that are set level.
 */
final class PageFrames {
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–―－─·•~～]+\\s*[0-9０-９]{1,4}\\s*[-—–―－─·•~～]+"
            + "|第\\s*[0-9０-９]{1,4}\\s*页(?:\\s*[,，/／|]?\\s*共\\s*[0-9０-９]{1,4}\\s*页)?"
            + "|[0-9]{1,4}\\s*[/／]\\s*[0-9]{1,4}(?:\\s*页)?"
            + "|第\\s*[一二三四五六七八九十百]{1,4}\\s*页"
            + "|(?:Page|PAGE|page)\\s*[0-9]{1,4}(?:\\s*(?:of|OF|/)\\s*[0-9]{1,4})?");

    private static final Pattern PRINTED_ADDRESS =
            Pattern.compile("(?:https?|file)://\\S{3,}(?:[\\s\\u3000]+[0-9]{1,4}/[0-9]{1,4})?");

    private static final Pattern PRINTED_DATE = Pattern.compile(
            "[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4},?[\\s\\u3000]+(?:[上下]午\\s?)?[0-9]{1,2}:[0-9]{2}.*");

    private static final Pattern NUMBER_AT_EDGE =
            Pattern.compile("^[0-9]{1,4}(?![0-9])|(?<![0-9])[0-9]{1,4}(?=[-—–\\s页]*$)");

    /** The part of a page's height at its top and at its foot where running lines stand. */
    private static final float MARGIN = 0.13F;

    private static final float SAME_PLACE = 4;

    private final Map<String, Set<Integer>> pagesOf = new HashMap<>();
    private final List<PageColumns> pages;

    PageFrames(List<PageColumns> pages) {
        this.pages = pages;
        for (int i = 0; i < pages.size(); i++) {
            for (Line line : lines(pages.get(i))) {
                for (int shift = 0; shift <= 1; shift++) {
                    pagesOf.computeIfAbsent(key(line, i, shift), key -> new HashSet<>())
                            .add(i);
                }
            }
        }
    }

    /** The lines of a page that are not the document's. */
    Set<Line> on(int page) {
        Set<Line> frames = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Line> lines = lines(pages.get(page));
        float height = pages.get(page).height();
        for (Line line : lines) {
            int repeats = repeats(line, page);
            boolean running = repeats >= Math.max(2, pages.size() * 3 / 10) && inMargin(line, height);
            if (running || isWatermark(repeats)) {
                frames.add(line);
            }
        }
        List<Line> inner = new ArrayList<>(lines);
        peel(inner, frames, height);
        Collections.reverse(inner);
        peel(inner, frames, height);
        addPrintedDate(lines, frames, height);
        return frames;
    }

    /** From the edge inwards, as long as there are lines that only pages have. */
    private void peel(List<Line> lines, Set<Line> frames, float height) {
        for (Line line : lines) {
            if (frames.contains(line)) {
                continue;
            }
            if (!inMargin(line, height) || !isPageOnly(line, height)) {
                return;
            }
            frames.add(line);
        }
    }

    private boolean isPageOnly(Line line, float height) {
        if (PRINTED_ADDRESS.matcher(line.text()).matches()) {
            return line.size() < 10;
        }
        return PAGE_NUMBER.matcher(line.text()).matches() && (pages.size() > 1 || line.y() > height / 2);
    }

    private static void addPrintedDate(List<Line> lines, Set<Line> frames, float height) {
        boolean printed = frames.stream()
                .anyMatch(line -> PRINTED_ADDRESS.matcher(line.text()).matches());
        if (printed && !lines.isEmpty()) {
            Line first = lines.get(0);
            if (inMargin(first, height) && PRINTED_DATE.matcher(first.text()).matches()) {
                frames.add(first);
            }
        }
    }

    private static List<Line> lines(PageColumns page) {
        List<Line> lines = new ArrayList<>();
        for (Column column : page.columns()) {
            for (Piece piece : column.pieces()) {
                if (piece instanceof Line line) {
                    lines.add(line);
                }
            }
        }
        lines.sort(Comparator.comparingDouble(Line::y));
        return lines;
    }

    private static boolean inMargin(Line line, float height) {
        return line.y() < MARGIN * height || line.y() > (1 - MARGIN) * height;
    }

    private boolean isWatermark(int repeats) {
        return pages.size() >= 3 && repeats > pages.size() * 8 / 10;
    }

    private int repeats(Line line, int page) {
        int most = 0;
        for (int shift = 0; shift <= 1; shift++) {
            most = Math.max(
                    most, pagesOf.getOrDefault(key(line, page, shift), Set.of()).size());
        }
        return most;
    }

    /**
     * What a line says, with a page's number counted from the page it stands on, and its height on the page; in two rasters,
     * so that no two neighbours are parted.
     */
    private static String key(Line line, int page, int shift) {
        int place = (int) Math.floor(line.y() / SAME_PLACE + shift / 2.0);
        String text = NUMBER_AT_EDGE
                .matcher(line.text())
                .replaceAll(number -> "#" + (Integer.parseInt(number.group()) - page));
        return shift + "@" + place + "@" + text;
    }
}
