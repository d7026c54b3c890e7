package io.zhengwen.app.bench.fuzz;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Ways to spoil bytes of which nothing is known. None may be called without bytes. */
enum ByteMutation {
    FLIP_BITS {
        @Override
        byte[] apply(byte[] bytes, SplittableRandom random) {
            byte[] spoilt = bytes.clone();
            for (int left = 1 + random.nextInt(8); left > 0; left--) {
                spoilt[random.nextInt(spoilt.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            }
            return spoilt;
        }
    },
    OVERWRITE {
        @Override
        byte[] apply(byte[] bytes, SplittableRandom random) {
            byte[] spoilt = bytes.clone();
            Range range = Range.shortIn(bytes.length, random);
            byte[] noise = new byte[range.length()];
            random.nextBytes(noise);
            System.arraycopy(noise, 0, spoilt, range.start(), noise.length);
            return spoilt;
        }
    },
    FILL {
        @Override
        byte[] apply(byte[] bytes, SplittableRandom random) {
            byte[] spoilt = bytes.clone();
            Range range = Range.in(bytes.length, random);
            Arrays.fill(spoilt, range.start(), range.end(), random.nextBoolean() ? 0 : (byte) random.nextInt(256));
            return spoilt;
        }
    },
    /** Counts and offsets are 1, 2 or 4 bytes; these are the values at which arithmetic goes wrong. */
    SET_NUMBER {
        @Override
        byte[] apply(byte[] bytes, SplittableRandom random) {
            byte[] spoilt = bytes.clone();
            byte[] number = number(random);
            int at = random.nextInt(spoilt.length);
            System.arraycopy(number, 0, spoilt, at, Math.min(number.length, spoilt.length - at));
            return spoilt;
        }
    },
    INSERT_NUMBER {
        @Override
        byte[] apply(byte[] bytes, SplittableRandom random) {
            return Range.at(random.nextInt(bytes.length + 1)).replace(bytes, number(random));
        }
    },
    DELETE {
        @Override
        byte[] apply(byte[] bytes, SplittableRandom random) {
            return Range.in(bytes.length, random).replace(bytes, new byte[0]);
        }
    },
    DUPLICATE {
        @Override
        byte[] apply(byte[] bytes, SplittableRandom random) {
            byte[] copied = Range.in(bytes.length, random).of(bytes);
            return Range.at(random.nextInt(bytes.length + 1)).replace(bytes, copied);
        }
    },
    REPEAT {
        @Override
        byte[] apply(byte[] bytes, SplittableRandom random) {
            Range range = Range.shortIn(bytes.length, random);
            byte[] unit = range.of(bytes);
            byte[] repeated = new byte[unit.length * (2 + random.nextInt(200))];
            for (int at = 0; at < repeated.length; at += unit.length) {
                System.arraycopy(unit, 0, repeated, at, unit.length);
            }
            return range.replace(bytes, repeated);
        }
    },
    MOVE {
        @Override
        byte[] apply(byte[] bytes, SplittableRandom random) {
            Range range = Range.in(bytes.length, random);
            byte[] moved = range.of(bytes);
            byte[] rest = range.replace(bytes, new byte[0]);
            return Range.at(random.nextInt(rest.length + 1)).replace(rest, moved);
        }
    },
    TRUNCATE {
        @Override
        byte[] apply(byte[] bytes, SplittableRandom random) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
    };

    private static final int[] NUMBERS = {
        0, 1, -1, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 1 << 24
    };

    abstract byte[] apply(byte[] bytes, SplittableRandom random);

    private static byte[] number(SplittableRandom random) {
        int value = NUMBERS[random.nextInt(NUMBERS.length)];
        byte[] number = new byte[1 << random.nextInt(3)];
        boolean bigEndian = random.nextBoolean();
        for (int i = 0; i < number.length; i++) {
            number[bigEndian ? number.length - 1 - i : i] = (byte) (value >>> (Byte.SIZE * i));
        }
        return number;
    }

    static byte[] any(byte[] bytes, SplittableRandom random, Steps steps) {
        ByteMutation mutation = values()[random.nextInt(values().length)];
        steps.add(mutation);
        return mutation.apply(bytes, random);
    }
}
