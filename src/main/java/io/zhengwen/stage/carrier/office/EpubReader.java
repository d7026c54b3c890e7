package io.zhengwen.stage.carrier.office;

import io.zhengwen.document.CarrierRefusal;
import io.zhengwen.stage.carrier.CarrierReader;
import io.zhengwen.stage.carrier.CarrierSink;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** EPUB books: the chapters in reading order, as the HTML that they are, without the book's navigation. */
public final class EpubReader implements CarrierReader {
    private static final String CONTAINER = "META-INF/container.xml";
    private static final String LOCKS = "META-INF/encryption.xml";

    @Override
    public boolean reads(String mediaType) {
        return mediaType.equals("application/epub+zip");
    }

    @Override
    public void read(byte[] bytes, String mediaType, CarrierSink sink) throws IOException {
        try (OfficePackage pack = OfficePackage.open(bytes, mediaType)) {
            List<String> chapters = chapters(pack, packageDocument(pack));
            refuseLocked(pack, chapters);
            StringBuilder book = new StringBuilder("<html><head></head><body>");
            for (String chapter : chapters) {
                if (pack.has(chapter)) {
                    book.append(body(pack, chapter));
                }
            }
            sink.text("text/html", book.append("</body></html>").toString());
        }
    }

    private static String packageDocument(OfficePackage pack) throws IOException {
        try (XmlCursor xml = pack.xml(CONTAINER)) {
            while (xml.next()) {
                if (xml.starts("rootfile")) {
                    return xml.attribute("full-path");
                }
            }
        }
        throw new IOException("no root file in " + CONTAINER);
    }

    private static List<String> chapters(OfficePackage pack, String root) throws IOException {
        String folder = root.substring(0, root.lastIndexOf('/') + 1);
        Map<String, String> items = new HashMap<>();
        List<String> chapters = new ArrayList<>();
        try (XmlCursor xml = pack.xml(root)) {
            while (xml.next()) {
                if (xml.starts("item")) {
                    boolean text = xml.attribute("media-type").contains("html")
                            && !xml.attribute("properties").contains("nav");
                    if (text) {
                        items.put(xml.attribute("id"), path(folder, xml.attribute("href")));
                    }
                } else if (xml.starts("itemref") && items.containsKey(xml.attribute("idref"))) {
                    chapters.add(items.get(xml.attribute("idref")));
                }
            }
        }
        return chapters;
    }

    private static String path(String folder, String href) throws IOException {
        try {
            return OfficePackage.resolve(folder, URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new IOException("broken address " + href, e);
        }
    }

    /** Fonts may be scrambled in any book; locked chapters are a protected one. */
    private static void refuseLocked(OfficePackage pack, List<String> chapters) throws IOException {
        if (!pack.has(LOCKS)) {
            return;
        }
        try (XmlCursor xml = pack.xml(LOCKS)) {
            while (xml.next()) {
                if (xml.starts("CipherReference") && chapters.contains(path("", xml.attribute("URI")))) {
                    throw pack.refusal(CarrierRefusal.Reason.ENCRYPTED, "protected book");
                }
            }
        }
    }

    private static String body(OfficePackage pack, String chapter) throws IOException {
        try (InputStream in = pack.open(chapter)) {
            Document page = Jsoup.parse(in, null, "");
            page.outputSettings().prettyPrint(false);
            page.select("script, style, nav").remove();
            return page.body().html();
        }
    }
}
