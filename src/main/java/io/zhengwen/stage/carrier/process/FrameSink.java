package io.zhengwen.stage.carrier.process;

import io.zhengwen.document.CarrierRefusal;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.stage.carrier.CarrierSink;
import io.zhengwen.stage.carrier.ReadingLimits;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** In the parser process: sends what a reader finds to the pipeline, as far as the limits allow. */
final class FrameSink implements CarrierSink {
    private static final int CHUNK = 64 * 1024;

    private final DataOutputStream out;
    private final String mediaType;
    private final ReadingLimits limits;
    private int members;
    private long unpacked;
    private boolean textGiven;

    FrameSink(DataOutputStream out, String mediaType, ReadingLimits limits) {
        this.out = out;
        this.mediaType = mediaType;
        this.limits = limits;
    }

    @Override
    public void text(String type, String text) {
        if (textGiven) {
            throw new IllegalStateException("a document has one text");
        }
        textGiven = true;
        if (text.length() > limits.textCharacters()) {
            throw exceeded(text.length() + " characters, limit " + limits.textCharacters());
        }
        try {
            out.writeByte(Frame.TEXT);
            Frame.writeString(out, type);
            // UTF-16 keeps a lone surrogate, which the later stages are to see.
            Frame.writeBytes(out, text.getBytes(StandardCharsets.UTF_16BE));
        } catch (IOException e) {
            throw new UncheckedIOException("the pipeline hung up", e);
        }
    }

    @Override
    public void member(String name, InputStream bytes) throws IOException {
        if (++members > limits.members()) {
            throw exceeded("more than " + limits.members() + " members");
        }
        int most = Math.toIntExact(limits.memberBytes());
        byte[] content = bytes.readNBytes(most);
        count(content.length);
        long rest = content.length < most ? 0 : drain(bytes);
        if (rest == 0 && content.length > 0) {
            out.writeByte(Frame.MEMBER);
            Frame.writeString(out, name);
            Frame.writeBytes(out, content);
            return;
        }
        out.writeByte(Frame.SKIPPED);
        Frame.writeString(out, name);
        Frame.writeString(out, rest > 0 ? "too-large" : "empty");
        out.writeLong(content.length + rest);
    }

    @Override
    public void damage(String kind, int count) {
        try {
            out.writeByte(Frame.DAMAGE);
            Frame.writeString(out, kind);
            out.writeInt(count);
        } catch (IOException e) {
            throw new UncheckedIOException("the pipeline hung up", e);
        }
    }

    /** Counts what is not kept too: a bomb is one whether its member is taken or not. */
    private long drain(InputStream bytes) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long rest = 0;
        for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
            rest += read;
            count(read);
        }
        return rest;
    }

    private void count(int bytes) {
        unpacked += bytes;
        if (unpacked > limits.totalBytes()) {
            throw exceeded("unpacks to more than " + limits.totalBytes() + " bytes");
        }
    }

    private DocumentRejectedException exceeded(String detail) {
        return new DocumentRejectedException(
                new CarrierRefusal(CarrierRefusal.Reason.LIMIT_EXCEEDED, mediaType, detail));
    }
}
