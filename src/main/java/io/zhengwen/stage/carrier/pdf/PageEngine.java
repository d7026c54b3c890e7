package io.zhengwen.stage.carrier.pdf;

import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.stage.carrier.layout.Glyph;
import io.zhengwen.stage.carrier.layout.TextHealth;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Runs through a page's content and notes characters, lines and the places of pictures; decodes no picture. */
final class PageEngine extends PDFStreamEngine {
    /** Steps that all pages of a document may take together; a page of text takes a thousand or two. */
    static final long MOST_STEPS = 8_000_000;

    /** Smaller text is not meant to be read, in points. */
    private static final float SMALLEST = 1.5F;

    /** Fonts whose maps are kept from page to page. */
    private static final int MOST_FONTS = 60;

    private final StreamBudget budget;
    private final TextHealth health;
    private final IdentityHashMap<PDFont, FontCharacters> fonts = new IdentityHashMap<>();
    private PageInk ink;
    private long steps;
    private int brokenPages;

    PageEngine(StreamBudget budget, TextHealth health) {
        this.budget = budget;
        this.health = health;
        PageOperators.addTo(this);
    }

    PageInk read(PDPage page) throws IOException {
        if (fonts.size() > MOST_FONTS) {
            fonts.clear();
        }
        ink = new PageInk(new PageSpace(page));
        budget.check(page.getCOSObject().getDictionaryObject(COSName.CONTENTS));
        try {
            processPage(page);
        } catch (IOException e) {
            brokenPages++;
        }
        return ink;
    }

    /** Pages whose content ends in something that is none; what stood before it was read. */
    int brokenPages() {
        return brokenPages;
    }

    PageInk ink() {
        return ink;
    }

    StreamBudget budget() {
        return budget;
    }

    /** Where a point of the content stands on the page as seen. */
    Point2D.Float at(float x, float y) {
        return ink.space().at(getGraphicsState().getCurrentTransformationMatrix(), x, y);
    }

    /** Notes that a picture fills the unit square. */
    void addPicture() {
        Rectangle2D.Float bounds = new Rectangle2D.Float(at(0, 0).x, at(0, 0).y, 0, 0);
        bounds.add(at(1, 0));
        bounds.add(at(0, 1));
        bounds.add(at(1, 1));
        ink.addPicture(bounds);
    }

    boolean isWhite() {
        PDColor colour = getGraphicsState().getNonStrokingColor();
        float[] parts = colour.getComponents();
        boolean subtractive = parts.length == 4;
        for (float part : parts) {
            if (subtractive ? part > 0.02F : part < 0.98F) {
                return false;
            }
        }
        return parts.length > 0;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++steps > MOST_STEPS) {
            throw PdfRefusals.limit("drawing steps", MOST_STEPS);
        }
        try {
            super.processOperator(operator, operands);
        } catch (DocumentRejectedException e) {
            throw e;
        } catch (RuntimeException e) {
            // The library falls over broken fonts and operands in many ways; the rest of the page can still be read.
            health.addFault();
        }
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
        health.addFault();
    }

    @Override
    protected void showText(byte[] string) throws IOException {
        if (getGraphicsState().getTextState().getFont() == null) {
            health.addUnreadable(string.length);
        } else {
            super.showText(string);
        }
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
        FontCharacters characters = fonts.computeIfAbsent(font, FontCharacters::new);
        String text = characters.of(code);
        Point2D.Float from = ink.space().at(matrix, 0, 0);
        Point2D.Float to = ink.space().at(matrix, 1, 0);
        Point2D.Float up = ink.space().at(matrix, 0, 1);
        float size = (float) from.distance(up) * heightOf(font);
        float width = (float) from.distance(to) * Math.abs(displacement.getX());
        if (!(size >= SMALLEST) || !Float.isFinite(size + width) || !ink.space().holds(from)) {
            return;
        }
        health.add(text);
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        boolean bold = characters.bold() || (mode.isFill() && mode.isStroke());
        Glyph glyph = new Glyph(text, from.x, from.y, width, size, bold);
        if (!mode.isFill() && !mode.isStroke()) {
            ink.addInvisible(glyph);
        } else if (mode.isFill() && isWhite()) {
            ink.addWhite(glyph);
        } else {
            ink.add(glyph, new Point2D.Float(to.x - from.x, to.y - from.y));
        }
    }

    /** Fonts made of drawings have units of their own. */
    private static float heightOf(PDFont font) {
        if (!(font instanceof PDType3Font type3)) {
            return 1;
        }
        float unit = Math.abs(type3.getFontMatrix().getScaleY());
        if (unit > 1 / 5000F && unit < 1 / 200F) {
            // A unit as in other fonts, so the size means what it says.
            return 1;
        }
        float height =
                unit * (type3.getFontBBox() == null ? 0 : type3.getFontBBox().getHeight());
        return height > 0.1F && height < 10 ? height : 1;
    }

    /** Checks what a font brings along before the library unpacks it. */
    void checkFont(COSDictionary font) throws IOException {
        budget.check(font, COSName.TO_UNICODE, COSName.ENCODING);
        checkDescriptor(font);
        COSBase descendants = font.getDictionaryObject(COSName.DESCENDANT_FONTS);
        if (descendants instanceof COSArray array && array.getObject(0) instanceof COSDictionary first) {
            budget.check(first, COSName.CID_TO_GID_MAP);
            checkDescriptor(first);
        }
    }

    private void checkDescriptor(COSDictionary font) throws IOException {
        if (font.getDictionaryObject(COSName.FONT_DESC) instanceof COSDictionary descriptor) {
            budget.check(descriptor, COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3);
        }
    }
}
