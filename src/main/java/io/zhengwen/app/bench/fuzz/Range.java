package io.zhengwen.app.bench.fuzz;

import java.util.Arrays;
import java.util.SplittableRandom;

/** A part of a file or of a text, from {@code start} to before {@code end}. */
record Range(int start, int end) {
    private static final int SHORT = 32;

    static Range at(int place) {
        return new Range(place, place);
    }

    /** At least one long; short ones as often as long ones. */
    static Range in(int length, SplittableRandom random) {
        int most = Math.max(1, length >> random.nextInt(8));
        return in(length, 1 + random.nextInt(most), random);
    }

    static Range shortIn(int length, SplittableRandom random) {
        return in(length, 1 + random.nextInt(Math.min(SHORT, length)), random);
    }

    private static Range in(int length, int size, SplittableRandom random) {
        int start = random.nextInt(length - size + 1);
        return new Range(start, start + size);
    }

    int length() {
        return end - start;
    }

    byte[] of(byte[] bytes) {
        return Arrays.copyOfRange(bytes, start, end);
    }

    byte[] replace(byte[] bytes, byte[] by) {
        byte[] result = new byte[bytes.length - length() + by.length];
        System.arraycopy(bytes, 0, result, 0, start);
        System.arraycopy(by, 0, result, start, by.length);
        System.arraycopy(bytes, end, result, start + by.length, bytes.length - end);
        return result;
    }

    String of(String text) {
        return text.substring(start, end);
    }

    String replace(String text, String by) {
        return text.substring(0, start) + by + text.substring(end);
    }
}
