// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.steps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestState;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.ldom.SystemDomain;
import org.ldomstudio.model.view.CpuAllocation;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.LogicalDomainView;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.SiteState;

/** Reckons how much free room each server must have before a plan begins, so that no step finds it full. */
final class RoomReckoning {

    private static final long MEBIBYTE = 1L << 20;

    /** What is taken on a server since the plan began, and the most that was taken at any time; cores, strands, bytes. */
    private static final class Taken {
        private final long[] now = new long[3];
        private final long[] most = new long[3];

        void add(int what, long amount) {
            now[what] += amount;
            most[what] = Math.max(most[what], now[what]);
        }
    }

    private final Map<String, Taken> servers = new LinkedHashMap<>();

    /** Takes the next step into account. */
    void step(Step step, SiteState before, SiteState after) {
        if (step instanceof Migrate migrate) {
            GuestView guest = before.guest(migrate.getGuest());
            if (guest.runState().known().orElse(GuestState.ACTIVE) != GuestState.INACTIVE) {
                guest.server().ifPresent(server -> add(server, guest, -1));
                after.guest(migrate.getGuest())
                        .server()
                        .ifPresent(server -> add(server, after.guest(migrate.getGuest()), 1));
            }
        } else if (step instanceof Setting setting && setting.getTarget() instanceof Guest guest) {
            before.guest(guest).server().ifPresent(server -> {
                add(server, before.guest(guest), -1);
                add(server, after.guest(guest), 1);
            });
        } else if (step instanceof Setting setting && setting.getTarget() instanceof SystemDomain domain) {
            before.domain(domain).server().ifPresent(server -> {
                add(server, before.domain(domain), -1);
                add(server, after.domain(domain), 1);
            });
        }
    }

    private void add(ServerView server, LogicalDomainView domain, int sign) {
        Taken taken = servers.computeIfAbsent(server.name(), key -> new Taken());
        Optional<CpuAllocation> cpu = domain.cpu().known();
        Optional<Integer> threads = server.threadsPerCore().known();
        if (cpu.isPresent() && threads.isPresent()) {
            long strands = cpu.get().strands(threads.get());
            taken.add(0, cpu.get().isWholeCore() ? sign * strands / threads.get() : 0);
            taken.add(1, sign * strands);
        }
        domain.memory().known().ifPresent(bytes -> taken.add(2, sign * bytes));
    }

    /** Returns the tests of free cores, strands and mebibytes, for each server that needs any. */
    List<Runbook.Check> checks() {
        List<Runbook.Check> checks = new ArrayList<>();
        servers.forEach((server, taken) -> {
            if (taken.most[0] > 0 || taken.most[1] > 0 || taken.most[2] > 0) {
                checks.add(new Runbook.Check(
                        "Free CPUs and memory of " + server,
                        List.of(Test.of(
                                "has_room",
                                server,
                                Long.toString(taken.most[0]),
                                Long.toString(taken.most[1]),
                                Long.toString((taken.most[2] + MEBIBYTE - 1) / MEBIBYTE)))));
            }
        });
        return checks;
    }
}
