package io.zhengwen.stage.carrier.layout;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The lines and boxes of a page: straight ones as rulings, painted areas by their bounds. */
public final class Paths {
    /** A painted box this thin is a line, in points. */
    private static final float THIN = 3;

    private static final float SHORTEST = 4;
    private static final float STRAIGHT = 0.7F;
    private static final int MOST_RULINGS = 20_000;
    private static final int MOST_AREAS = 4_000;
    private static final int MOST_POINTS = 10_000;

    private final List<List<Point2D.Float>> open = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private final List<Rectangle2D.Float> areas = new ArrayList<>();
    private int points;
    private boolean curved;
    private int shapes;

    /** The straight lines, level or upright, that were drawn. */
    public List<Ruling> rulings() {
        return rulings;
    }

    /** Bounds of what was painted in a colour other than white. */
    public List<Rectangle2D.Float> areas() {
        return areas;
    }

    /** How many shapes with curves were filled: letters that were drawn, as a rule. */
    public int shapes() {
        return shapes;
    }

    /** Begins a path. */
    public void move(Point2D.Float to) {
        if (points++ < MOST_POINTS) {
            open.add(new ArrayList<>(List.of(to)));
        }
    }

    /** Draws on to a point. */
    public void line(Point2D.Float to) {
        if (open.isEmpty()) {
            move(to);
        } else if (points++ < MOST_POINTS) {
            last().add(to);
        }
    }

    /** Draws on to a point, not straight. */
    public void curve(Point2D.Float to) {
        curved = true;
        line(to);
    }

    /** Draws back to where the path began. */
    public void close() {
        if (!open.isEmpty()) {
            line(last().get(0));
        }
    }

    /** Draws the lines of the path. */
    public void stroke() {
        if (!curved) {
            for (List<Point2D.Float> path : open) {
                for (int i = 1; i < path.size(); i++) {
                    addSegment(path.get(i - 1), path.get(i));
                }
            }
        }
    }

    /** Paints what the path encloses. */
    public void fill(boolean white) {
        if (curved) {
            shapes++;
        }
        for (List<Point2D.Float> path : open) {
            Rectangle2D.Float bounds = bounds(path);
            if (!curved && bounds.height <= THIN && bounds.width >= SHORTEST) {
                addRuling(true, bounds.y + bounds.height / 2, bounds.x, bounds.x + bounds.width);
            } else if (!curved && bounds.width <= THIN && bounds.height >= SHORTEST) {
                addRuling(false, bounds.x + bounds.width / 2, bounds.y, bounds.y + bounds.height);
            } else if (!white && areas.size() < MOST_AREAS) {
                areas.add(bounds);
            }
        }
    }

    /** Forgets the path. */
    public void end() {
        open.clear();
        curved = false;
        points = 0;
    }

    private List<Point2D.Float> last() {
        return open.get(open.size() - 1);
    }

    private void addSegment(Point2D.Float a, Point2D.Float b) {
        if (Math.abs(a.y - b.y) < STRAIGHT && Math.abs(a.x - b.x) >= SHORTEST) {
            addRuling(true, (a.y + b.y) / 2, Math.min(a.x, b.x), Math.max(a.x, b.x));
        } else if (Math.abs(a.x - b.x) < STRAIGHT && Math.abs(a.y - b.y) >= SHORTEST) {
            addRuling(false, (a.x + b.x) / 2, Math.min(a.y, b.y), Math.max(a.y, b.y));
        }
    }

    private void addRuling(boolean level, float at, float from, float to) {
        if (rulings.size() < MOST_RULINGS && Float.isFinite(at) && Float.isFinite(to - from)) {
            rulings.add(new Ruling(level, at, from, to));
        }
    }

    private static Rectangle2D.Float bounds(List<Point2D.Float> path) {
        Rectangle2D.Float bounds = new Rectangle2D.Float(path.get(0).x, path.get(0).y, 0, 0);
        path.forEach(bounds::add);
        return bounds;
    }
}
