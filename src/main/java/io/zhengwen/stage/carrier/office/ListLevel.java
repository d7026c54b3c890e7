package io.zhengwen.stage.carrier.office;

/**
 * How one level of a list is numbered.
 *
 * @param format as in {@link Ordinals}
 * @param text with {@code %1} to {@code %9} for the numbers of the levels
 * @param joint what stands between number and text: {@code tab}, {@code space} or {@code nothing}
 * @param legal whether the numbers of all levels are written as decimals
 * @param restartAfter the level, counted from 1, whose steps start this one anew; 0 for none, -1 for every higher one
 */
record ListLevel(int start, String format, String text, String joint, boolean legal, int restartAfter) {
    static final ListLevel PLAIN = new ListLevel(1, "decimal", "%1.", "tab", false, -1);

    boolean isBullet() {
        return format.equals("bullet");
    }

    ListLevel startingAt(int other) {
        return new ListLevel(other, format, text, joint, legal, restartAfter);
    }

    /** Number and text in one: Chinese marks bring their own space, words and western points need one. */
    static String join(String number, String joint, String text) {
        if (number.isEmpty() || text.isEmpty()) {
            return number + text;
        }
        boolean wide = "、，。．）】〕：".indexOf(number.charAt(number.length() - 1)) >= 0;
        return number + (joint.equals("nothing") || wide ? "" : " ") + text.strip();
    }
}
