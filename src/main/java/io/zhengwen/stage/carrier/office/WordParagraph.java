package io.zhengwen.stage.carrier.office;

import java.io.IOException;

/** A paragraph of a DOCX file while it is being read. */
final class WordParagraph {
    /** Outline levels are also set on whole paragraphs, to have them in the navigation pane. */
    private static final int LONGEST_HEADING = 120;

    private static final int LOWEST_OUTLINE = 8;

    private final WordStyles styles;
    private final StringBuilder text;
    private WordStyles.Style style;
    private int outline = -1;
    private String list = "";
    private int level = -1;
    private boolean endDeleted;
    private Boolean runHidden;
    /** How many fields are open in their instructions, which are not shown, and in their results, which are. */
    private int instructions;

    private int results;

    WordParagraph(WordStyles styles, String before) {
        this.styles = styles;
        this.text = new StringBuilder(before);
        this.style = styles.style("");
    }

    void properties(XmlCursor xml) throws IOException {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "pStyle" -> style = styles.style(xml.attribute("val"));
                case "outlineLvl" -> outline = xml.number("val", -1);
                case "numId" -> list = xml.attribute("val");
                case "ilvl" -> level = xml.number("val", -1);
                case "del", "moveFrom" -> endDeleted = true;
                case "pPrChange", "sectPr" -> xml.skip();
                default -> {}
            }
        }
    }

    void runProperties(XmlCursor xml) throws IOException {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (xml.starts("rStyle")) {
                runHidden =
                        runHidden == null ? styles.style(xml.attribute("val")).hidden() : runHidden;
            } else if (xml.starts("vanish")) {
                runHidden = xml.isOn();
            } else if (xml.starts("rPrChange")) {
                xml.skip();
            }
        }
    }

    void endRun() {
        runHidden = null;
    }

    void field(String step) {
        switch (step) {
            case "begin" -> instructions++;
            case "separate" -> {
                if (instructions > 0) {
                    instructions--;
                    results++;
                }
            }
            case "end" -> {
                if (results > 0) {
                    results--;
                } else if (instructions > 0) {
                    instructions--;
                }
            }
            default -> {}
        }
    }

    void show(String shown) {
        boolean hidden = runHidden == null ? style.isHidden() : runHidden;
        if (!hidden && instructions == 0) {
            text.append(shown);
        }
    }

    boolean isEndDeleted() {
        return endDeleted;
    }

    String text() {
        return text.toString();
    }

    /** What it has become; its list goes on by one, unless it is empty, for then Word shows no number. */
    Piece close(WordLists lists) {
        String own = text.toString();
        WordLists.Numeral number = own.isBlank() ? null : number(lists);
        String whole = number == null ? own : LevelShape.join(number.text(), number.joint(), own);
        if (style.isContents()) {
            return new Piece.Paragraph(Piece.Kind.FRAME, 0, whole);
        }
        if (style.isTitle()) {
            return Piece.Paragraph.heading(1, whole);
        }
        int heading = outline >= 0 ? outline : style.outline();
        if (heading >= 0 && heading <= LOWEST_OUTLINE && whole.length() <= LONGEST_HEADING) {
            return Piece.Paragraph.heading(heading + 1, whole);
        }
        if (style.isCaption()) {
            return new Piece.Paragraph(Piece.Kind.CAPTION, 0, whole);
        }
        boolean item = number != null && number.isBullet();
        return new Piece.Paragraph(item ? Piece.Kind.ITEM : Piece.Kind.TEXT, 0, whole);
    }

    private WordLists.Numeral number(WordLists lists) {
        String of = list.isEmpty() ? style.list() : list;
        int at = level >= 0 ? level : Math.max(style.level(), 0);
        return of.isEmpty() || of.equals("0") ? null : lists.next(of, at);
    }
}
