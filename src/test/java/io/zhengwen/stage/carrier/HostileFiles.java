package io.zhengwen.stage.carrier;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files made to harm whoever reads them, by name; each name says how. */
public final class HostileFiles {
    private static final int MEGABYTE = 1 << 20;
    private static final String SENTENCE = "到2025年，全市规模以上工业增加值达到500亿元。";
    private static final String LAUGHS = laughs();

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private HostileFiles() {}

    /** All of them. */
    public static Map<String, byte[]> all() throws IOException {
        HostileFiles made = new HostileFiles();
        made.texts();
        made.archives();
        made.office();
        made.fixedLayout();
        made.mails();
        return made.files;
    }

    /** Writes them into a folder, to try them by hand. */
    public static void main(String[] args) throws IOException {
        for (Map.Entry<String, byte[]> file : all().entrySet()) {
            Files.write(Path.of(args[0]).resolve(file.getKey()), file.getValue());
        }
    }

    private void texts() {
        text("one-line-of-19-megabytes.txt", SENTENCE.repeat(19 * MEGABYTE / SENTENCE.getBytes(UTF_8).length));
        text("hundred-thousand-nested-tags.html", "<html><body>" + "<div>".repeat(100_000) + SENTENCE);
        text("sixty-thousand-open-fonts.html", "<html><body>" + "<b><font>".repeat(60_000) + SENTENCE);
        text("million-attributes.html", "<html><body><p " + "a=1 ".repeat(1_000_000) + ">" + SENTENCE + "</p>");
        text("half-a-million-rows.html", "<table>" + "<tr><td>甲</td><td>1</td></tr>".repeat(500_000) + "</table>");
        text("only-open-brackets.txt", "〔（《“".repeat(200_000));
        text("five-million-digits.txt", "1".repeat(5_000_000));
        text("html-that-is-a-pdf-too.html", "%PDF-1.4\n<html><body><p>" + SENTENCE + "</p></body></html>");
    }

    private void archives() throws IOException {
        byte[] zeros = zip("zeros.txt", new byte[300 * MEGABYTE]);
        files.put("three-hundred-megabytes-of-zeros.zip", zeros);
        files.put("bomb-in-a-gzip.gz", gzip(new byte[300 * MEGABYTE]));
        byte[] nested = zip("text.txt", SENTENCE.getBytes(UTF_8));
        for (int depth = 0; depth < 12; depth++) {
            nested = zip("depth-" + depth + ".zip", nested);
        }
        files.put("twelve-archives-in-one-another.zip", nested);
        files.put("fifteen-thousand-members.zip", manyMembers(15_000));
        files.put("path-traversal.zip", zip("../../../../etc/cron.d/evil.txt", SENTENCE.getBytes(UTF_8)));
        files.put("name-with-nul.zip", zip("a\0b.txt", SENTENCE.getBytes(UTF_8)));
        byte[] good = zip("a.txt", SENTENCE.repeat(100).getBytes(UTF_8));
        files.put("truncated.zip", Arrays.copyOf(good, good.length / 2));
        byte[] locked = good.clone();
        locked[6] |= 1;
        locked[indexOf(locked, "PK\1\2".getBytes(US_ASCII)) + 8] |= 1;
        files.put("encrypted.zip", locked);
        files.put("declares-eight-gigabytes.tar", tarOfDeclaredSize("77777777777"));
    }

    private void office() throws IOException {
        String xxe = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        files.put("external-entity.docx", docx(xxe + body("&x;" + SENTENCE)));
        files.put("billion-laughs.docx", docx(LAUGHS + body("&l9;")));
        files.put("hundred-thousand-nested-elements.docx", docx(body("<w:smartTag>".repeat(100_000) + SENTENCE)));
        byte[] sound = docx(body(SENTENCE));
        files.put("truncated.docx", Arrays.copyOf(sound, sound.length * 2 / 3));
        files.put("billion-laughs.odt", odt(LAUGHS + "<office:document-content><p>&l9;</p></office:document-content>"));
        files.put("deep-groups.rtf", ("{\\rtf1" + "{".repeat(500_000) + "x").getBytes(US_ASCII));
        files.put("sectors-that-lead-in-a-circle.doc", circularOle());
    }

    private void fixedLayout() throws IOException {
        text("pages-that-hold-one-another.pdf", pdf("<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>"));
        text("million-pages-declared.pdf", pdf("<< /Type /Pages /Kids [] /Count 1000000 >>"));
        text("pdf-without-an-end.pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R");
        files.put(
                "path-traversal.ofd",
                zip("OFD.xml", "<ofd:OFD><DocRoot>../../../etc/passwd</DocRoot>".getBytes(UTF_8)));
    }

    private void mails() {
        StringBuilder nested = new StringBuilder("MIME-Version: 1.0\r\nSubject: deep\r\n");
        for (int depth = 0; depth < 5_000; depth++) {
            nested.append("Content-Type: multipart/mixed; boundary=b")
                    .append(depth)
                    .append("\r\n\r\n--b")
                    .append(depth)
                    .append("\r\n");
        }
        text("five-thousand-nested-parts.eml", nested.toString());
        text("no-end-of-headers.eml", "MIME-Version: 1.0\r\nSubject: x\r\n" + "X-Long: y\r\n".repeat(500_000));
    }

    private void text(String name, String content) {
        files.put(name, content.getBytes(UTF_8));
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY l0 \"lol\">");
        for (int level = 1; level < 10; level++) {
            entities.append("<!ENTITY l")
                    .append(level)
                    .append(" \"")
                    .append(("&l" + (level - 1) + ";").repeat(10))
                    .append("\">");
        }
        return entities.append("]>").toString();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] manyMembers(int count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry(i + ".txt"));
                zip.write('x');
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] tarOfDeclaredSize(String octal) {
        byte[] block = new byte[1024];
        put(block, 0, "a.txt");
        put(block, 100, "0000644");
        put(block, 124, octal);
        put(block, 136, "00000000000");
        put(block, 148, "        ");
        put(block, 156, "0");
        put(block, 257, "ustar");
        block[263] = '0';
        block[264] = '0';
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += block[i] & 0xff;
        }
        put(block, 148, String.format("%06o", sum) + "\0 ");
        return block;
    }

    private static void put(byte[] into, int at, String text) {
        byte[] bytes = text.getBytes(US_ASCII);
        System.arraycopy(bytes, 0, into, at, bytes.length);
    }

    private static String body(String text) {
        return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                + text
                + "</w:t></w:r></w:p></w:body></w:document>";
    }

    private static byte[] docx(String document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                            + " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                            + ".wordprocessingml.document.main+xml\"/></Types>");
            entry(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                            + " Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                            + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            entry(zip, "word/document.xml", document);
        }
        return bytes.toByteArray();
    }

    private static byte[] odt(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "mimetype", "application/vnd.oasis.opendocument.text");
            entry(zip, "content.xml", content);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(UTF_8));
    }

    /** An OLE2 header whose directory and allocation table stand in one sector that follows itself. */
    private static byte[] circularOle() {
        byte[] bytes = new byte[512 * 4];
        byte[] head = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(head, 0, bytes, 0, head.length);
        bytes[26] = 3;
        bytes[28] = (byte) 0xfe;
        bytes[29] = (byte) 0xff;
        bytes[30] = 9;
        bytes[32] = 6;
        bytes[44] = 1;
        return bytes;
    }

    private static String pdf(String pages) {
        return "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n" + pages
                + "\nendobj\ntrailer\n<< /Root 1 0 R /Size 3 >>\n%%EOF\n";
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int at = 0; at + wanted.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new IllegalArgumentException("not there");
    }
}
