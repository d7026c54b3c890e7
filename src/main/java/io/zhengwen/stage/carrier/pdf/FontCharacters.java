package io.zhengwen.stage.carrier.pdf;

import io.zhengwen.stage.carrier.layout.CharacterForms;
import java.io.IOException;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/**
 * The characters that a font's codes stand for. Stricter than the library, which takes an unmapped code itself for a
 * character, so that text without a map looks like text.
 */
final class FontCharacters {
    static final String UNKNOWN = "\uFFFD";

    private final PDFont font;
    private final CMap map;
    private final boolean guessed;
    private final boolean bold;
    private final boolean symbols;

    FontCharacters(PDFont font) {
        this.font = font;
        COSBase encoding = font.getCOSObject().getDictionaryObject(COSName.ENCODING);
        boolean identity = font instanceof PDType0Font
                && (encoding instanceof COSStream
                        || (encoding instanceof COSName name && name.getName().startsWith("Identity")));
        this.map = identity ? characterMap(font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE)) : null;
        this.guessed = identity && map == null && !font.isEmbedded() && !isCjk(font);
        String name = font.getName() == null ? "" : font.getName();
        this.bold = name.matches("(?i).*(?:bold|heavy|black).*") || isForcedBold(font.getFontDescriptor());
        this.symbols = name.matches("(?i).*(?:symbol|wingdings|dingbats).*");
    }

    boolean bold() {
        return bold;
    }

    /** The characters, or {@link #UNKNOWN}. */
    String of(int code) {
        String text = map != null
                ? map.toUnicode(code)
                : guessed ? null : font.toUnicode(code, GlyphList.getAdobeGlyphList());
        if (text == null || text.isEmpty()) {
            return UNKNOWN;
        }
        int first = text.codePointAt(0);
        if (symbols && ((first & 0xFF00) == 0xF000 || first == 0xB7)) {
            return "•";
        }
        if (first == 0xA0 || first == '\t' || first == '\r' || first == '\n') {
            return " ";
        }
        return CharacterForms.meant(text);
    }

    private static CMap characterMap(COSBase base) {
        if (!(base instanceof COSStream stream)) {
            return null;
        }
        try (RandomAccessReadBuffer in = new RandomAccessReadBuffer(StreamBudget.open(stream))) {
            CMap map = new CMapParser().parse(in);
            return map.hasUnicodeMappings() ? map : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static boolean isCjk(PDFont font) {
        return font instanceof PDType0Font type0
                && type0.getDescendantFont().getCIDSystemInfo() != null
                && String.valueOf(type0.getDescendantFont().getCIDSystemInfo().getOrdering())
                        .matches("GB1|CNS1|Japan1|Korea1|KR");
    }

    private static boolean isForcedBold(PDFontDescriptor descriptor) {
        return descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 700);
    }
}
