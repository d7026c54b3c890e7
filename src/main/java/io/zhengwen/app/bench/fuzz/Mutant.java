package io.zhengwen.app.bench.fuzz;

import io.zhengwen.document.Payload;

/**
 * A spoilt file.
 *
 * @param steps what was done to it, for people
 */
record Mutant(long number, SampleFile sample, String steps, Payload content) {
    String label() {
        return "mutant " + number + " of " + sample.name() + " (" + steps + ")";
    }
}
