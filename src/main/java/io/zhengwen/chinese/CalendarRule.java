package io.zhengwen.chinese;

import java.time.Month;
import java.time.Year;

/** Which combinations of year, month and day exist. */
final class CalendarRule {
    /** Texts of our kind speak of no others; 5000年 and 300年 are spans of time. */
    private static final int FIRST_YEAR = 1000;

    private static final int LAST_YEAR = 2199;

    private CalendarRule() {}

    static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    static boolean isMonth(int month) {
        return month >= 1 && month <= 12;
    }

    /** Whether some year has this day. */
    static boolean exists(int month, int day) {
        return isMonth(month) && day >= 1 && day <= Month.of(month).maxLength();
    }

    static boolean exists(int year, int month, int day) {
        return exists(month, day) && day <= Month.of(month).length(Year.isLeap(year));
    }
}
