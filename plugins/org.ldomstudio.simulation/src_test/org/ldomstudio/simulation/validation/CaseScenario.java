// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation.validation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ldomstudio.simulation.Activity;
import org.ldomstudio.simulation.CpuCost;
import org.ldomstudio.simulation.FixedParts;
import org.ldomstudio.simulation.Guest;
import org.ldomstudio.simulation.Host;
import org.ldomstudio.simulation.LastPassRate;
import org.ldomstudio.simulation.Link;
import org.ldomstudio.simulation.Phase;
import org.ldomstudio.simulation.Policy;
import org.ldomstudio.simulation.RateLimit;
import org.ldomstudio.simulation.RoundNoise;
import org.ldomstudio.simulation.Scenario;
import org.ldomstudio.simulation.Schedule;
import org.ldomstudio.simulation.StopRule;
import org.ldomstudio.simulation.Throttle;
import org.ldomstudio.simulation.Work;
import org.ldomstudio.simulation.Workload;
import org.ldomstudio.simulation.WriteClass;

/** Turns the inputs of a validation case into a scenario. */
final class CaseScenario {
    private final List<Link> links = new ArrayList<>();
    private final Map<String, Integer> linkIndex = new HashMap<>();
    private final List<Host> hosts = new ArrayList<>();
    private final Map<String, Integer> hostIndex = new HashMap<>();
    private final Map<String, CpuCost> costs = new HashMap<>();
    private final List<Guest> guests = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();

    CaseScenario(JsonObject inputs) {
        for (JsonElement element : inputs.getAsJsonArray("links")) {
            addLink(element.getAsJsonObject());
        }
        for (JsonElement element : array(inputs, "hosts")) {
            addHost(element.getAsJsonObject());
        }
        for (JsonElement element : inputs.getAsJsonArray("migrations")) {
            addMigration(element.getAsJsonObject());
        }
    }

    /** Replaces the writes of all guests: for cases that hold for any. */
    Scenario scenarioWith(Workload workload) {
        List<Guest> changed = new ArrayList<>();
        for (Guest guest : guests) {
            changed.add(new Guest(guest.memoryBytes(), guest.untouchedBytes(), guest.pageBytes(), guest.vcpus(),
                    workload));
        }
        return new Scenario(links, hosts, changed, List.of(), inOrderOfStart());
    }

    Scenario scenario() {
        return new Scenario(links, hosts, guests, List.of(), inOrderOfStart());
    }

    /** Ids of the migrations, in the order of the scenario's activities. */
    List<String> ids() {
        List<Integer> order = order();
        return order.stream().map(ids::get).toList();
    }

    /** Activities start in written order, so they have to be written in order of their start. */
    private List<Activity> inOrderOfStart() {
        return order().stream().map(activities::get).toList();
    }

    private List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < activities.size(); i++) {
            order.add(i);
        }
        order.sort((a, b) -> Double.compare(activities.get(a).notBeforeSeconds(),
                activities.get(b).notBeforeSeconds()));
        return order;
    }

    private void addLink(JsonObject link) {
        linkIndex.put(link.get("id").getAsString(), links.size());
        links.add(new Link(Schedule.constant(number(link, "capacityBytesPerSecond", 0)),
                Schedule.constant(number(link, "backgroundBytesPerSecond", 0))));
    }

    private void addHost(JsonObject host) {
        String id = host.get("id").getAsString();
        hostIndex.put(id, hosts.size());
        hosts.add(new Host(number(host, "migrationCores", Double.POSITIVE_INFINITY)));
        double rate = number(host, "rawBytesPerCoreSecond", Double.POSITIVE_INFINITY);
        costs.put(id, new CpuCost(1.0 / rate, 0.0, Double.POSITIVE_INFINITY));
    }

    private int host(String id) {
        return hostIndex.computeIfAbsent(id, missing -> {
            hosts.add(Host.unlimited());
            return hosts.size() - 1;
        });
    }

    private void addMigration(JsonObject migration) {
        String source = migration.get("sourceHost").getAsString();
        String target = migration.get("targetHost").getAsString();
        List<Integer> route = new ArrayList<>();
        for (JsonElement link : array(migration, "route")) {
            route.add(linkIndex.get(link.getAsString()));
        }
        int guest = guests.size();
        guests.add(guest(migration.getAsJsonObject("guest")));
        Work work = new Work.Migration(guest, host(source), host(target), route,
                costs.getOrDefault(source, CpuCost.FREE), costs.getOrDefault(target, CpuCost.FREE), policy(migration),
                Double.POSITIVE_INFINITY, RoundNoise.NONE);
        int repeat = (int) number(migration, "repeat", 1);
        for (int i = 0; i < repeat; i++) {
            ids.add(migration.get("id").getAsString());
            activities.add(Activity.at(number(migration, "startSeconds", 0), work));
        }
    }

    private static Guest guest(JsonObject guest) {
        return new Guest(number(guest, "memoryBytes", 0), number(guest, "zeroBytes", 0), number(guest, "pageBytes", 1),
                1.0, workload(guest));
    }

    private static Workload workload(JsonObject guest) {
        double ratio = number(guest, "wireRatio", 1);
        if (guest.has("roundBytesGiven")) {
            List<Double> volumes = new ArrayList<>();
            guest.getAsJsonArray("roundBytesGiven").forEach(volume -> volumes.add(volume.getAsDouble()));
            return new Workload.Recorded(volumes, ratio);
        }
        if (guest.has("phases")) {
            List<Schedule.Step<Phase>> steps = new ArrayList<>();
            for (JsonElement element : guest.getAsJsonArray("phases")) {
                JsonObject phase = element.getAsJsonObject();
                steps.add(new Schedule.Step<>(number(phase, "fromSeconds", 0),
                        new Phase(classes(array(phase, "writeClasses")), ratio, 0)));
            }
            return new Workload.Phased(new Schedule<>(steps, 0));
        }
        if (guest.has("dirtyCurve")) {
            List<WriteClass.CurvePoint> points = new ArrayList<>();
            for (JsonElement point : guest.getAsJsonArray("dirtyCurve")) {
                points.add(new WriteClass.CurvePoint(point.getAsJsonArray().get(0).getAsDouble(),
                        point.getAsJsonArray().get(1).getAsDouble()));
            }
            return Workload.constant(new Phase(List.of(new WriteClass.Measured("curve", points)), ratio, 0));
        }
        return Workload.constant(new Phase(any(guest) ? List.of() : classes(array(guest, "writeClasses")), ratio, 0));
    }

    static boolean any(JsonObject guest) {
        return guest.has("writeClasses") && guest.get("writeClasses").isJsonPrimitive();
    }

    private static List<WriteClass> classes(JsonArray array) {
        List<WriteClass> classes = new ArrayList<>();
        for (JsonElement element : array) {
            JsonObject write = element.getAsJsonObject();
            String name = "class" + classes.size();
            double rate = number(write, "touchBytesPerSecond", 0);
            double set = number(write, "wssBytes", 0);
            classes.add("linear".equals(write.get("law").getAsString()) ? new WriteClass.Linear(name, rate, set)
                    : new WriteClass.Exponential(name, rate, set));
        }
        return classes;
    }

    private static Policy policy(JsonObject migration) {
        JsonObject policy = migration.getAsJsonObject("policy");
        JsonObject stop = policy.has("stop") ? policy.getAsJsonObject("stop") : new JsonObject();
        LastPassRate last = migration.has("stopCopyBytesPerSecond")
                ? new LastPassRate.AtMost(number(migration, "stopCopyBytesPerSecond", 0)) : LastPassRate.AS_ROUNDS;
        FixedParts parts = new FixedParts(0, number(migration, "fixedSuspendSeconds", 0), 0,
                number(migration, "fixedResumeSeconds", 0), 0, 0);
        return new Policy(!"stopcopy".equals(policy.get("mode").getAsString()), rules(stop), limit(migration), last,
                parts, throttle(policy), flag(policy, stop, "skipRedirtied"), false, 0, 0);
    }

    private static List<StopRule> rules(JsonObject stop) {
        List<StopRule> rules = new ArrayList<>();
        for (String key : stop.keySet()) {
            double value = number(stop, key, 0);
            switch (key) {
                case "maxRounds" -> rules.add(new StopRule.AfterRounds((int) value, false));
                case "residualPages" -> rules.add(new StopRule.BelowPages(value, false));
                case "residualBytes" -> rules.add(new StopRule.BelowBytes(value, false));
                case "suspendTargetSeconds" -> rules.add(new StopRule.BelowSuspendTime(value, false));
                case "maxSentFactor" -> rules.add(new StopRule.AfterMemoryFactor(value, false));
                case "noProgressRounds" ->
                    rules.add(new StopRule.NoProgress(number(stop, "noProgressRatio", 1), (int) value, false));
                case "timeoutSeconds" -> rules.add(new StopRule.AfterTime(value, true));
                case "noProgressRatio" -> {
                    if (!stop.has("noProgressRounds")) {
                        rules.add(new StopRule.NoProgress(value, 1, false));
                    }
                }
                default -> { }
            }
        }
        return rules;
    }

    private static RateLimit limit(JsonObject migration) {
        if (!migration.has("rateControl") || migration.get("rateControl").isJsonNull()) {
            return RateLimit.NONE;
        }
        JsonObject control = migration.getAsJsonObject("rateControl");
        double none = Double.POSITIVE_INFINITY;
        return switch (control.get("kind").getAsString()) {
            case "fixed" -> new RateLimit.Fixed(number(control, "bytesPerSecond", none));
            case "clarkAdaptive" -> new RateLimit.Adaptive(number(control, "minBytesPerSecond", 0),
                    number(control, "maxBytesPerSecond", none), number(control, "incrementBytesPerSecond", 0));
            default -> RateLimit.NONE;
        };
    }

    private static Optional<Throttle> throttle(JsonObject policy) {
        if (!policy.has("autoConverge") || !policy.get("autoConverge").isJsonObject()) {
            return Optional.empty();
        }
        JsonObject converge = policy.getAsJsonObject("autoConverge");
        return Optional.of(new Throttle(0.5, 2, number(converge, "initialPercent", 20) / 100,
                number(converge, "incrementPercent", 10) / 100, number(converge, "maxPercent", 99) / 100, 1.0));
    }

    private static boolean flag(JsonObject policy, JsonObject stop, String key) {
        return policy.has(key) && policy.get(key).getAsBoolean() || stop.has(key) && stop.get(key).getAsBoolean();
    }

    private static JsonArray array(JsonObject object, String key) {
        return object.has(key) && object.get(key).isJsonArray() ? object.getAsJsonArray(key) : new JsonArray();
    }

    private static double number(JsonObject object, String key, double absent) {
        return object.has(key) && !object.get(key).isJsonNull() ? object.get(key).getAsDouble() : absent;
    }
}
