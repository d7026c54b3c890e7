package io.zhengwen.app.bench.fuzz;

import io.zhengwen.document.Payload;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/** Makes spoilt files; each depends on the samples, the seed and its number alone. Thread-safe. */
final class Mutants {
    private static final int MOST_BYTES = 8 << 20;
    private static final int DEEPEST = 3;

    private final SampleFiles samples;
    private final long seed;

    Mutants(SampleFiles samples, long seed) {
        this.samples = samples;
        this.seed = seed;
    }

    /** The mutant of this number: never empty, never the sample itself. */
    Mutant make(long number) {
        SplittableRandom random = new SplittableRandom(new SplittableRandom(seed).nextLong() + number);
        SampleFile sample = samples.any(random);
        byte[] whole = sample.content().toByteArray();
        byte[] bytes = whole;
        Steps steps = new Steps();
        // One wound shows what it does; several reach what no single one opens.
        int wounds = random.nextInt(3) > 0 ? 1 : 2 + random.nextInt(4);
        for (int wound = 0; wound < wounds || Arrays.equals(bytes, whole); wound++) {
            byte[] next = mutate(bytes, 0, random, steps);
            bytes = next.length == 0 ? bytes : next;
        }
        return new Mutant(
                number, sample, steps.toString(), Payload.of(Arrays.copyOf(bytes, Math.min(bytes.length, MOST_BYTES))));
    }

    private byte[] mutate(byte[] bytes, int depth, SplittableRandom random, Steps steps) {
        if (bytes.length == 0) {
            return ByteMutation.INSERT_NUMBER.apply(bytes, random);
        }
        if (random.nextInt(24) == 0) {
            return splice(bytes, random, steps);
        }
        if (random.nextInt(4) == 0) {
            return ByteMutation.any(bytes, random, steps);
        }
        Mutation inside = (content, numbers, done) -> mutate(content, depth + 1, numbers, done);
        Optional<ZipParts> zip = depth < DEEPEST ? ZipParts.in(bytes) : Optional.empty();
        if (zip.isPresent()) {
            return zip.get().mutate(random, steps, inside);
        }
        if (depth < DEEPEST && GzipStream.isGzip(bytes)) {
            return GzipStream.mutate(bytes, random, steps, inside);
        }
        return flat(bytes, random, steps);
    }

    private static byte[] flat(byte[] bytes, SplittableRandom random, Steps steps) {
        if (PdfStreams.isPdf(bytes)) {
            return PdfStreams.mutate(bytes, random, steps);
        }
        if (!TextBytes.isText(bytes)) {
            return ByteMutation.any(bytes, random, steps);
        }
        return random.nextInt(16) == 0
                ? TextBytes.recode(bytes, random, steps)
                : TextBytes.mutate(bytes, random, steps);
    }

    /** The head of one file and the tail of another. */
    private byte[] splice(byte[] bytes, SplittableRandom random, Steps steps) {
        SampleFile other = samples.any(random);
        steps.add("splice with " + other.name());
        byte[] tail = other.content().toByteArray();
        byte[] head = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
        return Range.at(head.length).replace(head, Arrays.copyOfRange(tail, random.nextInt(tail.length), tail.length));
    }
}
