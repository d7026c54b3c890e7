package io.zhengwen.stage.carrier.pdf;

import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** From a page's own coordinates to those in which it is seen: from the top left corner, turned as the page says. */
final class PageSpace {
    private final PDRectangle crop;
    private final int rotation;

    PageSpace(PDPage page) {
        this.crop = page.getCropBox();
        this.rotation = Math.floorMod(page.getRotation(), 360);
    }

    float width() {
        return rotation % 180 == 0 ? crop.getWidth() : crop.getHeight();
    }

    float height() {
        return rotation % 180 == 0 ? crop.getHeight() : crop.getWidth();
    }

    Point2D.Float at(Matrix matrix, float x, float y) {
        Point2D.Float point = matrix.transformPoint(x, y);
        float fromLeft = point.x - crop.getLowerLeftX();
        float fromBottom = point.y - crop.getLowerLeftY();
        return switch (rotation) {
            case 90 -> new Point2D.Float(fromBottom, fromLeft);
            case 180 -> new Point2D.Float(crop.getWidth() - fromLeft, fromBottom);
            case 270 -> new Point2D.Float(crop.getHeight() - fromBottom, crop.getWidth() - fromLeft);
            default -> new Point2D.Float(fromLeft, crop.getHeight() - fromBottom);
        };
    }

    boolean holds(Point2D.Float point) {
        return point.x >= -2 && point.x <= width() + 2 && point.y >= -2 && point.y <= height() + 2;
    }
}
