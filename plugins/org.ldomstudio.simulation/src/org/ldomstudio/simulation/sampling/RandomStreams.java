// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation.sampling;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;

/**
 * Give an independent random stream for each run and each key of an experiment.
 *
 * <p>The first 16 bytes of SHA-256 over seed and run (8 bytes each, big endian) and the key in UTF-8 are the two words
 * of state of a generator xoroshiro128++ (Blackman and Vigna), as implemented in Commons RNG.
 *
 * @param seed seed of the experiment
 */
public record RandomStreams(long seed) {
    private static final int HEADER = 2 * Long.BYTES;

    /**
     * Returns the stream of a run and a key, always from its beginning.
     *
     * @param run number of the run
     * @param key what the stream is for, such as the place of an input in the model's text
     */
    public RandomStream stream(long run, String key) {
        byte[] name = key.getBytes(StandardCharsets.UTF_8);
        ByteBuffer text = ByteBuffer.allocate(HEADER + name.length)
                .putLong(seed)
                .putLong(run)
                .put(name);
        ByteBuffer hash = ByteBuffer.wrap(sha256(text.array()));
        long first = hash.getLong();
        return new RandomStream(new XoRoShiRo128PlusPlus(first, hash.getLong()));
    }

    private static byte[] sha256(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-256", e);
        }
    }
}
