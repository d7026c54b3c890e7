package io.zhengwen.stage.content.page;

import java.util.Optional;

/**
 * A container of the page: an element that groups blocks, or the whole of a plain text. Its blocks are contiguous in
 * reading order.
 */
public final class Box {
    private final Box parent;
    private final String tag;
    private final String names;
    private final int depth;
    private final int ordinal;
    private int first = Integer.MAX_VALUE;
    private int last = -1;
    private String step;
    private String path;

    private Box(Box parent, String tag, String names, int ordinal) {
        this.parent = parent;
        this.tag = tag;
        this.names = names;
        this.ordinal = ordinal;
        this.depth = parent == null ? 0 : parent.depth + 1;
    }

    public static Box root() {
        return new Box(null, "root", "", 0);
    }

    /**
     * A container inside this one.
     *
     * @param childNames its class names and id, lower case, as written by the page's author
     */
    public Box inside(String childTag, String childNames, int childOrdinal) {
        return new Box(this, childTag, childNames, childOrdinal);
    }

    /** Records the first block in the container and in those around it: called for all blocks in rising order. */
    void opensWith(int index) {
        for (Box box = this; box != null && box.first == Integer.MAX_VALUE; box = box.parent) {
            box.first = index;
        }
    }

    /** Records the last block in the container and in those around it: called for all blocks in falling order. */
    void closesWith(int index) {
        for (Box box = this; box != null && box.last < 0; box = box.parent) {
            box.last = index;
        }
    }

    public Optional<Box> parent() {
        return Optional.ofNullable(parent);
    }

    public String tag() {
        return tag;
    }

    public String names() {
        return names;
    }

    public int depth() {
        return depth;
    }

    /** Number of the container in document order. */
    public int ordinal() {
        return ordinal;
    }

    /** Index of the first block inside. */
    public int first() {
        return first;
    }

    /** Index of the last block inside. */
    public int last() {
        return last;
    }

    /**
     * The way to what it holds: its own element and the two around it, which paragraphs of one article share; empty for
     * the whole of a page.
     */
    String path() {
        if (path == null) {
            path = parent == null
                    ? ""
                    : "/" + tag + parent.step() + (parent.parent == null ? "" : parent.parent.step());
        }
        return path;
    }

    /** The container as a step of that way: blocks with equal steps around them share the container. */
    private String step() {
        if (step == null) {
            step = "/" + tag + "." + ordinal;
        }
        return step;
    }

    public boolean isInside(Box other) {
        Box box = this;
        while (box != null && box.depth > other.depth) {
            box = box.parent;
        }
        return box == other;
    }
}
