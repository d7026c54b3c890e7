package io.zhengwen.stage.carrier;

import java.util.Set;

/** The media types that a parser process reads; everything else passes as it is. */
final class PackedFormats {
    private static final Set<String> READ = Set.of(
            "application/pdf",
            "application/ofd",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
            "application/vnd.ms-word.document.macroenabled.12",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
            "application/vnd.ms-excel.sheet.macroenabled.12",
            "application/x-tika-ooxml-protected",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.text-template",
            "application/vnd.oasis.opendocument.text-web",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.spreadsheet-template",
            "application/epub+zip",
            "application/rtf",
            "text/rtf",
            "message/rfc822",
            "multipart/related",
            "application/x-mimearchive",
            "application/zip",
            "application/x-tar",
            "application/x-gtar",
            "application/gzip");

    private PackedFormats() {}

    static Set<String> all() {
        return READ;
    }

    static boolean reads(String mediaType) {
        return READ.contains(mediaType);
    }
}
