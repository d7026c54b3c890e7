package io.zhengwen.app.bench.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;

/** Changes a PDF inside its streams, or outside of them, as the text that it is between them. */
final class PdfStreams {
    private static final Pattern START = Pattern.compile("\\bstream\r?\n");
    private static final Pattern LENGTH = Pattern.compile("/Length (\\d++)(?! \\d)");
    private static final String END = "endstream";
    private static final int DICTIONARY = 400;

    private PdfStreams() {}

    static boolean isPdf(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    /** In Latin-1 each byte is a character, so that everything else stays as it was. */
    static byte[] mutate(byte[] bytes, SplittableRandom random, Steps steps) {
        String file = new String(bytes, StandardCharsets.ISO_8859_1);
        List<Range> streams = streams(file);
        boolean inside = !streams.isEmpty() && random.nextInt(3) > 0;
        String spoilt = inside
                ? inside(file, streams.get(random.nextInt(streams.size())), random, steps)
                : outside(file, streams, random, steps);
        return spoilt.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<Range> streams(String file) {
        List<Range> streams = new ArrayList<>();
        Matcher start = START.matcher(file);
        while (start.find()) {
            int end = file.indexOf(END, start.end());
            if (end > start.end()) {
                streams.add(new Range(start.end(), end));
            }
        }
        return streams;
    }

    private static String inside(String file, Range stream, SplittableRandom random, Steps steps) {
        steps.add("stream at " + stream.start());
        byte[] packed = stream.of(file).getBytes(StandardCharsets.ISO_8859_1);
        Optional<byte[]> content = inflated(packed);
        String text = new String(content.orElse(packed), StandardCharsets.ISO_8859_1);
        byte[] spoilt = random.nextInt(4) == 0
                ? ByteMutation.any(text.getBytes(StandardCharsets.ISO_8859_1), random, steps)
                : TextMutation.any(text, random, steps).getBytes(StandardCharsets.ISO_8859_1);
        byte[] repacked = content.isPresent() ? deflated(spoilt) : spoilt;
        String result = stream.replace(file, new String(repacked, StandardCharsets.ISO_8859_1));
        // A wrong length is survived by most readers in a way of its own, which is worth a test too.
        return random.nextInt(8) == 0 ? result : withLength(result, stream.start(), repacked.length);
    }

    private static String withLength(String file, int streamStart, int length) {
        int from = Math.max(0, streamStart - DICTIONARY);
        Matcher stated = LENGTH.matcher(file).region(from, streamStart);
        Range last = Range.at(-1);
        while (stated.find()) {
            last = new Range(stated.start(1), stated.end(1));
        }
        return last.start() < 0 ? file : last.replace(file, String.valueOf(length));
    }

    /** Between two streams, or before the first, or behind the last. */
    private static String outside(String file, List<Range> streams, SplittableRandom random, Steps steps) {
        int gap = random.nextInt(streams.size() + 1);
        int start = gap == 0 ? 0 : streams.get(gap - 1).end();
        int end = gap == streams.size() ? file.length() : streams.get(gap).start();
        Range between = new Range(start, end);
        steps.add("between streams at " + start);
        return between.length() <= 0 ? file : between.replace(file, TextMutation.any(between.of(file), random, steps));
    }

    private static Optional<byte[]> inflated(byte[] packed) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (InflaterOutputStream out = new InflaterOutputStream(content)) {
            out.write(packed);
        } catch (IOException e) {
            return Optional.empty();
        }
        return content.size() == 0 ? Optional.empty() : Optional.of(content.toByteArray());
    }

    private static byte[] deflated(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes all bytes", e);
        }
        return packed.toByteArray();
    }
}
