package io.zhengwen.stage.charset;

/** A stretch of characters as a {@link CodeReader} gives them, kept for all who weigh them. */
final class CodePoints {
    final int[] values;
    int size;

    CodePoints(int most) {
        values = new int[most];
    }

    int last() {
        return values[size - 1];
    }
}
