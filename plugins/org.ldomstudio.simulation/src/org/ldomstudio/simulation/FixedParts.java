// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/**
 * State the parts of a migration that do not depend on memory, in seconds (model note, section 3.6).
 *
 * @param setup from the start to the first round: checks, inactive domain on the target
 * @param suspend stopping the guest, before the last pass
 * @param devices saving and restoring devices, after the last pass
 * @param resume starting the guest on the target
 * @param cleanup on the source, while the guest already runs on the target; not part of the total
 * @param scrub clearing the target's memory after a cancelled or aborted migration; not part of the total
 */
public record FixedParts(double setup, double suspend, double devices, double resume, double cleanup, double scrub) {
    /** No fixed parts. */
    public static final FixedParts NONE = new FixedParts(0.0, 0.0, 0.0, 0.0, 0.0, 0.0);

    public FixedParts {
        setup = Amounts.amount(setup);
        suspend = Amounts.amount(suspend);
        devices = Amounts.amount(devices);
        resume = Amounts.amount(resume);
        cleanup = Amounts.amount(cleanup);
        scrub = Amounts.amount(scrub);
    }
}
