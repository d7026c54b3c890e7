package io.zhengwen.delivery.replay;

/**
 * How a replay went.
 *
 * @param unchanged documents that today's rules read as published
 * @param changed documents that they read otherwise
 * @param incomplete documents of which not all events are on the topics any more, and what is there is as today's rules
 *     read it
 * @param failed documents that a stage broke on, a defect
 * @param leftAlone documents that once ended the worker, and are not tried here
 * @param gone documents whose bytes, or whose letters, are not there any more
 */
public record ReplaySummary(long unchanged, long changed, long incomplete, long failed, long leftAlone, long gone) {}
