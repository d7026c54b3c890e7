package io.zhengwen.stage.carrier.ofd;

import io.zhengwen.stage.carrier.layout.CharacterForms;
import io.zhengwen.stage.carrier.layout.DrawnPage;
import io.zhengwen.stage.carrier.layout.Glyph;
import io.zhengwen.stage.carrier.layout.Paths;
import io.zhengwen.stage.carrier.layout.TextHealth;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What one page and the templates below it show, as far as text goes: its characters and lines, by their places. */
final class OfdPage {
    static final int MOST_GLYPHS = 250_000;

    private static final float POINTS = 72 / 25.4F;

    private final PageArea area;
    private final TextHealth health;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final Paths paths = new Paths();
    private double pictures;
    private OfdText open;

    OfdPage(PageArea area, TextHealth health) {
        this.area = area;
        this.health = health;
    }

    boolean isPicture() {
        return glyphs.size() < 30 && (pictures > 0.5 * area.width() * area.height() || paths.shapes() > 300);
    }

    boolean isBlank() {
        return glyphs.isEmpty();
    }

    DrawnPage page() {
        return new DrawnPage(area.width() * POINTS, area.height() * POINTS, glyphs, paths.rulings());
    }

    /** Takes what a part describes: the page's own content, or a template's. */
    void add(OfdXml xml) throws IOException {
        while (xml.step()) {
            if (xml.starts("TextObject")) {
                open = xml.attribute("Visible").equals("false") ? null : new OfdText(xml);
            } else if (xml.ends("TextObject")) {
                open = null;
            } else if (xml.starts("TextCode") && open != null) {
                addText(xml);
            } else if (xml.starts("PathObject")) {
                addPath(xml);
            } else if (xml.starts("ImageObject")) {
                float[] box = xml.box("Boundary");
                pictures += Math.abs(box[2] * box[3]);
            }
        }
    }

    private void addText(OfdXml xml) throws IOException {
        float x = xml.number("X", open.x());
        float y = xml.number("Y", open.y());
        Advances right = Advances.of(xml.attribute("DeltaX"));
        Advances down = Advances.of(xml.attribute("DeltaY"));
        open = open.at(x, y);
        int[] characters = xml.text().codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            float step = right.at(i);
            addGlyph(characters[i], x, y, i + 1 < characters.length ? step : 0);
            x += step;
            y += down.at(i);
        }
    }

    private void addGlyph(int character, float x, float y, float step) {
        AffineTransform space = open.space();
        Point2D.Double direction = new Point2D.Double();
        space.deltaTransform(new Point2D.Double(1, 0), direction);
        // What is set aslant is a watermark; the text of a sheet turned as a whole is not read yet.
        if (direction.x <= 0 || Math.abs(direction.y) > 0.1 * direction.x) {
            return;
        }
        if (glyphs.size() >= MOST_GLYPHS) {
            throw OfdRefusals.limit("characters on one page", MOST_GLYPHS);
        }
        Point2D.Double at = new Point2D.Double();
        space.transform(new Point2D.Double(x, y), at);
        String text = CharacterForms.meant(Character.toString(character));
        float size = (float) (open.size() * Math.sqrt(Math.abs(space.getDeterminant())) * POINTS);
        float usual = Character.isIdeographic(character) || character > 0x2E7F ? size : size / 2;
        float width = step > 0 ? Math.min((float) (step * direction.x) * POINTS, usual * 1.1F) : usual;
        if (size > 1.5F && Float.isFinite(size)) {
            health.add(text);
            glyphs.add(new Glyph(
                    text,
                    (float) (at.x - area.left()) * POINTS,
                    (float) (at.y - area.top()) * POINTS,
                    width,
                    size,
                    open.bold()));
        }
    }

    private void addPath(OfdXml xml) throws IOException {
        AffineTransform space = OfdText.space(xml);
        boolean stroke = !xml.attribute("Stroke").equals("false");
        boolean fill = xml.attribute("Fill").equals("true");
        boolean hidden = xml.attribute("Visible").equals("false");
        while (xml.step() && !xml.ends("PathObject")) {
            if (xml.starts("AbbreviatedData") && !hidden) {
                draw(xml.text(), space);
                if (fill) {
                    paths.fill(false);
                }
                if (stroke) {
                    paths.stroke();
                }
                paths.end();
            }
        }
    }

    private void draw(String data, AffineTransform space) {
        String[] steps = data.strip().split("\\s+", -1);
        int at = 0;
        while (at < steps.length) {
            String operator = steps[at++];
            int operands =
                    switch (operator) {
                        case "S", "M", "L" -> 2;
                        case "Q" -> 4;
                        case "B" -> 6;
                        case "A" -> 7;
                        default -> 0;
                    };
            if (operator.equals("C")) {
                paths.close();
            }
            if (operands == 0 || at + operands > steps.length) {
                continue;
            }
            float[] end = OfdXml.numbers(steps[at + operands - 2] + ' ' + steps[at + operands - 1]);
            at += operands;
            if (end.length == 2) {
                draw(operator, place(end, space));
            }
        }
    }

    private void draw(String operator, Point2D.Float to) {
        switch (operator) {
            case "S", "M" -> paths.move(to);
            case "L" -> paths.line(to);
            default -> paths.curve(to);
        }
    }

    private Point2D.Float place(float[] point, AffineTransform space) {
        Point2D.Double at = new Point2D.Double();
        space.transform(new Point2D.Double(point[0], point[1]), at);
        return new Point2D.Float((float) (at.x - area.left()) * POINTS, (float) (at.y - area.top()) * POINTS);
    }
}
