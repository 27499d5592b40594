// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.standin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** A logical domain as the stand-in keeps it. */
final class Domain {

    enum State {
        inactive,
        bound,
        active
    }

    final String name;
    State state = State.inactive;
    /** Whole cores, or 0. */
    int cores;
    /** Strands that are not whole cores, or 0. */
    int vcpus;
    /** Named cores, or empty. */
    String cid = "";

    int maxCores;
    long memory;
    String mblocks = "";
    int crypto;
    /** A delayed reconfiguration waits; only the control domain can be in one here. */
    boolean delayed;
    /** Sixth flag: source, target or error of a migration, or {@code -}. */
    char migration = '-';

    final Map<String, String> properties = new TreeMap<>();
    final Map<String, Map<String, String>> vdisks = new LinkedHashMap<>();
    final Map<String, Map<String, String>> vnets = new LinkedHashMap<>();
    final Map<String, Map<String, String>> vhbas = new LinkedHashMap<>();
    final Map<String, Map<String, String>> policies = new LinkedHashMap<>();
    final Map<String, String> variables = new TreeMap<>();
    final Map<String, String> console = new TreeMap<>();

    Domain(String name) {
        this.name = name;
    }

    int strands(int threadsPerCore) {
        return cores > 0 ? cores * threadsPerCore : vcpus;
    }

    boolean isBoundOrActive() {
        return state != State.inactive;
    }

    boolean isControl() {
        return name.equals("primary");
    }

    /** Copies CPUs, memory and crypto units: what a delayed reconfiguration collects. */
    void takeResourcesOf(Domain other) {
        cores = other.cores;
        vcpus = other.vcpus;
        cid = other.cid;
        maxCores = other.maxCores;
        memory = other.memory;
        mblocks = other.mblocks;
        crypto = other.crypto;
    }
}
