package io.zhengwen.document;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * An ISO 8601 date with exactly the precision that its source supports: year, month, day or minute with offset.
 *
 * @param iso for example {@code 2021}, {@code 2021-07}, {@code 2021-07-06}, {@code 2018-05-22T11:11+08:00}
 */
public record PartialDate(String iso) implements Comparable<PartialDate> {
    private static final Pattern FORM = Pattern.compile(
            "\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])(T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?[+-]\\d{2}:\\d{2})?)?)?");

    public PartialDate {
        if (!FORM.matcher(iso).matches()) {
            throw new IllegalArgumentException("not a partial ISO 8601 date: " + iso);
        }
        if (iso.length() >= 10) {
            LocalDate.of(numberAt(iso, 0, 4), numberAt(iso, 5, 7), numberAt(iso, 8, 10));
        }
    }

    public static PartialDate ofYear(int year) {
        return new PartialDate(padded(year, 4));
    }

    public static PartialDate ofMonth(int year, int month) {
        return new PartialDate(padded(year, 4) + "-" + padded(month, 2));
    }

    public static PartialDate ofDay(int year, int month, int day) {
        return new PartialDate(padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2));
    }

    private static String padded(int number, int digits) {
        String plain = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - plain.length())) + plain;
    }

    private static int numberAt(String iso, int from, int until) {
        return Integer.parseInt(iso, from, until, 10);
    }

    public int year() {
        return numberAt(iso, 0, 4);
    }

    public OptionalInt month() {
        return iso.length() >= 7 ? OptionalInt.of(numberAt(iso, 5, 7)) : OptionalInt.empty();
    }

    /** Whether it names a day. */
    public boolean isDay() {
        return iso.length() >= 10;
    }

    /** The same date without its time of day. */
    public PartialDate toDay() {
        return iso.length() > 10 ? new PartialDate(iso.substring(0, 10)) : this;
    }

    /** Earlier first; a coarser date stands before the finer ones it contains. */
    @Override
    public int compareTo(PartialDate other) {
        return iso.compareTo(other.iso);
    }

    @Override
    public String toString() {
        return iso;
    }
}
