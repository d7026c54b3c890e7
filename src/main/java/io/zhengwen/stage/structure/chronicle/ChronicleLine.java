package io.zhengwen.stage.structure.chronicle;

import io.zhengwen.document.Article;
import io.zhengwen.document.Block;
import io.zhengwen.stage.structure.Enumerator;
import io.zhengwen.stage.structure.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A line of a milestone record and the date that it starts with. */
record ChronicleLine(TextLine line, Optional<DateLead> lead) {
    private static final int LONGEST_NUMBERED_TITLE = 80;
    /** The years of a timeline side by side are its navigation: 2015 2017 2019. */
    private static final Pattern ROW_OF_YEARS = Pattern.compile("(?:[12][0-9]{3}年?[ 　、,，/|·—–~-]{0,4}){3,200}");

    static List<ChronicleLine> of(Article article) {
        List<ChronicleLine> lines = new ArrayList<>(
                TextLine.of(article).stream().map(ChronicleLine::of).toList());
        for (int i = 0; i + 1 < lines.size(); i++) {
            boolean datedBelow = lines.get(i + 1)
                    .lead()
                    .filter(lead -> lead.month().isPresent())
                    .isPresent();
            ChronicleLine plain = new ChronicleLine(lines.get(i).line(), Optional.empty());
            if (lines.get(i).startsWithYearOnly() && datedBelow && plain.isNumberedTitle()) {
                lines.set(i, plain);
            }
        }
        readMonthsAlone(lines);
        return lines;
    }

    // Two digits are a month only on a page where such a line stands right under a year.
    private static void readMonthsAlone(List<ChronicleLine> lines) {
        boolean used = false;
        for (int i = 1; i < lines.size(); i++) {
            ChronicleLine above = lines.get(i - 1);
            boolean underYear = above.isDateHeading()
                    && above.namesYear()
                    && above.lead().orElseThrow().month().isEmpty();
            Optional<DateLead> month = DateLead.monthAlone(lines.get(i).line().text());
            used = used || (underYear && month.isPresent());
            if (used && month.isPresent()) {
                lines.set(i, new ChronicleLine(lines.get(i).line(), month));
            }
        }
    }

    // 3.2020年工作总结会召开, with the date in the paragraph below: the year belongs to the name of the meeting.
    private boolean startsWithYearOnly() {
        return isDated() && lead.orElseThrow().month().isEmpty();
    }

    static ChronicleLine of(TextLine line) {
        boolean undated = line.type() == Block.Type.CAPTION || isRowOfYears(line);
        return new ChronicleLine(line, undated ? Optional.empty() : DateLead.at(line.text()));
    }

    private static boolean isRowOfYears(TextLine line) {
        return ROW_OF_YEARS.matcher(line.text().strip()).matches();
    }

    /** A date and nothing else: a heading for the lines below it. */
    boolean isDateHeading() {
        return lead.isPresent() && lead.get().isWhole(line.text());
    }

    /** A date and the event's words. */
    boolean isDated() {
        return lead.isPresent() && !isDateHeading();
    }

    boolean namesYear() {
        return lead.isPresent() && lead.get().year().isPresent();
    }

    /** A numbered headline of an event whose date stands in the paragraph below. */
    boolean isNumberedTitle() {
        return lead.isEmpty()
                && line.text().length() <= LONGEST_NUMBERED_TITLE
                && !endsSentence()
                && Enumerator.at(line.text())
                        .filter(found -> found.kind() == Enumerator.Kind.DIGITS)
                        .isPresent();
    }

    boolean endsSentence() {
        String text = line.text();
        return "。；;！!？?…）)".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Words that cannot be an event: a caption, a row of years, a sub-heading in brackets, a line without any Han. */
    boolean isNoEvent() {
        String text = line.text();
        boolean subheading = text.startsWith("【") && text.endsWith("】") && text.length() <= 14;
        boolean foreign =
                text.codePoints().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return line.type() == Block.Type.CAPTION || isRowOfYears(line) || subheading || foreign || text.length() < 4;
    }
}
