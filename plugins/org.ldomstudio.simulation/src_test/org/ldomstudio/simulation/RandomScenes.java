// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Makes random scenarios: a few links, hosts and migrations, with any mixture of policies. */
final class RandomScenes {
    private static final double MEMORY = 1L << 30;
    private final SplittableRandom random;

    RandomScenes(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Returns the scenario of the seed with all bytes and rates multiplied by a factor; to be called once. */
    Scenario scenario(double scale) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            links.add(new Link(schedule(scale * 5e7), schedule(scale * 2e7)));
        }
        List<Host> hosts = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            hosts.add(new Host(random.nextInt(4) == 0 ? Double.POSITIVE_INFINITY : 0.2 + 3 * random.nextDouble()));
        }
        List<Guest> guests = new ArrayList<>();
        List<Activity> activities = new ArrayList<>();
        double at = 0;
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            guests.add(guest(scale));
            at += random.nextInt(2) * 20 * random.nextDouble();
            activities.add(Activity.at(at, migration(i, links.size(), hosts.size(), scale)));
        }
        return new Scenario(links, hosts, guests, List.of(), activities);
    }

    private Schedule<Double> schedule(double most) {
        List<Schedule.Step<Double>> steps = new ArrayList<>();
        steps.add(new Schedule.Step<>(0.0, most * (0.5 + random.nextDouble())));
        double period = random.nextInt(3) == 0 ? 5 + 50 * random.nextDouble() : 0;
        for (int i = 0; i < random.nextInt(4); i++) {
            steps.add(new Schedule.Step<>(60 * random.nextDouble(), most * random.nextDouble()));
        }
        return new Schedule<>(steps, period);
    }

    private Guest guest(double scale) {
        double memory = scale * MEMORY * (0.1 + random.nextDouble());
        return new Guest(
                memory,
                memory * random.nextInt(2) * random.nextDouble(),
                4096 * scale,
                1 + random.nextInt(8),
                RandomWorkloads.next(random, memory, 30, scale));
    }

    private Work migration(int guest, int links, int hosts, double scale) {
        List<Integer> route = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            route.add(random.nextInt(links));
        }
        CpuCost cost = random.nextBoolean()
                ? CpuCost.FREE
                : new CpuCost(random.nextDouble() / (scale * 2e7), 0, random.nextBoolean() ? 1 : Double.MAX_VALUE);
        return new Work.Migration(
                guest,
                random.nextInt(hosts),
                random.nextInt(hosts),
                route,
                cost,
                cost,
                policy(scale),
                Double.POSITIVE_INFINITY,
                RoundNoise.NONE);
    }

    private Policy policy(double scale) {
        List<StopRule> rules = new ArrayList<>();
        rules.add(new StopRule.AfterRounds(1 + random.nextInt(30), false));
        rules.add(
                switch (random.nextInt(5)) {
                    case 0 -> new StopRule.BelowPages(50, false);
                    case 1 -> new StopRule.BelowSuspendTime(0.3, false);
                    case 2 -> new StopRule.NoProgress(1, 1 + random.nextInt(2), random.nextInt(4) == 0);
                    case 3 -> new StopRule.AfterTime(100 * random.nextDouble(), random.nextBoolean());
                    default -> new StopRule.AfterMemoryFactor(3 * random.nextDouble(), false);
                });
        RateLimit limit = switch (random.nextInt(5)) {
            case 0 -> new RateLimit.Fixed(scale * 3e7 * random.nextDouble());
            case 1 -> new RateLimit.Adaptive(scale * 1e7, scale * 5e7, scale * 5e6);
            case 2 -> new RateLimit.Stepped(scale * 1e7, scale * 1e6, scale * 5e7);
            default -> RateLimit.NONE;
        };
        FixedParts parts = random.nextBoolean() ? FixedParts.NONE : new FixedParts(1.5, 0.2, 0.1, 0.3, 2, 5);
        Optional<Throttle> throttle = random.nextInt(3) == 0 ? Optional.of(Throttle.QEMU) : Optional.empty();
        return new Policy(
                random.nextInt(10) > 0,
                rules,
                limit,
                random.nextBoolean() ? LastPassRate.UNLIMITED : LastPassRate.AS_ROUNDS,
                parts,
                throttle,
                random.nextInt(4) == 0,
                random.nextInt(4) == 0,
                random.nextBoolean() ? 0 : 2e-6,
                random.nextDouble());
    }
}
