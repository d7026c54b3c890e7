package io.zhengwen.stage.genre;

/**
 * A property of the text's shape.
 *
 * @param sample a line that shows it; empty when none was counted
 */
record Measure(double value, String sample) {}
