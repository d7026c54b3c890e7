package io.zhengwen.stage.carrier.office;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Map;

/** The charsets that an RTF file's fonts stand for; Chinese programs often write bytes, not Unicode. */
final class RtfFonts {
    private static final Map<Integer, String> BY_FONT = Map.ofEntries(
            Map.entry(128, "windows-31j"),
            Map.entry(129, "x-windows-949"),
            Map.entry(134, "GB18030"),
            Map.entry(136, "Big5-HKSCS"),
            Map.entry(161, "windows-1253"),
            Map.entry(162, "windows-1254"),
            Map.entry(163, "windows-1258"),
            Map.entry(177, "windows-1255"),
            Map.entry(178, "windows-1256"),
            Map.entry(186, "windows-1257"),
            Map.entry(204, "windows-1251"),
            Map.entry(222, "x-windows-874"),
            Map.entry(238, "windows-1250"));
    private static final Charset WESTERN = charset("windows-1252");

    private final Map<Integer, Charset> fonts = new HashMap<>();
    private Charset standard = WESTERN;
    private int defining;

    /** The file's own code page: {@code \ansicpg936}. */
    void codePage(int page) {
        standard = switch (page) {
            case 936, 54936, 20936 -> charset("GB18030");
            case 950 -> charset("Big5-HKSCS");
            case 932 -> charset("windows-31j");
            case 949 -> charset("x-windows-949");
            case 874 -> charset("x-windows-874");
            case 65001 -> StandardCharsets.UTF_8;
            default -> page >= 1250 && page <= 1258 ? charset("windows-" + page) : WESTERN;
        };
    }

    void define(int font) {
        defining = font;
    }

    void inCharset(int code) {
        String name = BY_FONT.get(code);
        if (name != null) {
            fonts.put(defining, charset(name));
        }
    }

    /** Of text in this font: a font without a charset of its own stands for the file's. */
    Charset of(int font) {
        return fonts.getOrDefault(font, standard);
    }

    Charset standard() {
        return standard;
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }
}
