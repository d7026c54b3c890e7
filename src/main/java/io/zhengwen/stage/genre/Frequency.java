package io.zhengwen.stage.genre;

/**
 * How often a sign has to be found.
 *
 * @param times at least this often
 * @param perThousand and this often in a thousand characters; 0 asks nothing
 */
record Frequency(int times, double perThousand) {
    int needed(String text) {
        return Math.max(times, (int) Math.ceil(perThousand * text.length() / 1000));
    }
}
