package io.zhengwen.stage.carrier.office;

import io.zhengwen.stage.carrier.CarrierReader;
import io.zhengwen.stage.carrier.CarrierSink;
import io.zhengwen.stage.carrier.MarkupWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Excel workbooks before 2007, record by record: each sheet that is shown as a heading and a table. */
public final class XlsReader implements CarrierReader {
    @Override
    public boolean reads(String mediaType) {
        return mediaType.equals("application/vnd.ms-excel");
    }

    @Override
    public void read(byte[] bytes, String mediaType, CarrierSink sink) throws IOException {
        PoiCall.on(mediaType, () -> {
            try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
                XlsSheets sheets = new XlsSheets(mediaType);
                records(file.getRoot(), sheets);
                MarkupWriter out = new MarkupWriter();
                sheets.write(out);
                sink.text("text/html", out.toHtml());
                for (Entry entry : file.getRoot()) {
                    if (entry instanceof DirectoryNode embedded) {
                        EmbeddedFiles.ofDirectory(embedded, sink);
                    }
                }
            }
        });
    }

    private static void records(DirectoryNode root, XlsSheets sheets) throws IOException {
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(sheets);
        String name = root.hasEntryCaseInsensitive("Workbook") ? "Workbook" : "Book";
        try (InputStream book = root.createDocumentInputStream(root.getEntryCaseInsensitive(name))) {
            new HSSFEventFactory().processEvents(request, book);
        }
    }
}
