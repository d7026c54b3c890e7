package io.zhengwen.stage.carrier.layout;

/** A straight line drawn on a page, level or upright: its place across its direction, and where it begins and ends along it. */
public record Ruling(boolean level, float at, float from, float to) {
    /** Lines may be this much off and still count as one. */
    static final float SNAP = 2.5F;

    public Ruling {
        if (from > to) {
            throw new IllegalArgumentException("begins after its end: " + from + " > " + to);
        }
    }

    float length() {
        return to - from;
    }

    boolean touches(Ruling other) {
        if (level == other.level) {
            return Math.abs(at - other.at) <= SNAP && from <= other.to + SNAP && other.from <= to + SNAP;
        }
        return at >= other.from - SNAP && at <= other.to + SNAP && other.at >= from - SNAP && other.at <= to + SNAP;
    }
}
