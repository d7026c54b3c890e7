package io.zhengwen.stage.carrier.ofd;

import java.awt.geom.AffineTransform;

/**
 * How a text object is set: its space within the page, in millimetres, its font's size, and where its last code began, which
 * the next may leave out.
 */
record OfdText(AffineTransform space, float size, boolean bold, float x, float y) {
    private static final float BOLD = 600;

    OfdText(OfdXml xml) {
        this(space(xml), xml.number("Size", 3.5F), xml.number("Weight", 400) >= BOLD, 0, 0);
    }

    OfdText at(float newX, float newY) {
        return new OfdText(space, size, bold, newX, newY);
    }

    /** An object's own space: moved to its boundary, after its matrix. */
    static AffineTransform space(OfdXml xml) {
        float[] boundary = xml.box("Boundary");
        AffineTransform space = AffineTransform.getTranslateInstance(boundary[0], boundary[1]);
        float[] matrix = OfdXml.numbers(xml.attribute("CTM"));
        if (matrix.length == 6) {
            space.concatenate(new AffineTransform(matrix));
        }
        return space;
    }
}
