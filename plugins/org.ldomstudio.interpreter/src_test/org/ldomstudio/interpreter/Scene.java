// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ldomstudio.interpreter.result.MigrationFigures;
import org.ldomstudio.interpreter.result.MigrationOutcome;
import org.ldomstudio.interpreter.result.PlanResult;
import org.ldomstudio.interpreter.walk.Judgement;
import org.ldomstudio.interpreter.walk.MigrationJudge;
import org.ldomstudio.model.ldom.ControlDomain;
import org.ldomstudio.model.ldom.CryptoKind;
import org.ldomstudio.model.ldom.Day;
import org.ldomstudio.model.ldom.DayRange;
import org.ldomstudio.model.ldom.DirtyLaw;
import org.ldomstudio.model.ldom.Engine;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestStep;
import org.ldomstudio.model.ldom.GuestVerb;
import org.ldomstudio.model.ldom.LdomFactory;
import org.ldomstudio.model.ldom.LdomModel;
import org.ldomstudio.model.ldom.Limit;
import org.ldomstudio.model.ldom.LimitScope;
import org.ldomstudio.model.ldom.Link;
import org.ldomstudio.model.ldom.Load;
import org.ldomstudio.model.ldom.ManualStep;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.ldom.Network;
import org.ldomstudio.model.ldom.Phase;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.Platform;
import org.ldomstudio.model.ldom.RateWrites;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.SettableProperty;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.ldom.StartTime;
import org.ldomstudio.model.ldom.StopKind;
import org.ldomstudio.model.ldom.StopRule;
import org.ldomstudio.model.ldom.Wait;
import org.ldomstudio.model.ldom.When;
import org.ldomstudio.model.ldom.Workload;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.values.TimeOfDay;
import org.ldomstudio.model.values.TimeRange;
import org.ldomstudio.model.view.SiteIndex;
import org.ldomstudio.model.view.SiteState;

/**
 * A small site to plan migrations in: servers t5a and t5b with two control-domain cores each, linked to network lan of
 * 10 Gbit/s, all of it payload; an engine that costs nothing and sends one round; one empty plan.
 */
public final class Scene {
    public static final double GIB = 1L << 30;
    /** Payload of the network, bytes per second. */
    public static final double RATE = 1.25e9;

    public static final LdomFactory NEW = LdomFactory.eINSTANCE;

    public final LdomModel model = NEW.createLdomModel();
    public final Platform platform = NEW.createPlatform();
    public final Network lan = network("lan", "10 Gbit/s");
    public final Server t5a = server("t5a");
    public final Server t5b = server("t5b");
    public final Engine engine = NEW.createEngine();
    public final Plan plan = NEW.createPlan();
    private final Map<String, Judgement> judgements = new HashMap<>();

    public Scene() {
        platform.setName("T5-2");
        platform.setThreadsPerCore(Count.of(8));
        platform.getCpuTypes().add("SPARC-T5");
        platform.setCrypto(CryptoKind.PIPELINE);
        engine.setName("plain");
        engine.getStops().add(stopAfter("1 rounds"));
        plan.setName("move");
        plan.setEngine(engine);
        model.getElements().addAll(List.of(platform, engine, plan));
    }

    public Network network(String name, String speed) {
        Network network = NEW.createNetwork();
        network.setName(name);
        network.setSpeed(Quantity.valueOf(speed));
        network.setEfficiency(Quantity.valueOf("100 %"));
        model.getElements().add(network);
        return network;
    }

    public Server server(String name) {
        Server server = NEW.createServer();
        server.setName(name);
        server.setPlatform(platform);
        ControlDomain control = NEW.createControlDomain();
        control.setName("primary");
        control.setCores(Count.of(2));
        server.getDomains().add(control);
        model.getElements().add(server);
        link(server, lan);
        return server;
    }

    public Link link(Server server, Network network) {
        Link link = NEW.createLink();
        link.setName("net" + server.getLinks().size());
        link.setNetwork(network);
        server.getLinks().add(link);
        return link;
    }

    public static ControlDomain control(Server server) {
        return (ControlDomain) server.getDomains().get(0);
    }

    public Guest guest(String name, Server server, String memory) {
        Guest guest = NEW.createGuest();
        guest.setName(name);
        guest.setServer(server);
        guest.setMemory(Quantity.valueOf(memory));
        guest.setCores(Count.of(1));
        model.getElements().add(guest);
        return guest;
    }

    public Workload workload(Guest guest) {
        Workload workload = NEW.createWorkload();
        workload.setName(guest.getName() + "-load");
        model.getElements().add(workload);
        guest.setWorkload(workload);
        return workload;
    }

    public static RateWrites writes(String name, String rate, String over, DirtyLaw law) {
        RateWrites writes = NEW.createRateWrites();
        writes.setName(name);
        writes.setRate(Quantity.valueOf(rate));
        writes.setOver(Quantity.valueOf(over));
        writes.setLaw(law);
        return writes;
    }

    public static Phase phase(Workload workload, String name, String rate, String over) {
        Phase phase = NEW.createPhase();
        phase.setName(name);
        phase.getWrites().add(writes("hot", rate, over, DirtyLaw.LINEAR));
        workload.getPhases().add(phase);
        return phase;
    }

    public static When when(String times, Day... days) {
        When when = NEW.createWhen();
        when.setTimes(TimeRange.valueOf(times));
        for (Day day : days) {
            DayRange range = NEW.createDayRange();
            range.setFirst(day);
            when.getDays().add(range);
        }
        return when;
    }

    public static Load load(String value) {
        Load load = NEW.createLoad();
        load.setValue(Quantity.valueOf(value));
        return load;
    }

    public static StopRule stopAfter(String limit) {
        StopRule stop = NEW.createStopRule();
        stop.setKind(StopKind.AFTER);
        stop.setLimit(Quantity.valueOf(limit));
        return stop;
    }

    public static StopRule stopBelow(String limit) {
        StopRule stop = NEW.createStopRule();
        stop.setKind(StopKind.BELOW);
        stop.setLimit(Quantity.valueOf(limit));
        return stop;
    }

    public Scene starting(Day day, String from) {
        StartTime start = NEW.createStartTime();
        start.setDay(day);
        start.setFrom(TimeOfDay.valueOf(from));
        plan.setStarting(start);
        return this;
    }

    public void atMost(long count, LimitScope scope) {
        Limit limit = NEW.createLimit();
        limit.setCount(Count.of(count));
        limit.setScope(scope);
        plan.getLimits().add(limit);
    }

    public Migrate migrate(Guest guest, Server target) {
        Migrate migrate = NEW.createMigrate();
        migrate.setGuest(guest);
        migrate.setTarget(target);
        plan.getSteps().add(migrate);
        return migrate;
    }

    public GuestStep step(GuestVerb verb, Guest guest) {
        GuestStep step = NEW.createGuestStep();
        step.setVerb(verb);
        step.setGuest(guest);
        plan.getSteps().add(step);
        return step;
    }

    public Setting set(SettableProperty property, NamedElement target, String value) {
        Setting setting = setting(property, target, value);
        plan.getSteps().add(setting);
        return setting;
    }

    public static Setting setting(SettableProperty property, NamedElement target, String value) {
        Setting setting = NEW.createSetting();
        setting.setProperty(property);
        setting.setTarget(target);
        setting.setValue(Quantity.valueOf(value));
        return setting;
    }

    public Wait waitFor(String duration) {
        Wait wait = NEW.createWait();
        wait.setDuration(Quantity.valueOf(duration));
        plan.getSteps().add(wait);
        return wait;
    }

    public Wait waitUntil(String time) {
        Wait wait = NEW.createWait();
        wait.setUntil(TimeOfDay.valueOf(time));
        plan.getSteps().add(wait);
        return wait;
    }

    public ManualStep manual(String text, String takes) {
        ManualStep manual = NEW.createManualStep();
        manual.setText(text);
        manual.setTakes(Quantity.valueOf(takes));
        plan.getSteps().add(manual);
        return manual;
    }

    /** Lets rules refuse every migration of a guest. */
    public void refuse(Guest guest, String... rules) {
        judgements.put(guest.getName(), new Judgement(Arrays.asList(rules), List.of(), List.of()));
    }

    /** Lets a rule be undecided about every migration of a guest. */
    public void undecided(Guest guest, String rule, String fact) {
        judgements.put(guest.getName(), new Judgement(List.of(), List.of(rule), List.of(fact)));
    }

    public MigrationJudge judge() {
        return (state, step) -> judgements.getOrDefault(step.getGuest().getName(), Judgement.FITS);
    }

    public SiteState state() {
        return SiteState.initial(new SiteIndex(List.of(model), List.of()));
    }

    public SimulationRequest request() {
        return SimulationRequest.nominal(state(), List.of(plan));
    }

    public PlanResult run(SimulationRequest request) {
        return new PlanInterpreter(judge()).run(request).plans().get(0);
    }

    public PlanResult run() {
        return run(request());
    }

    /** Runs the plan and returns what became of its n-th migration. */
    public MigrationOutcome outcome(int n) {
        return run().migrations().get(n);
    }

    /** Runs the plan and returns the figures of its n-th migration. */
    public MigrationFigures figures(int n) {
        return outcome(n).figures().orElseThrow();
    }

    public double total(int n) {
        return figures(n).totalSeconds().orElseThrow();
    }
}
