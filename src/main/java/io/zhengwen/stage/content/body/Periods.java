package io.zhengwen.stage.content.body;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines that are nothing but a year or a month, as chronicles have them between their entries. Where several stand on a
 * page, the short lines between them are entries, though they look like nothing.
 */
final class Periods {
    private static final Pattern PERIOD = Pattern.compile(
            "^(?:(?:19|20)\\d\\d ?(?:年(?: ?\\d{1,2} ?月)?)?|\\d{1,2} ?月|[一二三四五六七八九十]{1,3}月|[二一][〇○零一二三四五六七八九]{3}年)$");
    private static final int LONGEST = 12;
    private static final int LEAST = 4;
    private static final int REACH = 3;
    private static final int NEXT = 2;
    private static final double ENTRY = 0.3;

    private Periods() {}

    static void liftBetween(List<Judged> blocks) {
        boolean[] periods = new boolean[blocks.size()];
        int count = 0;
        for (int i = 0; i < periods.length; i++) {
            periods[i] = isPeriod(blocks.get(i));
            count += periods[i] ? 1 : 0;
        }
        for (int i = 0; i < periods.length && count >= LEAST; i++) {
            Judged judged = blocks.get(i);
            boolean plain = judged.noise().isEmpty() && !judged.isLinks() && judged.weight() < ENTRY;
            if (plain && near(periods, i, -1, REACH) && (near(periods, i, 1, REACH) || near(periods, i, -1, NEXT))) {
                blocks.set(i, judged.weighing(ENTRY));
            }
        }
    }

    private static boolean isPeriod(Judged judged) {
        String text = judged.block().text();
        return text.length() <= LONGEST
                && !judged.isLinks()
                && PERIOD.matcher(text).matches();
    }

    private static boolean near(boolean[] periods, int at, int step, int reach) {
        for (int i = at + step; i >= 0 && i < periods.length && Math.abs(i - at) <= reach; i += step) {
            if (periods[i]) {
                return true;
            }
        }
        return false;
    }
}
