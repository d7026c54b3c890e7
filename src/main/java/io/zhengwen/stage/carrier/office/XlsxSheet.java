package io.zhengwen.stage.carrier.office;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Reads the sheets of an XLSX file from their streams. */
final class XlsxSheet {
    private static final int LARGEST_COLUMN = 16_384;

    private final OfficePackage pack;
    private final List<String> strings;
    private final XlsxStyles styles;
    private final CellFormat format;

    XlsxSheet(OfficePackage pack, List<String> strings, XlsxStyles styles, CellFormat format) {
        this.pack = pack;
        this.strings = strings;
        this.styles = styles;
        this.format = format;
    }

    SheetCells read(String part) throws IOException {
        SheetCells cells = new SheetCells(pack.mediaType());
        int row = -1;
        int column = -1;
        try (XmlCursor xml = pack.xml(part)) {
            while (xml.next()) {
                if (xml.starts("row")) {
                    row = xml.number("r", row + 2) - 1;
                    column = -1;
                } else if (xml.starts("c")) {
                    String place = xml.attribute("r");
                    column = place.isEmpty() ? column + 1 : column(place);
                    cells.put(row, column, value(xml));
                }
            }
        }
        return cells;
    }

    /** {@code AB12} stands in column 27, counted from 0. */
    private static int column(String place) {
        int column = 0;
        for (int at = 0; at < place.length() && column <= LARGEST_COLUMN; at++) {
            char c = place.charAt(at);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        return column - 1;
    }

    private String value(XmlCursor xml) throws IOException {
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        int outside = xml.depth() - 1;
        String value = "";
        while (xml.depth() > outside && xml.next()) {
            if (xml.starts("v")) {
                value = xml.content();
            } else if (xml.starts("is")) {
                value = XlsxReader.richText(xml);
            } else if (xml.starts("f")) {
                xml.skip();
            }
        }
        return shown(value, type, style);
    }

    private String shown(String value, String type, int style) throws IOException {
        if (value.isEmpty()) {
            return "";
        }
        try {
            return switch (type) {
                case "s" -> strings.get(Integer.parseInt(value.strip()));
                case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
                case "str", "inlineStr", "e", "d" -> value;
                default -> {
                    int number = styles.format(style);
                    yield format.show(Double.parseDouble(value), number, styles.code(number));
                }
            };
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new IOException(
                    String.format(Locale.ROOT, "a cell of type '%s' holds '%s'", type, abridged(value)), e);
        }
    }

    private static String abridged(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
    }
}
