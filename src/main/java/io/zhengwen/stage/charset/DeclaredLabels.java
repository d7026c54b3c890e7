package io.zhengwen.stage.charset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the charset labels of a document: the transport's, the XML declaration's and those of all {@code meta} elements. */
final class DeclaredLabels {
    // HTML asks authors for the first kilobyte; pages with long scripts before their meta element are common.
    private static final int HEAD = 64 * 1024;
    private static final Pattern XML =
            Pattern.compile("^\\s{0,16}<\\?xml\\s[^>]{0,200}?encoding\\s{0,8}=\\s{0,8}[\"']([^\"'>]{1,40})");
    // Scripts and comments are consumed as a whole, so that a meta element quoted in them does not count.
    private static final Pattern PART =
            Pattern.compile("<!--|<script\\b|<style\\b|<meta\\b([^>]{0,1000})", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s{0,8}=\\s{0,8}[\"']?\\s{0,8}([A-Za-z0-9_.:+-]{1,40})", Pattern.CASE_INSENSITIVE);

    private DeclaredLabels() {}

    static List<String> find(byte[] bytes, Optional<String> transport) {
        List<String> labels = new ArrayList<>();
        transport.map(String::strip).filter(label -> !label.isEmpty()).ifPresent(labels::add);
        if (!mayDeclare(bytes)) {
            return labels;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher xml = XML.matcher(head);
        if (xml.find()) {
            labels.add(xml.group(1));
        }
        addMetas(head, labels);
        return labels;
    }

    /** Most plain texts have no element at all before their first {@code =}: that is told without patterns. */
    private static boolean mayDeclare(byte[] bytes) {
        boolean element = false;
        for (int i = 0; i < bytes.length && i < HEAD; i++) {
            element |= bytes[i] == '<';
            if (element && bytes[i] == '=') {
                return true;
            }
        }
        return false;
    }

    private static void addMetas(String head, List<String> labels) {
        Matcher part = PART.matcher(head);
        for (int at = head.indexOf('<'); at >= 0; at = head.indexOf('<', at)) {
            if (!part.region(at, head.length()).lookingAt()) {
                at++;
                continue;
            }
            at = part.end();
            String found = part.group();
            if (found.equals("<!--")) {
                at = after(head, "-->", at);
            } else if (found.length() < 8
                    && found.toLowerCase(java.util.Locale.ROOT).startsWith("<s")) {
                at = after(head, "</", at);
            } else {
                Matcher charset = CHARSET.matcher(part.group(1));
                if (charset.find()) {
                    labels.add(charset.group(1));
                }
            }
        }
    }

    private static int after(String head, String end, int from) {
        int found = head.indexOf(end, from);
        return found < 0 ? from : found + end.length();
    }
}
