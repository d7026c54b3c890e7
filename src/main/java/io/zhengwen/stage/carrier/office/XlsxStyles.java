package io.zhengwen.stage.carrier.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which number format each cell style of an XLSX file has. */
final class XlsxStyles {
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> formats = new ArrayList<>();

    static XlsxStyles read(OfficePackage pack, List<OfficePackage.Relation> relations) throws IOException {
        XlsxStyles styles = new XlsxStyles();
        for (OfficePackage.Relation relation : relations) {
            if (relation.is("styles") && pack.has(relation.part())) {
                try (XmlCursor xml = pack.xml(relation.part())) {
                    styles.read(xml);
                }
            }
        }
        return styles;
    }

    private void read(XmlCursor xml) throws IOException {
        boolean cells = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                codes.put(xml.number("numFmtId", 0), xml.attribute("formatCode"));
            } else if (xml.starts("cellXfs")) {
                cells = true;
            } else if (xml.ends("cellXfs")) {
                cells = false;
            } else if (cells && xml.starts("xf")) {
                formats.add(xml.number("numFmtId", 0));
            }
        }
    }

    int format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : 0;
    }

    String code(int format) {
        return codes.getOrDefault(format, "");
    }
}
