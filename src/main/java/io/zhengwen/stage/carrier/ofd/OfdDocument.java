package io.zhengwen.stage.carrier.ofd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The outline of one document in an OFD file.
 *
 * @param area the pages' area unless they say otherwise
 * @param templates paths of the templates by their numbers
 * @param pages paths of the pages, in order
 * @param attachments path of the list of attachments, empty for none
 */
record OfdDocument(PageArea area, Map<String, String> templates, List<String> pages, String attachments) {
    static final int MOST_PAGES = 3_000;

    static OfdDocument read(OfdParts parts, String root) throws IOException {
        OfdXml xml = parts.xml(root);
        PageArea area = PageArea.A4;
        Map<String, String> templates = new HashMap<>();
        List<String> pages = new ArrayList<>();
        String attachments = "";
        while (xml.nextElement()) {
            if (xml.starts("PhysicalBox")) {
                area = PageArea.of(xml.text(), area);
            } else if (xml.starts("TemplatePage")) {
                templates.put(xml.attribute("ID"), OfdParts.resolve(root, xml.attribute("BaseLoc")));
            } else if (xml.starts("Page")) {
                pages.add(OfdParts.resolve(root, xml.attribute("BaseLoc")));
                if (pages.size() > MOST_PAGES) {
                    throw OfdRefusals.limit("pages", MOST_PAGES);
                }
            } else if (xml.starts("Attachments")) {
                attachments = OfdParts.resolve(root, xml.text());
            }
        }
        return new OfdDocument(area, templates, pages, attachments);
    }
}
