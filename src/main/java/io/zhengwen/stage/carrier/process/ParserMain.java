package io.zhengwen.stage.carrier.process;

import io.zhengwen.document.CarrierRefusal;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.stage.carrier.CarrierReader;
import io.zhengwen.stage.carrier.ReadingLimits;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Main class of a parser process: reads one file after the other, as the pipeline asks over standard input. It trusts
 * nothing that it reads; the pipeline trusts nothing that it answers, and ends it when it takes too long.
 */
public final class ParserMain {
    private static final int LARGEST_FILE = 64 << 20;
    private static final int LARGEST_NAME = 1 << 20;
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final List<CarrierReader> readers;
    private final DataInputStream in;
    private final DataOutputStream out;

    private ParserMain(List<CarrierReader> readers, DataInputStream in, DataOutputStream out) {
        this.readers = readers;
        this.in = in;
        this.out = out;
    }

    /** Serves until standard input ends. */
    public static void main(String[] args) throws IOException {
        serve(Readers.all());
    }

    /** Serves with these readers until standard input ends. */
    static void serve(List<CarrierReader> readers) throws IOException {
        DataOutputStream answers =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        // A library that prints must not break into the answers.
        System.setOut(System.err);
        new ParserMain(readers, new DataInputStream(new FileInputStream(FileDescriptor.in)), answers).answerAll();
    }

    private void answerAll() throws IOException {
        while (in.read() == Frame.READ) {
            String mediaType = Frame.readString(in, LARGEST_NAME);
            ReadingLimits limits = readLimits();
            byte[] bytes = Frame.readBytes(in, LARGEST_FILE);
            LastResort lastResort =
                    LastResort.after(Deadline.longest(limits.time()).plus(GRACE));
            answer(bytes, mediaType, limits);
            out.flush();
            lastResort.callOff();
        }
    }

    private ReadingLimits readLimits() throws IOException {
        return new ReadingLimits(
                Duration.ofMillis(in.readLong()),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readLong(),
                in.readLong(),
                in.readInt());
    }

    /** Writes the other side's {@link #readLimits}. */
    static void writeLimits(DataOutputStream out, ReadingLimits limits) throws IOException {
        out.writeLong(limits.time().toMillis());
        out.writeInt(limits.heapMegabytes());
        out.writeInt(limits.textCharacters());
        out.writeInt(limits.members());
        out.writeLong(limits.memberBytes());
        out.writeLong(limits.totalBytes());
        out.writeInt(limits.depth());
    }

    // Whatever a parser throws at a hostile file is this file's trouble alone. Running out of memory is not caught: the
    // process ends then (-XX:+ExitOnOutOfMemoryError), for nobody knows what state it is in.
    private void answer(byte[] bytes, String mediaType, ReadingLimits limits) throws IOException {
        FrameSink sink = new FrameSink(out, mediaType, limits);
        try {
            reader(mediaType).read(bytes, mediaType, sink);
            out.writeByte(Frame.DONE);
        } catch (DocumentRejectedException e) {
            refuse(e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            out.writeByte(Frame.BROKEN);
            Frame.writeString(out, e.getClass().getSimpleName() + messageOf(e));
        }
    }

    private void refuse(DocumentRejectedException e) throws IOException {
        if (e.rejection() instanceof CarrierRefusal refusal) {
            out.writeByte(Frame.REFUSED);
            Frame.writeString(out, refusal.reason().name());
            Frame.writeString(out, refusal.mediaType());
            Frame.writeString(out, refusal.detail());
        } else {
            out.writeByte(Frame.UNSUPPORTED);
        }
    }

    private CarrierReader reader(String mediaType) {
        return readers.stream()
                .filter(reader -> reader.reads(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no reader for " + mediaType));
    }

    private static String messageOf(Throwable e) {
        String message = e.getMessage();
        return message == null ? "" : ": " + message.lines().findFirst().orElse("");
    }
}
