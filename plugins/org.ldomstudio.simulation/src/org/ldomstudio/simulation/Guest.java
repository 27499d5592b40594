// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/**
 * Describe a guest domain.
 *
 * @param memoryBytes M, its memory
 * @param untouchedBytes Z, part of the memory that is never sent (zero or unused pages); at most M
 * @param pageBytes P, granularity of dirty tracking; below 1: taken as 1
 * @param vcpus virtual CPUs, which share the cost of tracking faults; below 1: taken as 1
 * @param workload how it writes its memory
 */
public record Guest(double memoryBytes, double untouchedBytes, double pageBytes, double vcpus, Workload workload) {
    public Guest {
        memoryBytes = Amounts.amount(memoryBytes);
        untouchedBytes = Math.min(Amounts.amount(untouchedBytes), memoryBytes);
        pageBytes = Math.max(Amounts.amount(pageBytes), 1.0);
        vcpus = Math.max(Amounts.amount(vcpus), 1.0);
    }
}
