package io.zhengwen.stage.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarrierTypesTest {
    private final CarrierTypes types = new CarrierTypes();

    @ParameterizedTest
    @CsvSource({
        "notice/notice.docx, application/zip, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "notice/notice.docx, application/vnd.oasis.opendocument.text,"
                + " application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "figures/figures.xlsx, application/zip, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "notice/notice.odt, application/zip, application/vnd.oasis.opendocument.text",
        "figures/figures.ods, application/zip, application/vnd.oasis.opendocument.spreadsheet",
        "notice/notice.doc, application/x-tika-msoffice, application/msword",
        "figures/figures.xls, application/msword, application/vnd.ms-excel",
        "notice/notice.rtf, text/rtf, application/rtf",
    })
    void the_content_tells_the_format(String path, String sniffed, String expected) {
        assertThat(types.refine(ReadCase.file(path), sniffed)).isEqualTo(expected);
    }

    @Test
    void a_truncated_word_document_is_still_one() {
        byte[] whole = ReadCase.file("notice/notice.docx");
        assertThat(types.refine(Arrays.copyOf(whole, whole.length * 3 / 4), "application/zip"))
                .isIn(
                        "application/zip",
                        "application/x-tika-ooxml",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }

    @Test
    void an_archive_of_office_files_is_an_archive() throws IOException {
        byte[] zip = zip("in/[Content_Types].xml", "<Types/>", "a.docx", "PK");
        assertThat(types.refine(zip, "application/zip")).isEqualTo("application/zip");
    }

    @Test
    void ofd_jar_and_epub_are_told_by_their_entries() throws IOException {
        assertThat(types.refine(zip("OFD.xml", "<OFD/>"), "application/zip")).isEqualTo("application/ofd");
        assertThat(types.refine(zip("META-INF/MANIFEST.MF", "x"), "application/zip"))
                .isEqualTo("application/java-archive");
        assertThat(types.refine(zip("META-INF/container.xml", "<container/>"), "application/zip"))
                .isEqualTo("application/epub+zip");
        assertThat(types.refine(zip("mimetype", "application/epub+zip"), "application/zip"))
                .isEqualTo("application/epub+zip");
    }

    @Test
    void a_directory_behind_bytes_put_before_it_is_found() throws IOException {
        byte[] zip = zip("OFD.xml", "<OFD/>");
        byte[] moved = Arrays.copyOf(new byte[] {'P', 'K', 3, 4}, zip.length + 4);
        System.arraycopy(zip, 0, moved, 4, zip.length);
        assertThat(types.refine(moved, "application/zip")).isEqualTo("application/ofd");
    }

    @Test
    void a_saved_page_or_mail_called_text_is_a_mail() {
        byte[] mail =
                "From: a@example.com\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\nhi".getBytes(StandardCharsets.US_ASCII);
        assertThat(types.refine(mail, "text/plain")).isEqualTo("message/rfc822");
        byte[] text = "From: 上级\r\nSubject: x\r\n\r\nhi".getBytes(StandardCharsets.UTF_8);
        assertThat(types.refine(text, "text/plain")).isEqualTo("text/plain");
        byte[] note = "说明\r\nMIME-Version: 1.0\r\nA: b".getBytes(StandardCharsets.UTF_8);
        assertThat(types.refine(note, "text/plain")).isEqualTo("text/plain");
    }

    @Test
    void other_types_stay_what_they_were_called() {
        assertThat(types.refine("<html>".getBytes(StandardCharsets.US_ASCII), "text/html"))
                .isEqualTo("text/html");
        assertThat(types.refine(new byte[0], "application/octet-stream")).isEqualTo("application/octet-stream");
        assertThat(types.refine(new byte[] {'P', 'K', 3, 4}, "application/zip")).isEqualTo("application/zip");
    }

    @Test
    void no_cut_of_a_file_and_no_flipped_byte_makes_it_fail() {
        for (String path : new String[] {"notice/notice.docx", "notice/notice.doc"}) {
            byte[] whole = ReadCase.file(path);
            for (int length = 0; length < whole.length; length += 37) {
                assertThat(types.refine(Arrays.copyOf(whole, length), "x/y")).isNotNull();
            }
            for (int at = 0; at < whole.length; at += 5) {
                byte[] changed = whole.clone();
                changed[at] = (byte) ~changed[at];
                assertThat(types.refine(changed, "x/y")).isNotNull();
            }
        }
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int at = 0; at < namesAndContents.length; at += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[at]));
                zip.write(namesAndContents[at + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
