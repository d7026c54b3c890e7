package io.zhengwen.stage.carrier.office;

import io.zhengwen.stage.carrier.CarrierReader;
import io.zhengwen.stage.carrier.CarrierSink;
import io.zhengwen.stage.carrier.MarkupWriter;
import java.io.IOException;
import java.util.Set;

/** OpenDocument spreadsheets: each sheet that is shown as a heading and a table of its cells as they are shown. */
public final class OdsReader implements CarrierReader {
    private static final Set<String> TYPES = Set.of(
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.spreadsheet-template");
    /** A cell that is repeated further than this is the format of the rest of its row. */
    private static final int MOST_REPEATED = 1_000;

    @Override
    public boolean reads(String mediaType) {
        return TYPES.contains(mediaType);
    }

    @Override
    public void read(byte[] bytes, String mediaType, CarrierSink sink) throws IOException {
        try (OfficePackage pack = OfficePackage.open(bytes, mediaType)) {
            OdtReader.refuseEncrypted(pack);
            OdfStyles styles = OdtReader.styles(pack);
            MarkupWriter out = new MarkupWriter();
            try (XmlCursor xml = pack.xml("content.xml")) {
                while (xml.next()) {
                    if (xml.starts("table")) {
                        String name = xml.attribute("name");
                        boolean hidden = styles.isHidden("table", xml.attribute("style-name"));
                        SheetCells cells = sheet(xml, mediaType);
                        if (!hidden) {
                            cells.write(name, out);
                        }
                    } else if (xml.starts("tracked-changes")) {
                        xml.skip();
                    }
                }
            }
            sink.text("text/html", out.toHtml());
        }
    }

    private static SheetCells sheet(XmlCursor xml, String mediaType) throws IOException {
        SheetCells cells = new SheetCells(mediaType);
        int outside = xml.depth() - 1;
        int row = 0;
        int rowsRepeated = 0;
        int column = 0;
        while (xml.depth() > outside && xml.next()) {
            if (xml.starts("table-row")) {
                row += rowsRepeated;
                rowsRepeated = Math.max(1, xml.number("number-rows-repeated", 1));
                column = 0;
            } else if (xml.starts("table-cell") || xml.starts("covered-table-cell")) {
                boolean covered = xml.name().startsWith("covered");
                int repeated = Math.max(1, xml.number("number-columns-repeated", 1));
                String value = value(xml);
                if (!covered && !value.isBlank()) {
                    fill(
                            cells,
                            row,
                            Math.min(rowsRepeated, MOST_REPEATED),
                            column,
                            Math.min(repeated, MOST_REPEATED),
                            value);
                }
                column += repeated;
            } else if (xml.starts("shapes") || xml.starts("forms")) {
                xml.skip();
            }
        }
        return cells;
    }

    private static void fill(SheetCells cells, int row, int rows, int column, int columns, String value) {
        for (int down = 0; down < rows; down++) {
            for (int right = 0; right < columns; right++) {
                cells.put(row + down, column + right, value);
            }
        }
    }

    private static String value(XmlCursor xml) throws IOException {
        StringBuilder value = new StringBuilder();
        int outside = xml.depth() - 1;
        int open = 0;
        while (xml.depth() > outside && xml.next()) {
            if (xml.starts("annotation") || xml.starts("frame")) {
                xml.skip();
            } else if (xml.starts("p")) {
                value.append(value.isEmpty() ? "" : "\n");
                open++;
            } else if (xml.ends("p")) {
                open--;
            } else if (xml.starts("s")) {
                value.append(" ".repeat(Math.min(1_000, Math.max(1, xml.number("c", 1)))));
            } else if (xml.isText() && open > 0) {
                value.append(xml.text());
            }
        }
        return value.toString();
    }
}
