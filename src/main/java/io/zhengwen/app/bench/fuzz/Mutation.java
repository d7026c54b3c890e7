package io.zhengwen.app.bench.fuzz;

import java.util.SplittableRandom;

/** Spoils a file; the same bytes and the same random numbers always give the same. */
@FunctionalInterface
interface Mutation {
    byte[] apply(byte[] bytes, SplittableRandom random, Steps steps);
}
