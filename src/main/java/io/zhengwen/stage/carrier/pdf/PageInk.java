package io.zhengwen.stage.carrier.pdf;

import io.zhengwen.stage.carrier.layout.DrawnPage;
import io.zhengwen.stage.carrier.layout.Glyph;
import io.zhengwen.stage.carrier.layout.Paths;
import io.zhengwen.stage.carrier.layout.Ruling;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What one page shows, as far as its text goes: characters by the way they are set, lines, and how much pictures cover. */
final class PageInk {
    /** More characters than this on a page, and it is no page. */
    static final int MOST_GLYPHS = 250_000;

    /** Directions of writing in quarters of a turn. */
    private static final int QUARTERS = 4;

    private final PageSpace space;
    private final Paths paths = new Paths();
    private final List<List<Glyph>> byDirection = new ArrayList<>();
    private final List<Glyph> invisible = new ArrayList<>();
    private final List<Glyph> white = new ArrayList<>();
    private final List<Rectangle2D.Float> pictures = new ArrayList<>();
    private double covered;
    private int count;

    PageInk(PageSpace space) {
        this.space = space;
        for (int i = 0; i < QUARTERS; i++) {
            byDirection.add(new ArrayList<>());
        }
    }

    PageSpace space() {
        return space;
    }

    Paths paths() {
        return paths;
    }

    /** Takes a character that is seen; what is set aslant is a watermark or a stamp and left out. */
    void add(Glyph glyph, Point2D.Float direction) {
        count();
        int quarter = quarter(direction);
        if (quarter >= 0) {
            byDirection.get(quarter).add(glyph);
        }
    }

    /** Takes a character that is drawn without colour: text recognised in a picture, as a rule. */
    void addInvisible(Glyph glyph) {
        count();
        invisible.add(glyph);
    }

    void addWhite(Glyph glyph) {
        count();
        white.add(glyph);
    }

    void addPicture(Rectangle2D.Float bounds) {
        Rectangle2D seen = bounds.createIntersection(new Rectangle2D.Float(0, 0, space.width(), space.height()));
        if (!seen.isEmpty()) {
            covered += seen.getWidth() * seen.getHeight();
            if (pictures.size() < 200) {
                pictures.add(bounds);
            }
        }
    }

    /** Whether pictures, or letters drawn as shapes, are nearly all there is. */
    boolean isPicture() {
        return shown() < 30
                && (covered > 0.5 * space.width() * space.height() || paths.shapes() > 300)
                && invisible.size() < 30;
    }

    boolean isBlank() {
        return shown() + invisible.size() == 0;
    }

    DrawnPage page() {
        addReadableWhite();
        int main = mainDirection();
        List<Glyph> glyphs = new ArrayList<>(turned(byDirection.get(main), main));
        if (invisible.size() > 5 * glyphs.size()) {
            glyphs.addAll(invisible);
        }
        boolean sideways = main % 2 == 1;
        return new DrawnPage(
                sideways ? space.height() : space.width(),
                sideways ? space.width() : space.height(),
                glyphs,
                main == 0 ? paths.rulings() : turnedRulings(main));
    }

    private void count() {
        if (++count > MOST_GLYPHS) {
            throw PdfRefusals.limit("characters on one page", MOST_GLYPHS);
        }
    }

    private int shown() {
        return byDirection.stream().mapToInt(List::size).sum();
    }

    private void addReadableWhite() {
        for (Glyph glyph : white) {
            float x = glyph.x() + glyph.width() / 2;
            float y = glyph.y() - glyph.size() / 3;
            if (paths.areas().stream().anyMatch(area -> area.contains(x, y))
                    || pictures.stream().anyMatch(area -> area.contains(x, y))) {
                byDirection.get(0).add(glyph);
            }
        }
        white.clear();
    }

    private int mainDirection() {
        int main = 0;
        for (int i = 1; i < QUARTERS; i++) {
            if (byDirection.get(i).size() > byDirection.get(main).size()) {
                main = i;
            }
        }
        return main;
    }

    private static int quarter(Point2D.Float direction) {
        double angle = Math.toDegrees(Math.atan2(direction.y, direction.x));
        long quarter = Math.round(angle / 90);
        return Math.abs(angle - quarter * 90) > 6 ? -1 : (int) Math.floorMod(quarter, (long) QUARTERS);
    }

    /** Turns a page whose text runs sideways, so that it runs from left to right. */
    private List<Glyph> turned(List<Glyph> glyphs, int quarter) {
        if (quarter == 0) {
            return glyphs;
        }
        List<Glyph> turned = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            Point2D.Float at = turned(glyph.x(), glyph.y(), quarter);
            turned.add(new Glyph(glyph.text(), at.x, at.y, glyph.width(), glyph.size(), glyph.bold()));
        }
        return turned;
    }

    private Point2D.Float turned(float x, float y, int quarter) {
        return switch (quarter) {
            case 1 -> new Point2D.Float(y, space.width() - x);
            case 2 -> new Point2D.Float(space.width() - x, space.height() - y);
            default -> new Point2D.Float(space.height() - y, x);
        };
    }

    private List<Ruling> turnedRulings(int quarter) {
        List<Ruling> turned = new ArrayList<>();
        for (Ruling ruling : paths.rulings()) {
            Point2D.Float a = turned(
                    ruling.level() ? ruling.from() : ruling.at(),
                    ruling.level() ? ruling.at() : ruling.from(),
                    quarter);
            Point2D.Float b = turned(
                    ruling.level() ? ruling.to() : ruling.at(), ruling.level() ? ruling.at() : ruling.to(), quarter);
            boolean level = ruling.level() == (quarter % 2 == 0);
            turned.add(
                    level
                            ? new Ruling(true, a.y, Math.min(a.x, b.x), Math.max(a.x, b.x))
                            : new Ruling(false, a.x, Math.min(a.y, b.y), Math.max(a.y, b.y)));
        }
        return turned;
    }
}
