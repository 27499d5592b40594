// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.sampling;

import org.apache.commons.rng.core.source64.SplitMix64;

/**
 * Random numbers that depend on seed, run and key alone. The generator is SplitMix64 of Apache Commons RNG (Steele, Lea
 * and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014); seed, run and key are mixed by it too.
 */
final class Streams {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final long seed;
    private final long run;

    Streams(long seed, long run) {
        this.seed = seed;
        this.run = run;
    }

    /** Returns the hash of a key: 64 bit FNV-1a over its UTF-16 units. */
    static long hash(String key) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    /** Returns the generator of a key, at its beginning. */
    SplitMix64 of(long key) {
        long mixed = new SplitMix64(seed ^ key).nextLong();
        return new SplitMix64(new SplitMix64(mixed + run * GOLDEN).nextLong());
    }

    /** Returns a standard normal number (Box and Muller 1958), with the same bits on every machine. */
    static double normal(SplitMix64 random) {
        double radius = StrictMath.sqrt(-2.0 * StrictMath.log(1.0 - random.nextDouble()));
        return radius * StrictMath.cos(2.0 * StrictMath.PI * random.nextDouble());
    }

    /** Returns the factor of a log-normal variation with median 1. */
    static double lognormal(double variation, SplitMix64 random) {
        return StrictMath.exp(StrictMath.sqrt(StrictMath.log1p(variation * variation)) * normal(random));
    }
}
