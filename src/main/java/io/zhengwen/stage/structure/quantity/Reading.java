package io.zhengwen.stage.structure.quantity;

import io.zhengwen.document.PartialDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The standings along one sentence, read from left to right; markers are looked for only when they matter. */
final class Reading {
    /** 由2019年的860个: the date is that of the one number behind it. */
    private static final Pattern STARTED = Pattern.compile("[从由自](?<year>[12][0-9]{3})年?[底末初]?的?[\\p{IsHan}]{0,4}$");

    /** 年举办展会80场: every year, in this clause alone. */
    private static final Pattern YEARLY = Pattern.compile(
            "(?<![0-9〇零一二三四五六七八九十每今去明后前上本当近历往全逐多成周常整半学财同度])年(?=举办|组织|开展|培训|承办|发布|推出|新建|新增|改造|培育|引进|认定|安排)");

    private final String text;
    private final Moment moment;
    private final Markers markers;
    private Standing standing;
    private List<Marker> found = List.of();
    private boolean searched;
    private int next;

    Reading(String text, Standing start, Moment moment, Markers markers) {
        this.text = text;
        this.standing = start;
        this.moment = moment;
        this.markers = markers;
    }

    List<Marker> markers() {
        if (!searched) {
            found = markers.in(text, moment);
            searched = true;
        }
        return found;
    }

    /** The standing in front of {@code position}; positions must not decrease. */
    Standing at(int position) {
        while (next < markers().size() && markers().get(next).start() < position) {
            standing = standing.after(inClause(next++), moment);
        }
        return standing;
    }

    /** 已 keeps the date of its own clause only: 今年上半年已达…. */
    private Marker inClause(int index) {
        Marker marker = markers().get(index);
        int clause = Clauses.startOf(text, marker.start(), 0);
        boolean dated = index > 0 && markers().get(index - 1).start() >= clause;
        return marker.kind() == Marker.Kind.OBSERVED && !dated
                ? new Marker(marker.kind(), marker.start(), marker.end(), marker.date())
                : marker;
    }

    /** How the number that begins at {@code position} stands. */
    Standing of(int position) {
        Standing here = at(position);
        String before = text.substring(Math.max(0, position - 14), position);
        Matcher started = STARTED.matcher(before);
        if (started.find()) {
            return Standing.observed(Optional.of(new PartialDate(started.group("year"))), false);
        }
        String clause = text.substring(Clauses.startOf(text, position, Math.max(0, position - 40)), position);
        return here.isPromised() && YEARLY.matcher(clause).find() ? here.everyYear() : here;
    }

    /** What a task says of its number holds for the rest of the sentence. */
    void settle(Standing settled) {
        standing = settled;
    }

    Standing end() {
        return at(text.length());
    }
}
