package io.zhengwen.stage.carrier.ofd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.stage.carrier.layout.ReadBlocks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfdReaderTest {
    private static final String ENTRY = "<ofd:OFD xmlns:ofd='http://www.ofdspec.org/2016'><ofd:DocBody>"
            + "<ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>";
    private static final String DOCUMENT = "<ofd:Document xmlns:ofd='http://www.ofdspec.org/2016'><ofd:Pages>"
            + "<ofd:Page ID='1' BaseLoc='Page.xml'/></ofd:Pages></ofd:Document>";

    private final OfdReader reader = new OfdReader();

    @ParameterizedTest
    @ValueSource(strings = {"notice", "table"})
    void each_block_and_each_cell_is_as_written(String name) throws IOException {
        ReadBlocks read = read(ReadBlocks.bytes("/carrier/ofd/" + name + ".ofd"));

        assertThat(read.blocks()).isEqualTo(ReadBlocks.lines("/carrier/ofd/" + name + ".txt"));
        for (int i = 0; i < read.tables().size(); i++) {
            assertThat(read.tables().get(i))
                    .isEqualTo(ReadBlocks.lines("/carrier/ofd/" + name + "." + (i + 1) + ".tsv"));
        }
    }

    @Test
    void page_numbers_are_set_apart_and_attachments_handed_on() throws IOException {
        ReadBlocks read = read(ReadBlocks.bytes("/carrier/ofd/notice.ofd"));

        assertThat(read.frames()).isEqualTo(List.of("— 1 —", "— 2 —"));
        assertThat(read.members()).containsEntry("任务分工表.txt", "任务分工表\n").hasSize(1);
    }

    @Test
    void repeated_advances_and_matrices_place_characters() throws IOException {
        ReadBlocks read = read(ofd("<ofd:TextObject Boundary='20 20 100 10' CTM='2 0 0 2 0 0' Size='2'>"
                + "<ofd:TextCode X='0' Y='4' DeltaX='g 9 2'>全市招商引资工作会议</ofd:TextCode></ofd:TextObject>"));

        assertThat(read.blocks()).isEqualTo(List.of("p\t全市招商引资工作会议"));
    }

    @Test
    void pages_of_pictures_have_no_text_layer() {
        assertRefused("no-text-layer", ofd("<ofd:ImageObject ResourceID='9' Boundary='0 0 210 297'/>"));
    }

    @Test
    void codes_that_stand_for_nothing_are_refused() {
        assertRefused(
                "garbled-text-layer",
                ofd("<ofd:TextObject Boundary='20 20 170 10' Size='4'><ofd:TextCode X='0' Y='4' DeltaX='g 60 2'>"
                        + "\uE001\uE002\uE003".repeat(20) + "</ofd:TextCode></ofd:TextObject>"));
    }

    @Test
    void enciphered_files_are_refused_as_encrypted() {
        assertRefused("encrypted", zip("OFD.xml", "?", "Encryptions.xml", "?"));
    }

    @Test
    void files_cut_off_are_corrupt() throws IOException {
        byte[] whole = ReadBlocks.bytes("/carrier/ofd/notice.ofd");

        assertRefused("corrupt", Arrays.copyOf(whole, whole.length / 2));
    }

    @Test
    void parts_that_unpack_without_end_are_refused() {
        assertRefused("limit-exceeded", ofd(" ".repeat(OfdParts.MOST_PART_BYTES + 1)));
    }

    @Test
    void elements_nested_without_end_are_refused() {
        assertRefused("limit-exceeded", ofd("<ofd:PageBlock>".repeat(100_000)));
    }

    @Test
    void document_types_and_entities_are_not_read() {
        String entities =
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>" + DOCUMENT.replace("ID='1'", "ID='&a;'");

        assertRefused("corrupt", zip("OFD.xml", ENTRY, "Doc_0/Document.xml", entities));
    }

    private ReadBlocks read(byte[] bytes) throws IOException {
        return ReadBlocks.of(reader, bytes, "application/ofd");
    }

    private void assertRefused(String code, byte[] bytes) {
        DocumentRejectedException refused = catchThrowableOfType(DocumentRejectedException.class, () -> read(bytes));

        assertThat(refused).isNotNull();
        assertThat(refused.rejection().code()).as(refused.getMessage()).isEqualTo(code);
    }

    private static byte[] ofd(String content) {
        return zip(
                "OFD.xml",
                ENTRY,
                "Doc_0/Document.xml",
                DOCUMENT,
                "Doc_0/Page.xml",
                "<ofd:Page xmlns:ofd='http://www.ofdspec.org/2016'><ofd:Content><ofd:Layer>" + content
                        + "</ofd:Layer></ofd:Content></ofd:Page>");
    }

    private static byte[] zip(String... namesAndTexts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
