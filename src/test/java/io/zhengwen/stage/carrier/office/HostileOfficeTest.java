package io.zhengwen.stage.carrier.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.zhengwen.document.CarrierRefusal;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.stage.carrier.CarrierReader;
import io.zhengwen.stage.carrier.CarrierTypes;
import io.zhengwen.stage.carrier.ReadCase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.POIDocument;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileOfficeTest {
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String DOCX = OOXML + "wordprocessingml.document";
    private static final String XLSX = OOXML + "spreadsheetml.sheet";
    private static final String ODT = "application/vnd.oasis.opendocument.text";
    private static final String XXE = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    private static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"" + "&a;".repeat(1_000)
            + "\"><!ENTITY e \"" + "&b;".repeat(100_000) + "\">]>";

    record Sample(String path, CarrierReader reader, String mediaType) {}

    static List<Sample> samples() {
        return List.of(
                new Sample("notice/notice.docx", new DocxReader(), DOCX),
                new Sample("notice/notice.doc", new DocReader(), "application/msword"),
                new Sample("notice/notice.odt", new OdtReader(), ODT),
                new Sample("notice/notice.rtf", new RtfReader(), "application/rtf"),
                new Sample("figures/figures.xlsx", new XlsxReader(), XLSX),
                new Sample("figures/figures.xls", new XlsReader(), "application/vnd.ms-excel"),
                new Sample("figures/figures.ods", new OdsReader(), "application/vnd.oasis.opendocument.spreadsheet"),
                new Sample("book/book.epub", new EpubReader(), "application/epub+zip"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_cut_file_is_broken(Sample sample) {
        byte[] whole = ReadCase.file(sample.path);
        for (int part = 1; part < 8; part++) {
            byte[] cut = Arrays.copyOf(whole, whole.length * part / 8);
            Throwable thrown = catchThrowable(() -> ReadCase.of(sample.reader, cut, sample.mediaType));
            assertThat(thrown).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_changed_file_is_read_or_broken_but_never_a_defect(Sample sample) {
        byte[] whole = ReadCase.file(sample.path);
        Random random = new Random(7);
        for (int run = 0; run < 100; run++) {
            byte[] changed = whole.clone();
            for (int change = 0; change < 1 + run % 5; change++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            Throwable thrown = catchThrowable(() -> ReadCase.of(sample.reader, changed, sample.mediaType));
            if (thrown != null) {
                assertThat(thrown).isInstanceOfAny(IOException.class, DocumentRejectedException.class);
            }
        }
    }

    @Test
    void entities_are_neither_fetched_nor_expanded() throws IOException {
        for (String doctype : new String[] {XXE, LAUGHS}) {
            byte[] docx = changed(
                    "notice/notice.docx",
                    "word/document.xml",
                    xml -> doctype
                            + "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>");
            assertThatThrownBy(() -> ReadCase.of(new DocxReader(), docx, DOCX)).isInstanceOf(IOException.class);
            byte[] odt = changed(
                    "notice/notice.odt",
                    "content.xml",
                    xml -> doctype
                            + "<o:d xmlns:o=\"o\" xmlns:office=\"f\"><office:text><o:p>&e;</o:p></office:text></o:d>");
            assertThatThrownBy(() -> ReadCase.of(new OdtReader(), odt, ODT)).isInstanceOf(IOException.class);
            byte[] epub = changed(
                    "book/book.epub",
                    "OEBPS/text/one.xhtml",
                    xml -> doctype + "<html><body><p>A&e;Z</p></body></html>");
            assertThat(ReadCase.of(new EpubReader(), epub, "application/epub+zip")
                            .blocks())
                    .startsWith("p\tA&e;Z");
        }
    }

    @Test
    void a_part_that_expands_without_end_is_given_up() throws IOException {
        byte[] docx = changed(
                "notice/notice.docx",
                "word/document.xml",
                xml -> "<w:document xmlns:w=\"w\"><w:body>" + " ".repeat(40 << 20) + "</w:body></w:document>");
        refused(
                new DocxReader(),
                docx,
                DOCX,
                CarrierRefusal.Reason.LIMIT_EXCEEDED,
                "expands to more than 33554432 bytes");
    }

    @Test
    void a_hundred_thousand_tables_in_each_other_are_given_up() throws IOException {
        byte[] docx = changed(
                "notice/notice.docx",
                "word/document.xml",
                xml -> "<w:document xmlns:w=\"w\"><w:body>" + "<w:tbl><w:tr><w:tc>".repeat(100_000));
        refused(
                new DocxReader(),
                docx,
                DOCX,
                CarrierRefusal.Reason.LIMIT_EXCEEDED,
                "tables and boxes 101 deep, limit 100");
        byte[] other = changed(
                "notice/notice.docx",
                "word/document.xml",
                xml -> "<w:document xmlns:w=\"w\"><w:body>" + "<w:x>".repeat(100_000));
        refused(new DocxReader(), other, DOCX, CarrierRefusal.Reason.LIMIT_EXCEEDED, "more than 2000 levels of markup");
    }

    @Test
    void a_rich_text_of_groups_alone_is_broken_at_its_end() {
        byte[] rtf = ("{\\rtf1" + "{".repeat(1_000_000)).getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> ReadCase.of(new RtfReader(), rtf, "application/rtf"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void two_cells_at_the_corners_of_a_sheet_are_two_cells() throws IOException {
        byte[] xlsx = changed(
                "figures/figures.xlsx",
                "xl/worksheets/sheet1.xml",
                xml -> "<worksheet><sheetData>"
                        + "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>"
                        + "</sheetData></worksheet>");
        assertThat(ReadCase.of(new XlsxReader(), xlsx, XLSX).blocks())
                .startsWith("h2\t进度表", "tr\t1\t", "tr\t\t2", "h2\t说明");
    }

    @Test
    void a_document_with_a_password_is_refused_as_such() throws IOException {
        byte[] odt =
                changed("notice/notice.odt", "META-INF/manifest.xml", xml -> "<manifest><encryption-data/></manifest>");
        refused(new OdtReader(), odt, ODT, CarrierRefusal.Reason.ENCRYPTED, "document with a password");
        String locked = "application/x-tika-ooxml-protected";
        refused(new LockedReader(), new byte[0], locked, CarrierRefusal.Reason.ENCRYPTED, "document with a password");
        refused(new DocReader(), locked(false), "application/msword", CarrierRefusal.Reason.ENCRYPTED, "a password");
        refused(
                new XlsReader(),
                locked(true),
                "application/vnd.ms-excel",
                CarrierRefusal.Reason.ENCRYPTED,
                "a password");
    }

    @Test
    void a_file_put_into_a_document_is_its_member() throws IOException {
        byte[] sheet = ReadCase.file("figures/figures.xlsx");
        byte[] docx = changed(
                "notice/notice.docx",
                "word/_rels/document.xml.rels",
                xml -> xml.replace(
                        "</Relationships>",
                        "<Relationship Id=\"in\" Type=\"x/package\""
                                + " Target=\"../figures.xlsx\"/></Relationships>"));
        ReadCase without = ReadCase.of(new DocxReader(), docx, DOCX);
        assertThat(without.members()).isEmpty();
        ReadCase with = ReadCase.of(new DocxReader(), added(docx, "figures.xlsx", sheet), DOCX);
        assertThat(with.members()).containsOnlyKeys("figures.xlsx").containsEntry("figures.xlsx", sheet);
    }

    @Test
    void a_container_of_an_encrypted_package_is_known_as_such() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            file.createDocument(new ByteArrayInputStream(new byte[5_000]), "EncryptedPackage");
            file.createDocument(new ByteArrayInputStream(new byte[100]), "EncryptionInfo");
            file.writeFilesystem(bytes);
        }
        assertThat(new CarrierTypes().refine(bytes.toByteArray(), "application/x-tika-msoffice"))
                .isEqualTo("application/x-tika-ooxml-protected");
    }

    private static byte[] locked(boolean sheets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("password");
        String path = sheets ? "figures/figures.xls" : "notice/notice.doc";
        ByteArrayInputStream in = new ByteArrayInputStream(ReadCase.file(path));
        try (POIDocument document = sheets ? new HSSFWorkbook(in) : new HWPFDocument(in)) {
            document.write(bytes);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return bytes.toByteArray();
    }

    private static void refused(
            CarrierReader reader, byte[] bytes, String mediaType, CarrierRefusal.Reason reason, String detail) {
        assertThatThrownBy(() -> ReadCase.of(reader, bytes, mediaType))
                .isInstanceOfSatisfying(DocumentRejectedException.class, e -> {
                    CarrierRefusal refusal = (CarrierRefusal) e.rejection();
                    assertThat(refusal.reason()).isEqualTo(reason);
                    assertThat(refusal.detail()).contains(detail);
                });
    }

    private static byte[] added(byte[] file, String part, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(in.readAllBytes());
            }
            out.putNextEntry(new ZipEntry(part));
            out.write(content);
        }
        return bytes.toByteArray();
    }

    /** The file with one part of it written anew. */
    private static byte[] changed(String path, String part, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(ReadCase.file(path)));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals(part)
                                ? change.apply(new String(content, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        }
        return bytes.toByteArray();
    }
}
