package io.zhengwen.stage.carrier.office;

import io.zhengwen.stage.carrier.CarrierReader;
import io.zhengwen.stage.carrier.CarrierSink;
import io.zhengwen.stage.carrier.MarkupWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Excel workbooks since 2007: each sheet that is shown as a heading and a table of its cells as they are shown. */
public final class XlsxReader implements CarrierReader {
    private static final Set<String> TYPES = Set.of(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
            "application/vnd.ms-excel.sheet.macroenabled.12");

    @Override
    public boolean reads(String mediaType) {
        return TYPES.contains(mediaType);
    }

    @Override
    public void read(byte[] bytes, String mediaType, CarrierSink sink) throws IOException {
        try (OfficePackage pack = OfficePackage.open(bytes, mediaType)) {
            String main = pack.mainPart("xl/workbook.xml");
            List<OfficePackage.Relation> relations = pack.relations(main);
            Map<String, OfficePackage.Relation> byId = relations.stream()
                    .collect(Collectors.toMap(OfficePackage.Relation::id, Function.identity(), (one, other) -> one));
            Workbook workbook = workbook(pack, main);
            XlsxSheet sheets = new XlsxSheet(
                    pack,
                    strings(pack, relations),
                    XlsxStyles.read(pack, relations),
                    new CellFormat(workbook.from1904));
            MarkupWriter out = new MarkupWriter();
            List<OfficePackage.Relation> embedded = new ArrayList<>();
            for (Sheet sheet : workbook.sheets) {
                OfficePackage.Relation relation = byId.get(sheet.relation);
                if (relation != null && relation.is("worksheet") && pack.has(relation.part())) {
                    sheets.read(relation.part()).write(sheet.name, out);
                    embedded.addAll(pack.relations(relation.part()));
                }
            }
            sink.text("text/html", out.toHtml());
            EmbeddedFiles.ofPackage(pack, embedded, sink);
        }
    }

    private static Workbook workbook(OfficePackage pack, String part) throws IOException {
        Workbook workbook = new Workbook();
        try (XmlCursor xml = pack.xml(part)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    String switched = xml.attribute("date1904");
                    workbook.from1904 = switched.equals("1") || switched.equals("true");
                } else if (xml.starts("sheet")
                        && !xml.attribute("state").toLowerCase(Locale.ROOT).contains("hidden")) {
                    workbook.sheets.add(new Sheet(xml.attribute("name"), xml.attribute("id")));
                }
            }
        }
        return workbook;
    }

    /** The texts that cells refer to by number, without the readings of Japanese words. */
    private static List<String> strings(OfficePackage pack, List<OfficePackage.Relation> relations) throws IOException {
        List<String> strings = new ArrayList<>();
        for (OfficePackage.Relation relation : relations) {
            if (relation.is("sharedStrings") && pack.has(relation.part())) {
                try (XmlCursor xml = pack.xml(relation.part())) {
                    while (xml.next()) {
                        if (xml.starts("si")) {
                            strings.add(richText(xml));
                        }
                    }
                }
            }
        }
        return strings;
    }

    /** All {@code t} up to the end of the element that just started. */
    static String richText(XmlCursor xml) throws IOException {
        StringBuilder text = new StringBuilder();
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (xml.starts("rPh")) {
                xml.skip();
            } else if (xml.starts("t")) {
                text.append(xml.content());
            }
        }
        return text.toString();
    }

    private static final class Workbook {
        private final List<Sheet> sheets = new ArrayList<>();
        private boolean from1904;
    }

    private record Sheet(String name, String relation) {}
}
