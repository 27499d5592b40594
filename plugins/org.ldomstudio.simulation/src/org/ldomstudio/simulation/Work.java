// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.List;

/** State what an activity of a plan does. */
public sealed interface Work {
    /**
     * Migrate a guest, live or by stop-and-copy as the policy says.
     *
     * @param guest index of the guest in the scenario
     * @param sourceHost index of the host it leaves
     * @param targetHost index of the host it goes to
     * @param route indexes of the links that its bytes pass; empty: no link limits it
     * @param sourceCost what it costs the source's control domain
     * @param targetCost what it costs the target's control domain
     * @param policy how it is done
     * @param cancelAfterSeconds seconds after which the operator cancels it, unless it is suspended by then; infinite:
     *     never
     * @param noise variation of the dirty set from round to round
     */
    record Migration(
            int guest,
            int sourceHost,
            int targetHost,
            List<Integer> route,
            CpuCost sourceCost,
            CpuCost targetCost,
            Policy policy,
            double cancelAfterSeconds,
            RoundNoise noise)
            implements Work {
        public Migration {
            route = route.stream().distinct().toList();
            cancelAfterSeconds = Amounts.limit(cancelAfterSeconds);
        }

        /** Returns a migration without CPU cost, cancellation and noise. */
        public static Migration of(int guest, int sourceHost, int targetHost, List<Integer> route, Policy policy) {
            return new Migration(
                    guest,
                    sourceHost,
                    targetHost,
                    route,
                    CpuCost.FREE,
                    CpuCost.FREE,
                    policy,
                    Double.POSITIVE_INFINITY,
                    RoundNoise.NONE);
        }
    }

    /**
     * Move a guest without pre-copy, as consecutive parts of known length: shut down, move the configuration, boot.
     *
     * @param guest index of the guest in the scenario
     * @param segments the parts in order
     */
    record ColdMigration(int guest, List<Segment> segments) implements Work {
        public ColdMigration {
            segments = List.copyOf(segments);
        }

        /** Returns how long all parts take. */
        public double totalSeconds() {
            return segments.stream().mapToDouble(Segment::seconds).sum();
        }
    }

    /**
     * A part of a cold migration.
     *
     * @param name what happens, for reports
     * @param seconds how long it takes
     * @param guestDown whether the guest executes nothing meanwhile
     */
    record Segment(String name, double seconds, boolean guestDown) {
        public Segment {
            seconds = Amounts.amount(seconds);
        }
    }

    /**
     * Take a known time (a manual step, changing cores, draining).
     *
     * @param seconds how long it takes
     */
    record Delay(double seconds) implements Work {
        public Delay {
            seconds = Amounts.amount(seconds);
        }
    }

    /**
     * End at an instant, or at once if it has passed.
     *
     * @param seconds seconds since the run began
     */
    record WaitUntil(double seconds) implements Work {
        public WaitUntil {
            seconds = Amounts.instant(seconds);
        }
    }
}
