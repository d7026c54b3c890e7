package io.zhengwen.stage.carrier.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhengwen.document.CarrierRefusal;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.stage.carrier.CarrierReader;
import io.zhengwen.stage.carrier.ReadCase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ArchiveReadersTest {
    private static final String ZIP = "application/zip";

    @Test
    void files_come_in_order_under_names_that_stay_inside() throws IOException {
        ReadCase read = read(new ZipReader(), "archives/utf8.zip", ZIP);
        assertThat(read.members().keySet())
                .containsExactly("通知/正文.txt", "外面.txt", "etc/绝对.txt", "资料/盘符.txt", "附件.docx");
        assertThat(text(read, "通知/正文.txt")).isEqualTo("正文。");
        assertThat(read.members()).containsEntry("附件.docx", ReadCase.file("notice/notice.docx"));
        assertThat(read.mediaType()).isEmpty();
    }

    @Test
    void names_without_the_flag_are_utf8_or_else_chinese() throws IOException {
        assertThat(read(new ZipReader(), "archives/gbk.zip", ZIP).members().keySet())
                .containsExactly("附件一：任务表.txt", "目录/说明.txt", "报告2024.txt");
    }

    @Test
    void tar_files_come_without_folders_and_links() throws IOException {
        for (String path : new String[] {"archives/plain.tar", "archives/packed.tar.gz"}) {
            ReadCase read = read(new TarReader(), path, path.endsWith("gz") ? "application/gzip" : "application/x-tar");
            assertThat(read.members().keySet()).containsExactly("通知/正文.txt", "外面.txt", "很长的目录名".repeat(20) + "/文件.txt");
            assertThat(text(read, "外面.txt")).isEqualTo("外面。");
        }
    }

    @Test
    void a_single_file_keeps_the_name_that_it_was_packed_under() throws IOException {
        ReadCase read = read(new TarReader(), "archives/single.gz", "application/gzip");
        assertThat(text(read, "notice.txt")).isEqualTo("单个文件。");
    }

    @Test
    void a_page_packed_by_gzip_is_that_page_whatever_stands_where_a_tar_has_its_sum() throws IOException {
        for (String filling : new String[] {"<title>关于供暖的通知</title>", "0123456789", "正文。", " ", "\u0000"}) {
            String page = "<html><head>" + filling.repeat(400) + "</head></html>";
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(page.getBytes(StandardCharsets.UTF_8));
            }
            ReadCase read = ReadCase.of(new TarReader(), packed.toByteArray(), "application/gzip");
            assertThat(text(read, "content")).isEqualTo(page);
        }
    }

    @Test
    void an_archive_with_a_password_is_refused_as_such() {
        byte[] zip = ReadCase.file("archives/gbk.zip");
        for (int at = 0; at < zip.length - 8; at++) {
            boolean local = zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 3;
            boolean listed = zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1;
            if (local || listed) {
                zip[at + (local ? 6 : 8)] |= 1;
            }
        }
        assertThatThrownBy(() -> ReadCase.of(new ZipReader(), zip, ZIP))
                .isInstanceOfSatisfying(DocumentRejectedException.class, e -> assertThat(e.rejection())
                        .isEqualTo(new CarrierRefusal(CarrierRefusal.Reason.ENCRYPTED, ZIP, "3 of 3 entries")));
    }

    @Test
    void a_cut_archive_is_broken() {
        byte[] zip = ReadCase.file("archives/utf8.zip");
        assertThatThrownBy(() -> ReadCase.of(new ZipReader(), Arrays.copyOf(zip, zip.length / 2), ZIP))
                .isInstanceOf(IOException.class);
        byte[] gzip = ReadCase.file("archives/packed.tar.gz");
        assertThatThrownBy(() -> ReadCase.of(new TarReader(), Arrays.copyOf(gzip, gzip.length / 2), "application/gzip"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_directory_of_too_many_entries_is_not_even_opened() {
        byte[] entry = new byte[46];
        System.arraycopy(new byte[] {'P', 'K', 1, 2}, 0, entry, 0, 4);
        byte[] zip = new byte[46 * 50_001];
        for (int at = 0; at < zip.length; at += 46) {
            System.arraycopy(entry, 0, zip, at, 46);
        }
        assertThatThrownBy(() -> ReadCase.of(new ZipReader(), zip, ZIP))
                .isInstanceOfSatisfying(DocumentRejectedException.class, e -> assertThat(e.rejection())
                        .isEqualTo(new CarrierRefusal(
                                CarrierRefusal.Reason.LIMIT_EXCEEDED, ZIP, "50001 entries, limit 50000")));
    }

    private static ReadCase read(CarrierReader reader, String path, String mediaType) throws IOException {
        return ReadCase.of(reader, ReadCase.file(path), mediaType);
    }

    private static String text(ReadCase read, String name) {
        return new String(read.members().get(name), StandardCharsets.UTF_8);
    }
}
