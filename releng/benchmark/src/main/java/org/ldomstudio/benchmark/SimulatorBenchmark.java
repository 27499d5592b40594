// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.benchmark;

import java.util.concurrent.TimeUnit;
import org.ldomstudio.simulation.MigrationSimulator;
import org.ldomstudio.simulation.RunOptions;
import org.ldomstudio.simulation.Scenario;
import org.ldomstudio.simulation.SimulationResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Measures migrations per second of one core, warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx160m"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SimulatorBenchmark {
    private static final int MIGRATIONS = 10_000;

    /** What the migrations share. */
    @Param
    public Scenes.Kind kind;

    private Scenario scenario;

    /** Builds the scene once. */
    @Setup
    public void build() {
        scenario = Scenes.of(kind, MIGRATIONS);
    }

    /** Simulates the scene; one operation is one migration. */
    @Benchmark
    @OperationsPerInvocation(MIGRATIONS)
    public SimulationResult migrations(Blackhole sink) {
        return MigrationSimulator.run(scenario, RunOptions.PLAIN, sink::consume);
    }
}
