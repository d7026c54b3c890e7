package io.zhengwen.stage.carrier.process;

import io.zhengwen.document.CarriedText;
import io.zhengwen.document.CarrierRefusal;
import io.zhengwen.document.Damage;
import io.zhengwen.document.DocumentId;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.MemberFile;
import io.zhengwen.document.Payload;
import io.zhengwen.document.Rejection;
import io.zhengwen.stage.carrier.ReadingLimits;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a parser process's answer on one file. */
final class Answer {
    private static final int LARGEST_NAME = 1 << 20;

    private final DataInputStream in;
    private final String mediaType;
    private final ReadingLimits limits;
    private final MemberSpool spool = new MemberSpool();
    private final List<Damage> damage = new ArrayList<>();
    private final List<MemberFile> members = new ArrayList<>();
    private Optional<CarriedText> text = Optional.empty();

    private Answer(DataInputStream in, String mediaType, ReadingLimits limits) {
        this.in = in;
        this.mediaType = mediaType;
        this.limits = limits;
    }

    /**
     * Reads to the answer's end.
     *
     * @throws DocumentRejectedException when the file was refused
     * @throws IOException when the process ended in the middle of it, or does not keep to the format
     */
    static Carried read(DataInputStream in, String mediaType, ReadingLimits limits) throws IOException {
        return new Answer(in, mediaType, limits).read();
    }

    private Carried read() throws IOException {
        while (true) {
            int frame = in.readUnsignedByte();
            switch (frame) {
                case Frame.TEXT -> text = Optional.of(readText());
                case Frame.MEMBER -> members.add(readMember());
                case Frame.SKIPPED -> members.add(readSkipped());
                case Frame.DAMAGE -> damage.add(new Damage(name(), in.readInt()));
                case Frame.DONE -> {
                    return new Carried(text.map(this::damaged), members);
                }
                case Frame.REFUSED ->
                    throw new DocumentRejectedException(
                            new CarrierRefusal(CarrierRefusal.Reason.valueOf(name()), name(), name()));
                case Frame.UNSUPPORTED ->
                    throw new DocumentRejectedException(new Rejection.UnsupportedMediaType(mediaType));
                case Frame.BROKEN ->
                    throw new DocumentRejectedException(
                            new CarrierRefusal(CarrierRefusal.Reason.CORRUPT, mediaType, name()));
                default -> throw new IOException("no such frame: " + frame);
            }
        }
    }

    private CarriedText readText() throws IOException {
        String type = name();
        byte[] bytes = Frame.readBytes(in, 2 * limits.textCharacters());
        return new CarriedText(type, new String(bytes, StandardCharsets.UTF_16BE), List.of());
    }

    private CarriedText damaged(CarriedText carried) {
        return new CarriedText(carried.mediaType(), carried.text(), damage);
    }

    private MemberFile readMember() throws IOException {
        String name = name();
        byte[] bytes = Frame.readBytes(in, Math.toIntExact(limits.memberBytes()));
        DocumentId id = DocumentId.ofContent(Payload.of(bytes));
        return new MemberFile(name, Optional.of(id), bytes.length, Optional.empty(), spool.keep(bytes));
    }

    private MemberFile readSkipped() throws IOException {
        String name = name();
        String why = name();
        long size = in.readLong();
        return new MemberFile(name, Optional.empty(), size, Optional.of(why), () -> new byte[0]);
    }

    private String name() throws IOException {
        return Frame.readString(in, LARGEST_NAME);
    }
}
