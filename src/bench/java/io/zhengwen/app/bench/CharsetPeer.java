package io.zhengwen.app.bench;

import com.ibm.icu.text.CharsetMatch;
import io.zhengwen.stage.charset.CharsetDetector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.detect.DefaultEncodingDetector;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.mozilla.universalchardet.UniversalDetector;

/** Names the charset of some bytes; {@code none} when it has no answer. */
@FunctionalInterface
interface CharsetPeer {
    String NONE = "none";

    String detect(byte[] bytes);

    /** Ours and three public detectors with their default settings. */
    static Map<String, CharsetPeer> all() {
        Map<String, CharsetPeer> peers = new LinkedHashMap<>();
        peers.put("ours", own());
        peers.put("ICU4J", CharsetPeer::icu);
        peers.put("juniversal", CharsetPeer::universal);
        EncodingDetector tika = new DefaultEncodingDetector();
        peers.put("Tika", bytes -> tika(tika, bytes));
        return peers;
    }

    private static CharsetPeer own() {
        CharsetDetector detector = new CharsetDetector();
        return bytes -> detector.detect(bytes, Optional.empty()).used();
    }

    private static String icu(byte[] bytes) {
        CharsetMatch match =
                new com.ibm.icu.text.CharsetDetector().setText(bytes).detect();
        return match == null ? NONE : match.getName();
    }

    private static String universal(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, bytes.length);
        detector.dataEnd();
        String found = detector.getDetectedCharset();
        return found == null ? NONE : found;
    }

    private static String tika(EncodingDetector detector, byte[] bytes) {
        try {
            Charset found = detector.detect(new ByteArrayInputStream(bytes), new Metadata());
            return found == null ? NONE : found.name();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
