// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Runs the events of a scenario in order of time, then rank: changes of links first, then activities by serial number.
 * Rates are settled once all events of an instant are done.
 */
final class Engine {
    /** Events between two looks at the cancellation. */
    private static final int PATIENCE = 64;

    private static final TraceSink NOBODY = new TraceSink() {};

    final EventHeap events = new EventHeap();
    final FairShare shares = new FairShare();
    final TraceSink trace;
    /** Whether somebody follows: spares the calls if not. */
    final boolean tracing;

    final boolean collectRounds;
    /** Migrations under way that only repeat themselves, or stand still, when nothing around them changes. */
    int quiet;
    /** Those of them that stand still: without bytes to send, or for ever in pre-copy. */
    int still;

    private final Scenario scenario;
    private final RunOptions options;
    private final ResultSink sink;
    private final LinkChange[] links;
    private final Resource[] hosts;
    private final CompiledGuest[] guests;
    private final BitSet drained = new BitSet();
    private final PlanQueue queue;
    private final HeadTimer headTimer = new HeadTimer();
    private final List<Timed> underWay = new ArrayList<>();
    private final List<MigrationRun> spare = new ArrayList<>();
    private final Steadiness steadiness;
    private boolean mayStart = true;
    private double now;
    private double makespan;
    private double lastChange;
    private double lastMove;
    private long eventCount;
    private int endedCount;

    Engine(Scenario scenario, RunOptions options, ResultSink sink) {
        this.scenario = scenario;
        this.options = options;
        this.sink = sink;
        trace = options.trace().orElse(NOBODY);
        tracing = options.trace().isPresent();
        collectRounds = options.collectRounds();
        links = new LinkChange[scenario.links().size()];
        for (int i = 0; i < links.length; i++) {
            links[i] = new LinkChange(this, scenario.links().get(i), i, i - links.length);
        }
        hosts = new Resource[scenario.hosts().size()];
        for (int i = 0; i < hosts.length; i++) {
            hosts[i] = new Resource(
                    Bottleneck.Kind.SOURCE_CPU, i, scenario.hosts().get(i).migrationCores());
        }
        guests = new CompiledGuest[scenario.guests().size()];
        queue = new PlanQueue(scenario);
        steadiness = new Steadiness(scenario);
    }

    /** Waits for the instant of the next activity. */
    private final class HeadTimer extends Timed {
        HeadTimer() {
            rank = Long.MAX_VALUE;
        }

        @Override
        void happen(double at) {
            mayStart = true;
        }
    }

    // ---- what activities ask for ----

    LinkChange link(int index) {
        return links[index];
    }

    Resource host(int index) {
        return hosts[index];
    }

    boolean drained(int guest) {
        return drained.get(guest);
    }

    void report(ActivityResult result) {
        sink.accept(result);
    }

    /** Returns whether nothing that could change a migration is still to come, when it repeats itself since then. */
    boolean nothingElseChanges(double since, double at) {
        return quiet == underWay.size() && headTimer.heapIndex < 0 && steadiness.seen(Math.max(since, lastChange), at);
    }

    // ---- the run ----

    SimulationResult run() {
        long most = MigrationSimulator.mostEvents(scenario);
        boolean cancelled = options.cancelled().getAsBoolean();
        while (!cancelled) {
            startReady();
            if (underWay.isEmpty() && headTimer.heapIndex < 0) {
                break;
            }
            if (!shares.settled() && (events.isEmpty() || events.first().time > now)) {
                shares.settle(now);
            }
            if (events.isEmpty()
                    || events.first().time > MigrationSimulator.HORIZON_SECONDS
                    || eventCount >= most
                    || standstill()) {
                break;
            }
            now = Math.max(now, events.first().time);
            events.happen(now);
            eventCount++;
            cancelled = eventCount % PATIENCE == 0 && options.cancelled().getAsBoolean();
        }
        reportUnderWay(cancelled);
        queue.reportRest(sink, cancelled);
        boolean complete = endedCount == scenario.activities().size();
        return new SimulationResult(List.of(), makespan, complete, cancelled, eventCount);
    }

    /** Returns whether nothing has moved, and nothing will, although links and phases go on changing. */
    private boolean standstill() {
        if (still < underWay.size() || headTimer.heapIndex >= 0) {
            lastMove = now;
            return false;
        }
        return steadiness.seen(Math.max(lastMove, lastChange), now);
    }

    private void reportUnderWay(boolean cancelled) {
        underWay.sort(Comparator.comparingLong(item -> item.rank));
        for (Timed item : underWay) {
            if (item instanceof MigrationRun run) {
                run.abandon(cancelled ? Outcome.INTERRUPTED : Outcome.STALLED, now);
            } else if (item instanceof StepRun step) {
                report(new ActivityResult.Interrupted(step.serial, step.startedAt));
            }
        }
    }

    private void startReady() {
        if (!mayStart) {
            return;
        }
        mayStart = false;
        events.remove(headTimer);
        while (!queue.isEmpty() && queue.unblocked()) {
            if (queue.notBefore() > now) {
                events.put(headTimer, queue.notBefore());
                return;
            }
            start(queue.next(), queue.take());
        }
    }

    private void start(int serial, Activity activity) {
        lastChange = now;
        if (tracing) {
            trace.started(serial, now);
        }
        apply(activity.atStart());
        switch (activity.work()) {
            case Work.Migration migration -> {
                MigrationRun run = spare.isEmpty() ? new MigrationRun(this) : spare.remove(spare.size() - 1);
                enter(run);
                run.start(serial, migration, guest(migration.guest()), now);
            }
            case Work.ColdMigration cold -> enter(new StepRun(this, serial, cold, now, now + cold.totalSeconds()));
            case Work.Delay delay -> enter(new StepRun(this, serial, delay, now, now + delay.seconds()));
            case Work.WaitUntil until -> enter(new StepRun(this, serial, until, now, Math.max(now, until.seconds())));
        }
    }

    private CompiledGuest guest(int index) {
        if (guests[index] == null) {
            guests[index] = new CompiledGuest(scenario.guests().get(index));
        }
        return guests[index];
    }

    private void enter(Timed item) {
        item.place = underWay.size();
        underWay.add(item);
    }

    private void exit(Timed item) {
        Timed last = underWay.remove(underWay.size() - 1);
        if (last != item) {
            underWay.set(item.place, last);
            last.place = item.place;
        }
    }

    void ended(MigrationRun run, double at) {
        run.retire();
        spare.add(run);
        over(run, run.serial, at);
    }

    void ended(StepRun step, double at) {
        over(step, step.serial, at);
    }

    private void over(Timed item, int serial, double at) {
        exit(item);
        endedCount++;
        makespan = Math.max(makespan, at);
        lastChange = at;
        mayStart = true;
        if (tracing) {
            trace.ended(serial, at);
        }
        apply(queue.end(serial).atEnd());
    }

    private void apply(List<Effect> effects) {
        for (Effect effect : effects) {
            switch (effect) {
                case Effect.SetCores cores -> {
                    hosts[cores.host()].capacity = cores.migrationCores();
                    shares.change(hosts[cores.host()]);
                }
                case Effect.SetDrained drain -> {
                    drained.set(drain.guest(), drain.drained());
                    for (Timed item : underWay) {
                        if (item instanceof MigrationRun run && run.work.guest() == drain.guest()) {
                            run.drain(drain.drained(), now);
                        }
                    }
                }
            }
        }
    }
}
