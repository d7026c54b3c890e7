package io.zhengwen.stage.carrier.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhengwen.document.CarrierRefusal;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.stage.carrier.ReadCase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MailReaderTest {
    private static final String MAIL = "message/rfc822";

    @Test
    void a_letter_gives_its_html_under_its_subject_and_its_attachments() throws IOException {
        ReadCase read = read(ReadCase.file("mails/letter.eml"));
        assertThat(read.blocks()).containsExactly("h1\t关于调整例会时间并报送第一季度重点项目进度和下一步工作安排的通知", "p\t各科室：", "p\t例会改在下午三点。");
        assertThat(read.text()).contains("<b>周四</b>");
        assertThat(read.members().keySet()).containsExactly("关于推进仓储保鲜设施建设的通知（正式稿）.docx", "安排.csv", "attachment-3.eml");
        assertThat(read.members()).containsEntry("关于推进仓储保鲜设施建设的通知（正式稿）.docx", ReadCase.file("notice/notice.docx"));
        assertThat(new String(read.members().get("attachment-3.eml"), StandardCharsets.US_ASCII))
                .startsWith("From: a@");
    }

    @Test
    void gb2312_is_read_as_what_it_is_part_of() throws IOException {
        ReadCase read = read(ReadCase.file("mails/gb2312.eml"));
        assertThat(read.mediaType()).isEqualTo("text/plain");
        assertThat(read.text().lines().toList()).containsExactly("朱镕基同志讲话学习安排", "", "请各支部学习朱镕基同志讲话。");
        assertThat(read.members().keySet()).containsExactly("清单.txt");
    }

    @Test
    void a_saved_page_is_handed_on_as_it_is() throws IOException {
        ReadCase read = read(ReadCase.file("mails/page.mhtml"));
        assertThat(read.mediaType()).isEqualTo("text/html");
        assertThat(read.text())
                .isEqualTo("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>公告</title></head><body>"
                        + "<h1>停水公告</h1><p>三月八日夜间停水检修。</p>"
                        + "<iframe src=\"cid:frame-1@mhtml.blink\"></iframe></body></html>");
        assertThat(read.members()).isEmpty();
    }

    @Test
    void the_root_that_a_saved_page_names_goes_before_the_first_part() throws IOException {
        String mail =
                """
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary=b; start="<main>"

                --b
                Content-Type: text/html
                Content-ID: <frame>

                <p>frame</p>
                --b
                Content-Type: text/html
                Content-ID: <main>

                <p>main</p>
                --b--
                """;
        assertThat(read(mail.getBytes(StandardCharsets.US_ASCII)).text()).isEqualTo("<p>main</p>");
    }

    @Test
    void bytes_without_a_true_label_are_utf8_or_else_chinese() throws IOException {
        String head =
                "To: a\r\nMIME-Version: 1.0\r\nSubject: 通知\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\n内容";
        for (String charset : new String[] {"UTF-8", "GB18030"}) {
            assertThat(read(head.getBytes(charset)).text().lines().toList()).containsExactly("通知", "", "内容");
        }
    }

    @Test
    void lines_that_a_mail_program_folded_are_whole_again() throws IOException {
        String mail = "To: a\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\n\n"
                + "各科室的 \n同志：\n完";
        assertThat(read(mail.getBytes(StandardCharsets.UTF_8)).text().lines().toList())
                .containsExactly("各科室的同志：", "完");
    }

    @Test
    void an_encrypted_letter_is_refused_as_such() {
        String mail =
                "To: a\r\nMIME-Version: 1.0\r\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n\r\nx";
        assertThatThrownBy(() -> read(mail.getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOfSatisfying(DocumentRejectedException.class, e -> assertThat(e.rejection())
                        .isEqualTo(
                                new CarrierRefusal(CarrierRefusal.Reason.ENCRYPTED, MAIL, "application/pkcs7-mime")));
    }

    @Test
    void parts_within_parts_have_an_end() {
        StringBuilder mail = new StringBuilder("MIME-Version: 1.0\r\n");
        for (int depth = 0; depth < 60; depth++) {
            mail.append("Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n".formatted(depth, depth));
        }
        assertThatThrownBy(() -> read(mail.toString().getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOfSatisfying(DocumentRejectedException.class, e -> assertThat(e.rejection())
                        .isEqualTo(new CarrierRefusal(
                                CarrierRefusal.Reason.LIMIT_EXCEEDED, MAIL, "parts 51 deep, limit 50")));
    }

    @Test
    void what_holds_nothing_is_broken() {
        assertThatThrownBy(() -> read(new byte[] {1, 2, 3})).isInstanceOf(IOException.class);
    }

    private static ReadCase read(byte[] bytes) throws IOException {
        return ReadCase.of(new MailReader(), bytes, MAIL);
    }
}
