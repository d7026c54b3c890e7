package io.zhengwen.stage.carrier;

import io.zhengwen.document.DocumentRejectedException;
import java.io.IOException;

/**
 * Reads one family of packed formats. It runs in a process of its own with bounded memory and time, so it may fail in any
 * way; what it can name, it refuses with a {@link io.zhengwen.document.CarrierRefusal}.
 */
public interface CarrierReader {
    /** Whether this reader knows the format. */
    boolean reads(String mediaType);

    /**
     * Hands the document's text, its members, or both to {@code sink}.
     *
     * @param mediaType the format, as the bytes tell; one that {@link #reads} accepts
     * @throws DocumentRejectedException when the reader knows why there is no text
     * @throws IOException when the bytes are not a sound file of this format
     */
    void read(byte[] bytes, String mediaType, CarrierSink sink) throws IOException;
}
