package io.zhengwen.stage.carrier.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The wire format between the pipeline and a parser process, over the latter's standard input and output. A request is
 * {@link #READ}, an answer is any number of frames and then one of {@link #DONE}, {@link #REFUSED}, {@link #BROKEN}.
 */
final class Frame {
    /** Request: media type, limits, bytes. */
    static final int READ = 'Q';
    /** The document's own text: media type, text. */
    static final int TEXT = 'T';
    /** A member: name, bytes. */
    static final int MEMBER = 'M';
    /** A member that was left out: name, why. */
    static final int SKIPPED = 'S';
    /** Damage found: kind, count. */
    static final int DAMAGE = 'D';
    /** End: all was said. */
    static final int DONE = 'E';
    /** End: refused for a reason, with its detail. */
    static final int REFUSED = 'R';
    /** End: this format cannot be read. */
    static final int UNSUPPORTED = 'U';
    /** End: the bytes are not a sound file; what the reader met. */
    static final int BROKEN = 'B';

    private Frame() {}

    static void writeString(DataOutputStream out, String value) throws IOException {
        writeBytes(out, value.getBytes(StandardCharsets.UTF_8));
    }

    static String readString(DataInputStream in, int mostBytes) throws IOException {
        return new String(readBytes(in, mostBytes), StandardCharsets.UTF_8);
    }

    static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /**
     * Reads what {@link #writeBytes} wrote.
     *
     * @throws IOException when there is less, or when its length is out of bounds: the other side is not to be trusted
     */
    static byte[] readBytes(DataInputStream in, int most) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > most) {
            throw new IOException("a field of " + length + " bytes, at most " + most + " are allowed");
        }
        return in.readNBytes(length);
    }
}
