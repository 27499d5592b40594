// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.OptionalDouble;

/**
 * State what one migration costs the control domain at one end.
 *
 * <p>Core-seconds per raw byte: 1/q = 1/q_copy + 1/q_compress + rho/q_crypt, where rho is the wire ratio: memory is
 * compressed first and only what is left is encrypted (model note 2.8 and 3.3).
 *
 * @param secondsPerRawByte core-seconds per byte of guest memory (copying, compressing)
 * @param secondsPerWireByte core-seconds per byte on the wire (encrypting)
 * @param maxCores cores that one migration can use here at most (its threads); infinite = no limit
 */
public record CpuCost(double secondsPerRawByte, double secondsPerWireByte, double maxCores) {
    /** No cost, no limit. */
    public static final CpuCost FREE = new CpuCost(0.0, 0.0, Double.POSITIVE_INFINITY);

    public CpuCost {
        secondsPerRawByte = Amounts.amount(secondsPerRawByte);
        secondsPerWireByte = Amounts.amount(secondsPerWireByte);
        maxCores = Amounts.limit(maxCores);
    }

    /**
     * Computes the cost from what one core can do. An absent rate means that the work costs nothing; a rate of zero
     * means that it never ends.
     *
     * @param copy raw bytes per second that one core copies
     * @param compress raw bytes per second that one core compresses
     * @param encrypt bytes per second that one core encrypts, after compression
     * @param maxCores cores that one migration can use here at most; infinite = no limit
     */
    public static CpuCost of(OptionalDouble copy, OptionalDouble compress, OptionalDouble encrypt, double maxCores) {
        return new CpuCost(inverse(copy) + inverse(compress), inverse(encrypt), maxCores);
    }

    /** Returns the core-seconds that one raw byte costs at the given wire ratio. */
    public double secondsPerRawByte(double wireRatio) {
        return secondsPerRawByte + wireRatio * secondsPerWireByte;
    }

    private static double inverse(OptionalDouble rate) {
        return rate.isEmpty() ? 0.0 : rate.getAsDouble() > 0 ? 1.0 / rate.getAsDouble() : Amounts.MOST;
    }
}
