// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.ldomstudio.simulation.MigrationResult;
import org.ldomstudio.simulation.MigrationSimulator;
import org.ldomstudio.simulation.RunOptions;
import org.ldomstudio.simulation.Scenario;
import org.ldomstudio.simulation.SimulationResult;

/** Simulates one scene once, from a cold start, and prints what it took: {@code WholeProcess KIND MIGRATIONS}. */
public final class WholeProcess {
    private static final double NANOS = 1e9;

    private WholeProcess() {}

    /** Runs the scene that the arguments name. */
    public static void main(String[] arguments) throws IOException {
        Scenes.Kind kind = Scenes.Kind.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        int migrations = Integer.parseInt(arguments[1]);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = System.nanoTime();
        Scenario scenario = Scenes.of(kind, migrations);
        long built = System.nanoTime();
        long builtCpu = threads.getCurrentThreadCpuTime();
        double[] sums = new double[2];
        SimulationResult result = MigrationSimulator.run(scenario, RunOptions.PLAIN, one -> {
            MigrationResult migration = (MigrationResult) one;
            sums[0] += migration.totalSeconds();
            sums[1] += migration.liveRounds();
        });
        long end = System.nanoTime();
        double cpu = (threads.getCurrentThreadCpuTime() - builtCpu) / NANOS;
        double wall = (end - built) / NANOS;
        System.out.printf(
                Locale.ROOT,
                "%-20s %8d migrations, build %.2f s, run %.2f s (%.2f s on a core), "
                        + "%.0f migrations/s, %.0f per core second, %.2f events each, peak memory %s; "
                        + "mean total %.3f s, mean rounds %.2f, makespan %.1f s%n",
                kind,
                migrations,
                (built - begin) / NANOS,
                wall,
                cpu,
                migrations / wall,
                migrations / cpu,
                (double) result.events() / migrations,
                peakMemory(),
                sums[0] / migrations,
                sums[1] / migrations,
                result.makespanSeconds());
    }

    /** Returns the peak resident size as Linux states it. */
    private static String peakMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return "unknown";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .orElse("unknown");
    }
}
