// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.ArrayList;
import java.util.List;
import org.ldomstudio.model.ldom.GuestState;
import org.ldomstudio.model.view.CpuAllocation;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.LogicalDomainView;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.Unknown;
import org.ldomstudio.model.view.Value;

/**
 * What a server has and what its domains hold in one state. Active and bound guests, the control domain and service
 * domains hold
 * resources; inactive guests hold none.
 *
 * @param strands strands that no domain holds
 * @param cores cores that no domain holds, when virtual CPUs of different domains share no core
 * @param coresPacked cores that no domain holds, when virtual CPUs are packed as tightly as possible
 * @param memory bytes that no domain holds
 * @param holders domains that hold resources
 */
public record Resources(Free strands, Free cores, Free coresPacked, Free memory, List<LogicalDomainView> holders) {

    /**
     * An amount that is free.
     *
     * @param atMost the amount when nothing is missing, otherwise an upper bound of it
     * @param missing what is not stated and would make the amount smaller or known
     */
    public record Free(long atMost, List<Missing> missing) {
        public Free {
            missing = List.copyOf(missing);
        }

        /** Returns whether it is certainly less than {@code need}. */
        public boolean isLessThan(long need) {
            return atMost < need;
        }

        /** Returns whether it is exactly known. */
        public boolean isExact() {
            return missing.isEmpty();
        }
    }

    public Resources {
        holders = List.copyOf(holders);
    }

    /** Sums up a server. */
    static Resources of(ServerView server) {
        List<LogicalDomainView> holders = new ArrayList<>(server.domains());
        server.guests().stream().filter(Resources::holdsResources).forEach(holders::add);
        List<Missing> missingCpus = new ArrayList<>();
        List<Missing> missingMemory = new ArrayList<>();
        if (server.controlDomain().isEmpty()) {
            Missing control =
                    new Missing("control domain of " + server.name(), Place.of(server.server()), Severity.ERROR);
            missingCpus.add(control);
            missingMemory.add(control);
        }
        long usedMemory = 0;
        for (LogicalDomainView holder : holders) {
            usedMemory += amount(holder.memory(), missingMemory);
        }
        int threads = (int) amount(server.threadsPerCore().map(Integer::longValue), missingCpus);
        long wholeCores = 0;
        long vcpus = 0;
        long coresOfVcpus = 0;
        for (LogicalDomainView holder : holders) {
            Value<CpuAllocation> cpu = holder.cpu();
            if (cpu instanceof Unknown<CpuAllocation> unknown) {
                missingCpus.add(Missing.of(unknown, Severity.ERROR));
            }
            if (cpu.known().isPresent() && threads > 0) {
                CpuAllocation allocation = cpu.known().get();
                long strands = allocation.strands(threads);
                if (allocation.isWholeCore()) {
                    wholeCores += strands / threads;
                } else {
                    vcpus += strands;
                    coresOfVcpus += Math.ceilDiv(strands, threads);
                }
            }
        }
        long packed = threads > 0 ? wholeCores + Math.ceilDiv(vcpus, threads) : 0;
        return new Resources(
                free(server.strands(), wholeCores * threads + vcpus, missingCpus),
                free(server.cores(), wholeCores + coresOfVcpus, missingCpus),
                free(server.cores(), packed, missingCpus),
                free(server.memory(), usedMemory, missingMemory),
                holders);
    }

    /** Returns whether a guest holds CPUs, memory and I/O: it is active or bound. */
    public static boolean holdsResources(GuestView guest) {
        return !guest.runState().isKnownAnd(GuestState.INACTIVE::equals);
    }

    private static long amount(Value<Long> value, List<Missing> missing) {
        if (value instanceof Unknown<Long> unknown) {
            missing.add(Missing.of(unknown, Severity.ERROR));
        }
        return value.known().orElse(0L);
    }

    private static Free free(Value<Long> total, long used, List<Missing> missing) {
        List<Missing> all = new ArrayList<>();
        long most = amount(total, all);
        boolean known = all.isEmpty();
        all.addAll(missing);
        return new Free(
                known ? most - used : Long.MAX_VALUE, all.stream().distinct().toList());
    }
}
