// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.ldomstudio.interpreter.Progress;
import org.ldomstudio.simulation.Guest;
import org.ldomstudio.simulation.MigrationResult;
import org.ldomstudio.simulation.MigrationSimulator;
import org.ldomstudio.simulation.RunOptions;
import org.ldomstudio.simulation.Scenario;
import org.ldomstudio.simulation.SimulationResult;
import org.ldomstudio.simulation.Workload;
import org.ldomstudio.simulation.sampling.RandomStreams;

/** Runs timing cases and compares what comes of them with what is expected. */
public final class CaseRunner {
    /** Random workloads for a case that is to hold for any. */
    public static final int RANDOM_WORKLOADS = 1000;

    private final long seed;
    private final BooleanSupplier cancelled;
    private final Progress progress;

    /**
     * @param seed seed of the random workloads
     * @param cancelled whether to stop
     * @param progress told how many cases have been run
     */
    public CaseRunner(long seed, BooleanSupplier cancelled, Progress progress) {
        this.seed = seed;
        this.cancelled = cancelled;
        this.progress = progress;
    }

    /**
     * Runs the cases of a file.
     *
     * @throws CancellationException when it was cancelled
     */
    public CasesReport run(CaseFile file) {
        List<CaseRow> rows = new ArrayList<>();
        for (TimingCase one : file.cases()) {
            rows.addAll(run(one));
            progress.done(file.cases().indexOf(one) + 1L, file.cases().size());
        }
        return new CasesReport(rows, seed);
    }

    private List<CaseRow> run(TimingCase one) {
        if (one.notApplicable().isPresent() || one.scenario().isEmpty()) {
            return List.of(
                    CaseRow.notApplicable(one.id(), "", "", one.notApplicable().orElse("")));
        }
        Scenario scenario = one.scenario().get();
        if (!one.anyWrites()) {
            return compared(one, results(one, scenario), "");
        }
        Map<String, List<MigrationResult>> results = new LinkedHashMap<>();
        RandomStreams streams = new RandomStreams(seed);
        for (int i = 0; i < RANDOM_WORKLOADS; i++) {
            Scenario random = withWrites(scenario, streams, i, one.id());
            results(one, random)
                    .forEach((id, some) -> results.computeIfAbsent(id, unseen -> new ArrayList<>())
                            .addAll(some));
        }
        return compared(one, results, "worst of " + RANDOM_WORKLOADS + " random workloads, seed " + seed);
    }

    private Map<String, List<MigrationResult>> results(TimingCase one, Scenario scenario) {
        SimulationResult result = MigrationSimulator.run(scenario, RunOptions.WITH_ROUNDS.with(cancelled));
        if (result.cancelled()) {
            throw new CancellationException("the cases were cancelled");
        }
        Map<String, List<MigrationResult>> byId = new LinkedHashMap<>();
        for (int i = 0; i < one.migrations().size(); i++) {
            if (result.activities().get(i) instanceof MigrationResult migration) {
                byId.computeIfAbsent(one.migrations().get(i), unseen -> new ArrayList<>())
                        .add(migration);
            }
        }
        return byId;
    }

    private static Scenario withWrites(Scenario scenario, RandomStreams streams, int run, String id) {
        List<Guest> guests = new ArrayList<>();
        for (Guest guest : scenario.guests()) {
            double ratio = guest.workload() instanceof Workload.Phased phased
                    ? phased.phases().steps().stream()
                            .findFirst()
                            .map(step -> step.value().wireRatio())
                            .orElse(1.0)
                    : 1.0;
            Workload writes =
                    RandomWrites.next(streams.stream(run, id + " " + guests.size()), guest.memoryBytes(), ratio);
            guests.add(
                    new Guest(guest.memoryBytes(), guest.untouchedBytes(), guest.pageBytes(), guest.vcpus(), writes));
        }
        return new Scenario(scenario.links(), scenario.hosts(), guests, scenario.limits(), scenario.activities());
    }

    private static List<CaseRow> compared(TimingCase one, Map<String, List<MigrationResult>> results, String note) {
        List<CaseRow> rows = new ArrayList<>();
        one.expected().forEach((migration, figures) -> {
            for (ExpectedFigure figure : figures) {
                rows.add(row(one.id(), migration, figure, results.getOrDefault(migration, List.of()), note));
            }
        });
        return rows;
    }

    private static CaseRow row(
            String id, String migration, ExpectedFigure figure, List<MigrationResult> results, String note) {
        if (!CaseFigures.has(figure.metric())) {
            return CaseRow.notApplicable(id, migration, figure.metric(), "this engine has no such figure");
        }
        return switch (figure) {
            case ExpectedFigure.Truth truth -> truth(id, migration, truth, results, note);
            case ExpectedFigure.Numeric number -> number(id, migration, number, results, note);
        };
    }

    private static CaseRow truth(
            String id, String migration, ExpectedFigure.Truth expected, List<MigrationResult> results, String note) {
        boolean differs = results.stream().anyMatch(result -> CaseFigures.converges(result) != expected.value());
        boolean simulated = differs != expected.value();
        return new CaseRow(
                id,
                migration,
                expected.metric(),
                Optional.of(new CaseValue.Truth(expected.value())),
                Optional.of(new CaseValue.Truth(simulated)),
                OptionalDouble.empty(),
                Tolerance.NONE,
                Optional.of(!differs),
                note);
    }

    /** Of several equal migrations, or many random ones, the worst decides. */
    private static CaseRow number(
            String id, String migration, ExpectedFigure.Numeric expected, List<MigrationResult> results, String note) {
        OptionalDouble worst = OptionalDouble.empty();
        double excess = Double.NEGATIVE_INFINITY;
        boolean absent = results.isEmpty();
        for (MigrationResult result : results) {
            OptionalDouble simulated = CaseFigures.of(expected.metric(), result);
            if (simulated.isEmpty()) {
                absent = true;
            } else {
                double own = expected.tolerance().excess(expected.value(), simulated.getAsDouble());
                if (worst.isEmpty() || own > excess) {
                    worst = simulated;
                    excess = own;
                }
            }
        }
        OptionalDouble shown = absent ? OptionalDouble.empty() : worst;
        return new CaseRow(
                id,
                migration,
                expected.metric(),
                value(expected.value()),
                value(shown),
                relativeError(expected.value(), shown),
                expected.tolerance(),
                Optional.of(!absent && excess <= 0),
                note);
    }

    private static OptionalDouble relativeError(OptionalDouble expected, OptionalDouble simulated) {
        return expected.isPresent() && simulated.isPresent() && expected.getAsDouble() != 0
                ? OptionalDouble.of(
                        (simulated.getAsDouble() - expected.getAsDouble()) / Math.abs(expected.getAsDouble()))
                : OptionalDouble.empty();
    }

    private static Optional<CaseValue> value(OptionalDouble number) {
        return number.isPresent() ? Optional.of(new CaseValue.Numeric(number.getAsDouble())) : Optional.empty();
    }
}
