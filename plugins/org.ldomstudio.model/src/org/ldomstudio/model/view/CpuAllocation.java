// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.view;

import java.util.List;

/** How CPUs are allocated to a domain. */
public sealed interface CpuAllocation {

    /**
     * Returns how many strands it takes.
     *
     * @param threadsPerCore strands of a core of the server, at least 1
     */
    long strands(int threadsPerCore);

    /** Returns whether whole cores are allocated. */
    boolean isWholeCore();

    /**
     * Whole cores.
     *
     * @param cores number of cores, at least 1
     */
    record WholeCores(long cores) implements CpuAllocation {
        @Override
        public long strands(int threadsPerCore) {
            return cores * threadsPerCore;
        }

        @Override
        public boolean isWholeCore() {
            return true;
        }
    }

    /**
     * Strands that may share their cores with other domains.
     *
     * @param vcpus number of strands, at least 1
     */
    record VirtualCpus(long vcpus) implements CpuAllocation {
        @Override
        public long strands(int threadsPerCore) {
            return vcpus;
        }

        @Override
        public boolean isWholeCore() {
            return false;
        }
    }

    /**
     * Certain whole cores (named resource).
     *
     * @param ids core ids
     */
    record NamedCores(List<Integer> ids) implements CpuAllocation {
        public NamedCores {
            ids = List.copyOf(ids);
        }

        @Override
        public long strands(int threadsPerCore) {
            return (long) ids.size() * threadsPerCore;
        }

        @Override
        public boolean isWholeCore() {
            return true;
        }
    }
}
