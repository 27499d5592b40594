// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.List;
import java.util.Optional;

/**
 * State how an engine migrates: the parameters that a profile (ldoms, xen, qemu) fixes. The simulation knows no profile
 * by name.
 *
 * @param precopy true: live rounds first; false: suspend at once and send everything (stop-and-copy)
 * @param stopRules what ends pre-copy; may be empty
 * @param rateLimit the operator's limit in live rounds
 * @param lastPass rate of the suspended pass
 * @param fixedParts durations that do not depend on memory
 * @param throttle slowing of the guest, if any
 * @param skipRedirtied do not send in a round what was dirtied again before its turn (S1)
 * @param cutRounds end a round as soon as what is unsent is within the residue rules, and carry it on (S8)
 * @param faultSeconds what one first write to a tracked page costs the guest
 * @param ioLoss share of the guest's virtual I/O that is lost while the source host has no spare core [A], 0 to 1
 */
public record Policy(
        boolean precopy,
        List<StopRule> stopRules,
        RateLimit rateLimit,
        LastPassRate lastPass,
        FixedParts fixedParts,
        Optional<Throttle> throttle,
        boolean skipRedirtied,
        boolean cutRounds,
        double faultSeconds,
        double ioLoss) {
    public Policy {
        stopRules = List.copyOf(stopRules);
        faultSeconds = Amounts.amount(faultSeconds);
        ioLoss = Amounts.share(ioLoss);
    }

    /** Returns plain pre-copy with these rules: no limit, no fixed parts, no throttle, no cost for the guest. */
    public static Policy precopy(StopRule... rules) {
        return new Policy(
                true,
                List.of(rules),
                RateLimit.NONE,
                LastPassRate.UNLIMITED,
                FixedParts.NONE,
                Optional.empty(),
                false,
                false,
                0.0,
                0.0);
    }

    /** Returns plain stop-and-copy. */
    public static Policy stopAndCopy() {
        return new Policy(
                false,
                List.of(),
                RateLimit.NONE,
                LastPassRate.UNLIMITED,
                FixedParts.NONE,
                Optional.empty(),
                false,
                false,
                0.0,
                0.0);
    }

    /** Returns this policy with other fixed parts. */
    public Policy with(FixedParts parts) {
        return new Policy(
                precopy,
                stopRules,
                rateLimit,
                lastPass,
                parts,
                throttle,
                skipRedirtied,
                cutRounds,
                faultSeconds,
                ioLoss);
    }

    /** Returns this policy with other rates. */
    public Policy with(RateLimit limit, LastPassRate last) {
        return new Policy(
                precopy, stopRules, limit, last, fixedParts, throttle, skipRedirtied, cutRounds, faultSeconds, ioLoss);
    }

    /** Returns this policy with throttling. */
    public Policy with(Throttle slowing) {
        return new Policy(
                precopy,
                stopRules,
                rateLimit,
                lastPass,
                fixedParts,
                Optional.of(slowing),
                skipRedirtied,
                cutRounds,
                faultSeconds,
                ioLoss);
    }

    /** Returns this policy with other ways to treat a round's pages. */
    public Policy with(boolean skip, boolean cut) {
        return new Policy(
                precopy, stopRules, rateLimit, lastPass, fixedParts, throttle, skip, cut, faultSeconds, ioLoss);
    }

    /** Returns this policy with costs for the guest. */
    public Policy withGuestCosts(double fault, double lostIo) {
        return new Policy(
                precopy, stopRules, rateLimit, lastPass, fixedParts, throttle, skipRedirtied, cutRounds, fault, lostIo);
    }
}
