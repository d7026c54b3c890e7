package io.zhengwen.app;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** What people call a source: the last part of its address, readable. */
public final class SourceName {
    private SourceName() {}

    /** The last part of its path, readable. */
    public static String of(String uri) {
        String path = uri.replaceFirst("[?#].*", "").replaceFirst("/+$", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        try {
            return Columns.oneLine(URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return Columns.oneLine(name);
        }
    }
}
