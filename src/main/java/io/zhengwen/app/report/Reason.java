package io.zhengwen.app.report;

/**
 * A reason of removal as people read it.
 *
 * @param name as in the event
 * @param group gives the colour
 */
record Reason(String name, String group, String chinese) {}
