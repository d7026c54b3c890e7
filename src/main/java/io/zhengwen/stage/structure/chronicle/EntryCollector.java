package io.zhengwen.stage.structure.chronicle;

import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Span;
import io.zhengwen.stage.structure.Enumerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns the lines of a chronicle into events, carrying year and month from headings to the lines below. */
final class EntryCollector {
    /** An event; no date when the chronicle names no year for it. */
    record Event(Optional<PartialDate> date, Span span) {}

    private final List<Event> events = new ArrayList<>();
    private OptionalInt year;
    private OptionalInt month = OptionalInt.empty();
    private OptionalInt day = OptionalInt.empty();
    private boolean underHeading;
    private Optional<ChronicleLine> title = Optional.empty();

    EntryCollector(OptionalInt titleYear) {
        this.year = titleYear;
    }

    List<Event> events() {
        finishTitle();
        return List.copyOf(events);
    }

    void take(ChronicleLine line) {
        if (line.isDateHeading()) {
            finishTitle();
            enter(line.lead().orElseThrow());
        } else if (line.isNumberedTitle() && !underHeading) {
            finishTitle();
            title = Optional.of(line);
        } else if (line.isDated() && !(underHeading && day.isPresent() && !line.namesYear())) {
            dated(line, line.lead().orElseThrow());
        } else if (title.isPresent()) {
            titled(line, Optional.empty());
        } else if (underHeading && !line.isNoEvent()) {
            split(line, 0, headingDate());
        }
    }

    private void enter(DateLead lead) {
        if (lead.year().isPresent()) {
            year = lead.year();
            month = OptionalInt.empty();
        }
        month = lead.month().isPresent() ? lead.month() : month;
        day = lead.day();
        underHeading = true;
    }

    private void dated(ChronicleLine line, DateLead lead) {
        if (title.isPresent()) {
            titled(line, lead.resolve(year, month));
            return;
        }
        Optional<PartialDate> date = lead.resolve(year, month);
        split(line, lead.wordsFrom(line.line().text()), date);
        if (lead.year().isPresent()) {
            year = lead.year();
            month = OptionalInt.empty();
            day = OptionalInt.empty();
            underHeading = false;
        }
    }

    // A numbered headline and the paragraph below it are one event.
    private void titled(ChronicleLine line, Optional<PartialDate> date) {
        Span span = new Span(
                title.orElseThrow().line().span().start(), line.line().span().end());
        events.add(new Event(date.or(this::yearOnly), span));
        title = Optional.empty();
    }

    private void finishTitle() {
        title.ifPresent(line -> events.add(new Event(yearOnly(), line.line().span())));
        title = Optional.empty();
    }

    // A page that numbers its events has split them itself.
    private void split(ChronicleLine line, int from, Optional<PartialDate> date) {
        String text = line.line().text();
        int start = from > 0 ? from : bulletEnd(text);
        if (Enumerator.at(text).isPresent()) {
            events.add(new Event(date, line.line().part(start, text.length())));
            return;
        }
        for (Span event : EventSplitter.split(text, start)) {
            events.add(new Event(date, line.line().part(event.start(), event.end())));
        }
    }

    private static int bulletEnd(String text) {
        int start = 0;
        while (start < text.length() && "*•·●○■□◆◇▪▶►- 　".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start < text.length() ? start : 0;
    }

    private Optional<PartialDate> headingDate() {
        return new DateLead(year, month, day, 0).resolve(OptionalInt.empty(), OptionalInt.empty());
    }

    private Optional<PartialDate> yearOnly() {
        return year.isPresent() ? Optional.of(PartialDate.ofYear(year.getAsInt())) : Optional.empty();
    }
}
