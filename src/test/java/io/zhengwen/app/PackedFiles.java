package io.zhengwen.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives and mails as a test needs them. */
final class PackedFiles {
    private static final String MAIL =
            """
            From: a@example.org
            To: b@example.org
            Subject: =?utf-8?B?%s?=
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=part

            --part
            Content-Type: text/%s; charset=utf-8

            %s
            --part
            Content-Type: text/plain; name=notice.txt
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment; filename=notice.txt

            %s
            --part--
            """;

    private PackedFiles() {}

    static byte[] zip(Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** A letter in plain text with {@code notice.txt} attached. */
    static byte[] letter(String subject, String text, byte[] attachment) {
        return mail(subject, "plain", text, attachment);
    }

    /** A letter in HTML without a subject. */
    static byte[] page(String html, byte[] attachment) {
        return mail("", "html", html, attachment);
    }

    private static byte[] mail(String subject, String kind, String text, byte[] attachment) {
        return MAIL.formatted(
                        Base64.getEncoder().encodeToString(subject.getBytes(UTF_8)),
                        kind,
                        text,
                        Base64.getEncoder().encodeToString(attachment))
                .replace("\n", "\r\n")
                .getBytes(UTF_8);
    }
}
