package io.zhengwen.stage.wire;

import java.util.Arrays;

/** Turns the UTF-16 offsets of one text into Unicode code points, which count the same in every language. */
final class CodePoints {
    private final int[] trailingHalves;

    private CodePoints(int[] trailingHalves) {
        this.trailingHalves = trailingHalves;
    }

    static CodePoints of(String text) {
        int[] found = new int[8];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = i;
            }
        }
        return new CodePoints(Arrays.copyOf(found, count));
    }

    /** Code points that begin before {@code offset}. */
    int before(int offset) {
        int position = Arrays.binarySearch(trailingHalves, offset);
        return offset - (position >= 0 ? position : -position - 1);
    }
}
