package io.zhengwen.stage.carrier.pdf;

import io.zhengwen.stage.carrier.layout.Paths;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * The operators that matter for text: none that loads a colour profile, a shading, a pattern or a picture.
 */
final class PageOperators {
    private static final int DEEPEST_FORM = 20;

    /** All pages of a document together. */
    private static final int MOST_FORMS = 50_000;

    private final PageEngine engine;
    private int forms;

    private PageOperators(PageEngine engine) {
        this.engine = engine;
    }

    static void addTo(PageEngine engine) {
        PageOperators operators = new PageOperators(engine);
        operators.addText();
        operators.addPaths();
        operators.addPainting();
        operators.addColours();
        operators.addObjects();
    }

    private void addText() {
        engine.addOperator(new Concatenate(engine));
        engine.addOperator(new Restore(engine));
        engine.addOperator(new Save(engine));
        engine.addOperator(new SetMatrix(engine));
        engine.addOperator(new BeginText(engine));
        engine.addOperator(new EndText(engine));
        engine.addOperator(new MoveText(engine));
        engine.addOperator(new MoveTextSetLeading(engine));
        engine.addOperator(new NextLine(engine));
        engine.addOperator(new SetCharSpacing(engine));
        engine.addOperator(new SetTextHorizontalScaling(engine));
        engine.addOperator(new SetTextLeading(engine));
        engine.addOperator(new SetTextRenderingMode(engine));
        engine.addOperator(new SetTextRise(engine));
        engine.addOperator(new SetWordSpacing(engine));
        engine.addOperator(new ShowText(engine));
        engine.addOperator(new ShowTextAdjusted(engine));
        engine.addOperator(new ShowTextLine(engine));
        engine.addOperator(new ShowTextLineAndSpace(engine));
        SetFontAndSize library = new SetFontAndSize(engine);
        engine.addOperator(new PaintOperator(engine, "Tf", operands -> {
            // Without a font of its own, text would be read by the one before.
            engine.getGraphicsState().getTextState().setFont(null);
            checkFont(operands);
            library.process(Operator.getOperator("Tf"), operands);
        }));
    }

    private void checkFont(List<COSBase> operands) throws IOException {
        if (!operands.isEmpty() && operands.get(0) instanceof COSName name) {
            COSDictionary resources = engine.getResources().getCOSObject();
            if (resources.getDictionaryObject(COSName.FONT) instanceof COSDictionary fonts
                    && fonts.getDictionaryObject(name) instanceof COSDictionary font) {
                engine.checkFont(font);
            }
        }
    }

    private void addPaths() {
        numbers("m", 2, n -> engine.ink().paths().move(engine.at(n[0], n[1])));
        numbers("l", 2, n -> engine.ink().paths().line(engine.at(n[0], n[1])));
        numbers("c", 6, n -> engine.ink().paths().curve(engine.at(n[4], n[5])));
        numbers("v", 4, n -> engine.ink().paths().curve(engine.at(n[2], n[3])));
        numbers("y", 4, n -> engine.ink().paths().curve(engine.at(n[2], n[3])));
        numbers("h", 0, n -> engine.ink().paths().close());
        numbers("re", 4, n -> {
            Paths paths = engine.ink().paths();
            paths.move(engine.at(n[0], n[1]));
            paths.line(engine.at(n[0] + n[2], n[1]));
            paths.line(engine.at(n[0] + n[2], n[1] + n[3]));
            paths.line(engine.at(n[0], n[1] + n[3]));
            paths.close();
        });
    }

    private void addPainting() {
        painting("n", false, false, false);
        painting("S", false, true, false);
        painting("s", true, true, false);
        painting("f", false, false, true);
        painting("F", false, false, true);
        painting("f*", false, false, true);
        painting("B", false, true, true);
        painting("B*", false, true, true);
        painting("b", true, true, true);
        painting("b*", true, true, true);
    }

    private void painting(String name, boolean close, boolean stroke, boolean fill) {
        numbers(name, 0, n -> {
            Paths paths = engine.ink().paths();
            if (close) {
                paths.close();
            }
            if (fill) {
                paths.fill(engine.isWhite());
            }
            if (stroke) {
                paths.stroke();
            }
            paths.end();
        });
    }

    private void addColours() {
        for (String name : List.of("g", "rg", "k", "sc", "scn")) {
            numbers(name, 0, n -> engine.getGraphicsState().setNonStrokingColor(colour(n)));
        }
        numbers("cs", 0, n -> engine.getGraphicsState().setNonStrokingColor(colour(new float[0])));
    }

    /** By the number of its parts, whatever the space; a pattern counts as black. */
    private static PDColor colour(float[] parts) {
        PDColorSpace space =
                switch (parts.length) {
                    case 3 -> PDDeviceRGB.INSTANCE;
                    case 4 -> PDDeviceCMYK.INSTANCE;
                    default -> PDDeviceGray.INSTANCE;
                };
        boolean known = parts.length == 1 || parts.length == 3 || parts.length == 4;
        return new PDColor(known ? parts : new float[] {0}, space);
    }

    private void addObjects() {
        engine.addOperator(new PaintOperator(engine, "BI", operands -> engine.addPicture()));
        engine.addOperator(new PaintOperator(engine, "gs", this::setFontOfState));
        engine.addOperator(new PaintOperator(engine, "Do", operands -> {
            if (!operands.isEmpty() && operands.get(0) instanceof COSName name) {
                draw(name);
            }
        }));
    }

    /** Of all that a graphics state may hold, only its font bears on text. */
    private void setFontOfState(List<COSBase> operands) throws IOException {
        if (operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
            return;
        }
        COSDictionary resources = engine.getResources().getCOSObject();
        if (resources.getDictionaryObject(COSName.EXT_G_STATE) instanceof COSDictionary states
                && states.getDictionaryObject(name) instanceof COSDictionary state
                && state.getDictionaryObject(COSName.FONT) instanceof COSArray font
                && font.getObject(0) instanceof COSDictionary dictionary) {
            engine.checkFont(dictionary);
            engine.getGraphicsState().getTextState().setFont(PDFontFactory.createFont(dictionary));
        }
    }

    private void draw(COSName name) throws IOException {
        if (engine.getResources().isImageXObject(name)) {
            engine.addPicture();
            return;
        }
        if (engine.getLevel() >= DEEPEST_FORM) {
            return;
        }
        if (engine.getResources().getCOSObject().getDictionaryObject(COSName.XOBJECT)
                instanceof COSDictionary objects) {
            engine.budget().check(objects.getDictionaryObject(name));
        }
        if (engine.getResources().getXObject(name) instanceof PDFormXObject form) {
            if (++forms > MOST_FORMS) {
                throw PdfRefusals.limit("drawings in drawings", MOST_FORMS);
            }
            engine.increaseLevel();
            try {
                engine.showForm(form);
            } finally {
                engine.decreaseLevel();
            }
        }
    }

    private void numbers(String name, int least, PaintOperator.Numbers action) {
        engine.addOperator(PaintOperator.ofNumbers(engine, name, least, action));
    }
}
