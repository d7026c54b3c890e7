package io.zhengwen.stage.carrier.ofd;

import java.util.Arrays;

/** How far each character stands from the one before; {@code g n v} stands for n times v (GB/T 33190, 11.3). */
final class Advances {
    private static final int MOST = 100_000;

    private final float[] steps;

    private Advances(float[] steps) {
        this.steps = steps;
    }

    static Advances of(String list) {
        String[] parts = list.strip().split("\\s+", -1);
        float[] steps = new float[parts.length];
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean repeated = parts[i].equals("g") && i + 2 < parts.length;
            float[] value = OfdXml.numbers(repeated ? parts[i + 1] + ' ' + parts[i + 2] : parts[i]);
            if (value.length == 0) {
                continue;
            }
            int times = repeated ? (int) Math.max(0, Math.min(value[0], MOST - count)) : 1;
            i += repeated ? 2 : 0;
            if (count + times > steps.length) {
                steps = Arrays.copyOf(steps, Math.max(count + times, 2 * steps.length));
            }
            Arrays.fill(steps, count, count + times, value[value.length - 1]);
            count += times;
        }
        return new Advances(Arrays.copyOf(steps, count));
    }

    /** From the character with this number to the next; the last step goes on. */
    float at(int index) {
        if (steps.length == 0) {
            return 0;
        }
        return steps[Math.min(index, steps.length - 1)];
    }
}
