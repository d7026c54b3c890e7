package io.zhengwen.document;

/** Whether the text starts or ends in the middle of what was published. */
public record Partial(boolean head, boolean tail) {
    public static final Partial COMPLETE = new Partial(false, false);
}
