package io.zhengwen.app.bench.fuzz;

import io.zhengwen.document.Payload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The members of a ZIP archive, to be changed and packed again with sums that are right. */
final class ZipParts {
    private static final byte[] MAGIC = {'P', 'K', 3, 4};
    private static final List<Charset> NAMES = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final int MOST_BYTES = 8 << 20;

    private record Part(String name, Payload content) {}

    private final List<Part> parts;
    private final Charset names;

    private ZipParts(List<Part> parts, Charset names) {
        this.parts = parts;
        this.names = names;
    }

    /** Empty when {@code bytes} are no archive, or one that cannot be read any more. */
    static Optional<ZipParts> in(byte[] bytes) {
        if (bytes.length < MAGIC.length || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            return Optional.empty();
        }
        return NAMES.stream()
                .map(names -> read(bytes, names))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<ZipParts> read(byte[] bytes, Charset names) {
        try {
            List<Part> parts = parts(bytes, names);
            return parts.isEmpty() ? Optional.empty() : Optional.of(new ZipParts(parts, names));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<Part> parts(byte[] bytes, Charset names) throws IOException {
        List<Part> parts = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes), names)) {
            int left = MOST_BYTES;
            for (ZipEntry entry = in.getNextEntry(); entry != null && left > 0; entry = in.getNextEntry()) {
                byte[] content = in.readNBytes(left);
                left -= content.length;
                parts.add(new Part(entry.getName(), Payload.of(content)));
            }
        }
        return parts;
    }

    /** Changes a member's bytes, or at times which members there are. */
    byte[] mutate(SplittableRandom random, Steps steps, Mutation inside) {
        int chosen = random.nextInt(parts.size());
        int other = random.nextInt(parts.size());
        Part part = parts.get(chosen);
        switch (random.nextInt(16)) {
            case 0 -> {
                steps.add("drop " + part.name());
                parts.remove(chosen);
            }
            case 1 -> {
                steps.add("exchange " + part.name() + " and " + parts.get(other).name());
                parts.set(chosen, new Part(part.name(), parts.get(other).content()));
                parts.set(other, new Part(parts.get(other).name(), part.content()));
            }
            case 2 -> {
                String name = TextMutation.any(part.name() + " ", random, steps);
                steps.add("rename " + part.name());
                // What has no bytes in this charset becomes a question mark; the packer would give up on it.
                parts.set(chosen, new Part(new String(name.getBytes(names), names), part.content()));
            }
            case 3 -> {
                steps.add("twice " + part.name());
                parts.add(other, part);
            }
            default -> {
                steps.add("member " + part.name());
                parts.set(
                        chosen,
                        new Part(
                                part.name(),
                                Payload.of(inside.apply(part.content().toByteArray(), random, steps))));
            }
        }
        return pack();
    }

    private byte[] pack() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, names)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (Part part : parts) {
                if (begins(part, out)) {
                    out.write(part.content().toByteArray());
                    out.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes all bytes", e);
        }
        return bytes.toByteArray();
    }

    /** Not when its name is there already or is too long. */
    private static boolean begins(Part part, ZipOutputStream out) {
        try {
            out.putNextEntry(entry(part));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    // EPUB and OpenDocument tell their type by a first member that is not compressed.
    private static ZipEntry entry(Part part) {
        ZipEntry entry = new ZipEntry(part.name());
        entry.setTime(0);
        if (part.name().equals("mimetype")) {
            CRC32 sum = new CRC32();
            sum.update(part.content().view());
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(part.content().size());
            entry.setCrc(sum.getValue());
        }
        return entry;
    }
}
