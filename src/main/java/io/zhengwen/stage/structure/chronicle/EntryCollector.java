package io.zhengwen.stage.structure.chronicle;

import io.zhengwen.document.PartialDate;
import io.zhengwen.document.Span;
import io.zhengwen.stage.structure.Enumerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Turns the lines of a chronicle into events, carrying year and month from headings to the lines below. */
final class EntryCollector {
    /** An event; no date when the chronicle names no year for it. */
    record Event(Optional<PartialDate> date, Span span) {}

    private static final Pattern VAGUE = Pattern.compile(
            "^(?:上世纪|上个世纪|二十世纪|20世纪)?[0-9二三四五六七八九]{1,2}[0十]?年代|^(?:解放|新中国成立|建国|改革开放)(?:前夕|前|后|初期?)[，,：:]");

    private final List<Event> events = new ArrayList<>();
    private OptionalInt year;
    private OptionalInt month = OptionalInt.empty();
    /** The month that a line with a day alone belongs to. */
    private OptionalInt dayMonth;

    private Optional<PartialDate> latest = Optional.empty();
    private OptionalInt day = OptionalInt.empty();
    private boolean underHeading;
    private Optional<ChronicleLine> title = Optional.empty();

    EntryCollector(TitleDate title) {
        this.year = title.year();
        this.dayMonth = title.month();
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
        } else if (SameTime.at(line.line().text()).isPresent() && latest.isPresent()) {
            SameTime same = SameTime.at(line.line().text()).get();
            split(line, same.end(), same.of(latest.get()));
        } else if (!underHeading
                && !events.isEmpty()
                && VAGUE.matcher(line.line().text()).find()) {
            split(line, 0, Optional.empty());
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
        dayMonth = month;
        underHeading = true;
    }

    private void dated(ChronicleLine line, DateLead lead) {
        if (title.isPresent()) {
            titled(line, lead.resolve(year, dayMonth));
            return;
        }
        dayMonth = lead.month().isPresent() ? lead.month() : dayMonth;
        Optional<PartialDate> date = lead.resolve(year, dayMonth);
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
        add(date.or(this::yearOnly), span);
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
        if (Enumerator.at(text).isPresent() || DateLead.isNumbered(text)) {
            add(date, line.line().part(start, text.length()));
            return;
        }
        List<Span> parts = EventSplitter.split(text, start);
        Optional<PartialDate> own = date;
        for (Span part : parts) {
            Optional<DateLead> lead = part.start() > parts.get(0).start()
                    ? DateLead.at(part.of(text)).filter(found -> !found.isWhole(part.of(text)))
                    : Optional.empty();
            own = lead.isPresent() ? lead.get().resolve(yearOf(date), dayMonth) : own;
            int words = part.start() + lead.map(DateLead::end).orElse(0);
            add(own, line.line().part(words, part.end()));
        }
    }

    private OptionalInt yearOf(Optional<PartialDate> date) {
        return date.isPresent() ? OptionalInt.of(date.get().year()) : year;
    }

    private void add(Optional<PartialDate> date, Span span) {
        latest = date;
        events.add(new Event(date, span));
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
