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
record LevelShape(int start, String format, String text, String joint, boolean legal, int restartAfter) {
    static final LevelShape PLAIN = new LevelShape(1, "decimal", "%1.", "tab", false, -1);

    boolean isBullet() {
        return format.equals("bullet");
    }

    LevelShape followedBy(String other) {
        return new LevelShape(start, format, text, other, legal, restartAfter);
    }

    /** Number and text in one: Chinese marks bring their own space, words and western points need one. */
    static String join(String number, String joint, String text) {
        if (number.isEmpty() || text.isEmpty()) {
            return number + text;
        }
        char last = number.charAt(number.length() - 1);
        boolean wide = "、，。．）】〕：".indexOf(last) >= 0 || Character.getType(last) == Character.OTHER_NUMBER;
        return number + (joint.equals("nothing") || wide ? "" : " ") + text.strip();
    }
}
