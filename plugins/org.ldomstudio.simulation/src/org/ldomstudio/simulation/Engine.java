// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/** Placeholder until the engine is in. */
final class Engine {
    Engine(Scenario scenario, RunOptions options, ResultSink sink) {
    }

    SimulationResult run() {
        throw new UnsupportedOperationException("engine is being written");
    }
}
