package io.zhengwen.delivery.replay;

/**
 * How a replay went.
 *
 * @param unchanged documents that today's rules read as published
 * @param changed documents that they read otherwise
 * @param failed documents that a stage broke on, a defect
 * @param leftAlone documents that once ended the worker, and are not tried here
 * @param gone documents whose bytes the queue does not hold any more
 */
public record ReplaySummary(long unchanged, long changed, long failed, long leftAlone, long gone) {}
