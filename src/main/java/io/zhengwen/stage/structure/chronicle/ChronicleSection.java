package io.zhengwen.stage.structure.chronicle;

import io.zhengwen.document.Block;
import java.util.ArrayList;
import java.util.List;

/** Cuts the dated part out of a page: behind the preface, before captions, summaries and closing prose. */
final class ChronicleSection {
    private static final int NEAR = 4;
    private static final int MOST_GROWTH = 3;
    private static final int PROSE = 160;

    private ChronicleSection() {}

    static List<ChronicleLine> of(List<ChronicleLine> lines) {
        int first = 0;
        while (first < lines.size() && lines.get(first).lead().isEmpty() && !opensNumbered(lines, first)) {
            first++;
        }
        int end = first;
        while (end < lines.size() && !leavesOrder(lines, first, end)) {
            end++;
        }
        return withoutClosing(lines.subList(first, end));
    }

    private static boolean opensNumbered(List<ChronicleLine> lines, int index) {
        return lines.get(index).isNumberedTitle()
                && index + 1 < lines.size()
                && lines.get(index + 1).lead().isPresent();
    }

    // A single dated line against the order of all before it, with no dated line near behind it, is a caption.
    private static boolean leavesOrder(List<ChronicleLine> lines, int first, int index) {
        ChronicleLine line = lines.get(index);
        if (!line.isDated() || !line.namesYear()) {
            return false;
        }
        int before = 0;
        int rising = 0;
        int falling = 0;
        int last = 0;
        for (ChronicleLine earlier : lines.subList(first, index)) {
            if (earlier.namesYear()) {
                int year = earlier.lead().orElseThrow().year().getAsInt();
                rising += before > 0 && year > last ? 1 : 0;
                falling += before > 0 && year < last ? 1 : 0;
                last = year;
                before++;
            }
        }
        int year = line.lead().orElseThrow().year().getAsInt();
        boolean against = (falling == 0 && rising >= 2 && year < last) || (rising == 0 && falling >= 2 && year > last);
        List<ChronicleLine> near = lines.subList(index + 1, Math.min(lines.size(), index + 1 + NEAR));
        return against && near.stream().noneMatch(next -> next.lead().isPresent());
    }

    // Behind the last date, lines are events only as long as they look like the events before.
    private static List<ChronicleLine> withoutClosing(List<ChronicleLine> lines) {
        int last = lines.size() - 1;
        while (last >= 0 && lines.get(last).lead().isEmpty()) {
            last--;
        }
        List<ChronicleLine> kept = new ArrayList<>(lines.subList(0, last + 1));
        boolean heading = last >= 0 && lines.get(last).isDateHeading();
        int longest = kept.stream()
                .mapToInt(line -> line.line().text().length())
                .max()
                .orElse(0);
        boolean punctuated = isPunctuated(kept);
        boolean single = hasSingleLines(kept);
        boolean numbered = kept.stream().anyMatch(ChronicleLine::isNumberedTitle);
        for (int i = last + 1; i < lines.size(); i++) {
            ChronicleLine line = lines.get(i);
            if (line.isNoEvent()) {
                kept.add(line);
                continue;
            }
            boolean prose = line.line().text().length() > Math.max(PROSE, MOST_GROWTH * longest);
            boolean title = line.line().type() == Block.Type.HEADING || (punctuated && !line.endsSentence());
            boolean second = single && heading && i > last + 1;
            if (!numbered
                    && (prose
                            || title
                            || second
                            || !(heading || line.line().text().startsWith("同日")))) {
                break;
            }
            kept.add(line);
        }
        return kept;
    }

    private static boolean isPunctuated(List<ChronicleLine> lines) {
        long events = lines.stream()
                .filter(line -> !line.isDateHeading() && !line.isNoEvent())
                .count();
        long ended = lines.stream()
                .filter(line -> !line.isDateHeading() && !line.isNoEvent())
                .filter(ChronicleLine::endsSentence)
                .count();
        return events >= 3 && 10 * ended >= 8 * events;
    }

    // Where every date so far heads exactly one line, a second line under the last is no event.
    private static boolean hasSingleLines(List<ChronicleLine> lines) {
        int headings = 0;
        int runs = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            boolean here = lines.get(i).lead().isPresent();
            headings += lines.get(i).isDateHeading() ? 1 : 0;
            runs += !here && lines.get(i + 1).lead().isEmpty() ? 1 : 0;
        }
        return headings >= 4 && runs == 0;
    }
}
