package io.zhengwen.stage.carrier;

import java.util.Set;

/** The media types that a parser process reads; everything else passes as it is. */
final class PackedFormats {
    private static final Set<String> READ = Set.of(
            "application/pdf",
            "application/ofd",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/epub+zip",
            "application/rtf",
            "text/rtf",
            "message/rfc822",
            "multipart/related",
            "application/zip",
            "application/x-tar",
            "application/x-gtar",
            "application/gzip");

    private PackedFormats() {}

    static boolean reads(String mediaType) {
        return READ.contains(mediaType);
    }
}
