package io.zhengwen.stage.carrier.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.stage.carrier.layout.ReadBlocks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;

class HostilePdfTest {
    private final PdfReader reader = new PdfReader();

    private interface Change {
        void apply(PDDocument document) throws IOException;
    }

    @Test
    void pictures_only_is_no_text_layer() throws IOException {
        assertRefused("no-text-layer", MadePdf.drawn("q 595 0 0 842 0 0 cm /Im Do Q", 3));
    }

    @Test
    void pages_of_pictures_among_text_are_counted() throws IOException {
        ReadBlocks read = read(changed(document -> {
            PDPage scanned = MadePdf.page(document, "q 595 0 0 842 0 0 cm /Im Do Q");
            document.addPage(scanned);
        }));

        assertThat(read.blocks()).isEqualTo(ReadBlocks.lines("/carrier/pdf/notice.txt"));
        assertThat(read.damages()).isEqualTo(Map.of("pages-without-text", 1));
    }

    @Test
    void fonts_without_a_map_are_garbled() throws IOException {
        assertRefused("garbled-text-layer", withMaps((font, map) -> font.removeItem(COSName.TO_UNICODE)));
    }

    @Test
    void fonts_whose_map_is_shifted_are_garbled() throws IOException {
        assertRefused("garbled-text-layer", withMaps((font, map) -> replace(map, shifted(map))));
    }

    @Test
    void maps_into_private_use_are_garbled() throws IOException {
        assertRefused(
                "garbled-text-layer",
                withMaps((font, map) -> replace(map, map.replaceAll("<([4-9])([0-9A-Fa-f]{3})>", "<E$2>"))));
    }

    @Test
    void a_password_is_needed() throws IOException {
        assertRefused("encrypted", protectedBy("owner", "user"));
    }

    @Test
    void what_opens_without_a_password_is_read() throws IOException {
        assertThat(read(protectedBy("owner", "")).blocks()).isEqualTo(ReadBlocks.lines("/carrier/pdf/notice.txt"));
    }

    @Test
    void a_lost_cross_reference_is_rebuilt() throws IOException {
        byte[] whole = ReadBlocks.bytes("/carrier/pdf/notice.pdf");
        int table = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf("startxref") - 200;
        byte[] cut = Arrays.copyOf(whole, table);

        assertThat(read(cut).blocks()).isEqualTo(ReadBlocks.lines("/carrier/pdf/notice.txt"));
    }

    @Test
    void a_head_without_a_body_is_corrupt() {
        assertRefused("corrupt", "%PDF-1.7\nnothing else".getBytes(StandardCharsets.US_ASCII));
        assertRefused("corrupt", new byte[] {1, 2, 3});
    }

    @Test
    void a_page_tree_in_a_circle_ends() throws IOException {
        byte[] bytes = changed(document -> {
            COSDictionary pages = document.getPages().getCOSObject();
            COSArray kids = (COSArray) pages.getDictionaryObject(COSName.KIDS);
            COSDictionary circle = new COSDictionary();
            circle.setItem(COSName.TYPE, COSName.PAGES);
            COSArray back = new COSArray();
            back.add(pages);
            circle.setItem(COSName.KIDS, back);
            kids.add(circle);
        });

        assertThat(read(bytes).blocks()).isEqualTo(ReadBlocks.lines("/carrier/pdf/notice.txt"));
    }

    @Test
    void a_hundred_thousand_pages_are_too_many() throws IOException {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "3 0 obj<</Type/Page/MediaBox[0 0 9 9]/Parent 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[");
        pdf.append("3 0 R ".repeat(100_000)).append("]/Count 100000>>endobj\ntrailer<</Root 1 0 R>>\n");

        assertRefused("limit-exceeded", pdf.toString().getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void content_that_inflates_without_end_is_refused() throws IOException {
        assertRefused("limit-exceeded", MadePdf.drawn(" ".repeat(StreamBudget.MOST_BYTES + 1), 1));
    }

    @Test
    void forms_that_draw_each_other_ten_times_are_refused() throws IOException {
        try (PDDocument document = new PDDocument()) {
            COSStream inner = MadePdf.stream(document, "0 0 m 1 1 l n ");
            for (int level = 0; level < 12; level++) {
                COSStream outer = MadePdf.stream(document, "/F Do ".repeat(10));
                MadePdf.asForm(inner);
                outer.setItem(COSName.RESOURCES, MadePdf.resources(inner));
                inner = outer;
            }
            MadePdf.asForm(inner);
            PDPage page = MadePdf.page(document, "/F Do");
            page.getCOSObject().setItem(COSName.RESOURCES, MadePdf.resources(inner));
            document.addPage(page);

            assertRefused("limit-exceeded", MadePdf.saved(document));
        }
    }

    @Test
    void a_form_that_draws_itself_ends() throws IOException {
        byte[] bytes = changed(document -> {
            COSStream form = MadePdf.stream(document, "/F Do");
            MadePdf.asForm(form);
            form.setItem(COSName.RESOURCES, MadePdf.resources(form));
            PDPage page = MadePdf.page(document, "/F Do");
            page.getCOSObject().setItem(COSName.RESOURCES, MadePdf.resources(form));
            document.addPage(page);
        });

        assertThat(read(bytes).blocks()).isEqualTo(ReadBlocks.lines("/carrier/pdf/notice.txt"));
    }

    @Test
    void arrays_nested_without_end_are_refused_or_passed_over() throws IOException {
        assertRefused("no-text-layer", MadePdf.drawn("[".repeat(200_000), 1));
    }

    @Test
    void embedded_files_are_handed_on_and_scripts_left_alone() throws IOException {
        ReadBlocks read = read(changed(document -> {
            PDEmbeddedFile file =
                    new PDEmbeddedFile(document, new ByteArrayInputStream("序号,名称\n".getBytes(StandardCharsets.UTF_8)));
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile("名单.csv");
            specification.setFileUnicode("名单.csv");
            specification.setEmbeddedFile(file);
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("a", specification));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
        }));

        assertThat(read.members()).isEqualTo(Map.of("名单.csv", "序号,名称\n"));
        assertThat(read.blocks()).isEqualTo(ReadBlocks.lines("/carrier/pdf/notice.txt"));
    }

    /** Every ideograph replaced by another, some hundred places on. */
    private static String shifted(String map) {
        return Pattern.compile("<([4-9][0-9A-Fa-f]{3})>").matcher(map).replaceAll(code -> "<%04X>"
                .formatted(Integer.parseInt(code.group(1), 16) + 0x151));
    }

    private ReadBlocks read(byte[] bytes) throws IOException {
        return ReadBlocks.of(reader, bytes, "application/pdf");
    }

    private void assertRefused(String code, byte[] bytes) {
        DocumentRejectedException refused = catchThrowableOfType(DocumentRejectedException.class, () -> read(bytes));

        assertThat(refused).as("expected a refusal: " + code).isNotNull();
        assertThat(refused.rejection().code()).as(refused.getMessage()).isEqualTo(code);
    }

    private interface MapChange {
        void apply(COSDictionary font, String map) throws IOException;
    }

    private COSStream current;

    private void replace(String map, String changed) throws IOException {
        assertThat(changed).isNotEqualTo(map);
        try (OutputStream out = current.createOutputStream()) {
            out.write(changed.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** The notice with the character map of each font changed. */
    private byte[] withMaps(MapChange change) throws IOException {
        return changed(document -> {
            for (PDPage page : document.getPages()) {
                COSDictionary fonts =
                        (COSDictionary) page.getResources().getCOSObject().getDictionaryObject(COSName.FONT);
                for (COSName name : fonts.keySet()) {
                    COSDictionary font = (COSDictionary) fonts.getDictionaryObject(name);
                    COSBase map = font.getDictionaryObject(COSName.TO_UNICODE);
                    if (map instanceof COSStream stream && font.getDictionaryObject("Seen") == null) {
                        current = stream;
                        change.apply(
                                font,
                                new String(stream.createInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
                    }
                    font.setBoolean("Seen", true);
                }
            }
        });
    }

    private static byte[] changed(Change change) throws IOException {
        try (PDDocument document = Loader.loadPDF(ReadBlocks.bytes("/carrier/pdf/notice.pdf"))) {
            change.apply(document);
            return MadePdf.saved(document);
        }
    }

    private static byte[] protectedBy(String owner, String user) throws IOException {
        return changed(document -> {
            AccessPermission none = new AccessPermission();
            none.setCanExtractContent(false);
            StandardProtectionPolicy policy = new StandardProtectionPolicy(owner, user, none);
            policy.setEncryptionKeyLength(256);
            document.protect(policy);
        });
    }
}
