// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.standin;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code migrate-domain} and {@code cancel-operation}: moves a domain from one machine of the world to another. */
final class Migration {

    private final World world;
    private final Machine source;

    Migration(World world, Machine source) {
        this.world = world;
        this.source = source;
    }

    /** Migrates at once, or, in a slow world, only when nobody cancels for a while. */
    void migrate(Arguments args) throws InterruptedException {
        args.options("-f", "-n", "-c", "-p:");
        String name = args.takeName("domain");
        args.properties("cidmap", "mblockmap");
        String host = args.take("target host");
        args.end();
        boolean certificates = args.has("-c");
        if (certificates == args.has("-p")) {
            throw new LdmError("Either -c or -p is needed: nobody can type a password here");
        }
        if (certificates && (host.contains("@") || !source.isAtLeast(3, 2))) {
            throw new LdmError("-c takes no user, and needs release 3.2");
        }
        if (!certificates && !args.option("-p").startsWith("/")) {
            throw new LdmError("Cannot read the password file");
        }
        String[] parts = host.substring(host.indexOf('@') + 1).split(":", -1);
        Machine target = world.byAddress(parts[0]).orElseThrow(() -> new LdmError("Unable to connect to " + parts[0]));
        if (certificates && (!source.trusts.contains(target.name) || !target.trusts.contains(source.name))) {
            throw new LdmError("The certificate of " + target.name + " is not trusted");
        }
        Domain domain = new DomainSubcommands(source).free(name);
        String newName = parts.length > 1 ? Arguments.name(parts[1], "domain") : name;
        check(domain, target, newName);
        if (args.has("-n")) {
            return;
        }
        if (world.slowMillis > 0) {
            waitForCancel(domain);
        }
        move(domain, target, newName);
        if (!args.properties().isEmpty()) {
            map(args.properties(), domain);
        }
    }

    private void check(Domain domain, Machine target, String newName) {
        if (domain.isControl() || target == source) {
            throw new LdmError("LDom " + domain.name + " cannot be migrated to " + target.name);
        }
        if (target.domains.containsKey(newName)) {
            throw new LdmError("LDom " + newName + " already exists on " + target.name);
        }
        if (source.primary().delayed || target.primary().delayed) {
            throw new LdmError("A delayed reconfiguration is outstanding");
        }
        if (!domain.isBoundOrActive()) {
            return;
        }
        boolean live = domain.state == Domain.State.active;
        if (source.io.values().stream().anyMatch(io -> io.owner.equals(domain.name))) {
            throw new LdmError("LDom " + domain.name + " has physical I/O");
        }
        if (live
                && !"generic".equals(domain.properties.get("cpu-arch"))
                && source.threadsPerCore != target.threadsPerCore) {
            throw new LdmError("The CPUs of " + target.name + " are not compatible");
        }
        Domain needed = domain;
        new Devices(target).needServices(needed);
        if (live) {
            domain.vdisks.values().forEach(disk -> {
                Map<String, String> here = Devices.volume(source, disk.get("vol"));
                Map<String, String> there = Devices.volume(target, disk.get("vol"));
                if (!here.get("opts").equals(there.get("opts"))
                        || !here.get("mpgroup").equals(there.get("mpgroup"))) {
                    throw new LdmError("Options of the volume " + disk.get("vol") + " differ on " + target.name);
                }
            });
        }
        target.needRoom(domain);
    }

    /** The target gives the console its defaults; everything else travels. Crypto units beyond what is there are lost. */
    private void move(Domain domain, Machine target, String newName) {
        source.domains.remove(domain.name);
        Domain moved = new Domain(newName);
        moved.state = domain.state;
        moved.takeResourcesOf(domain);
        if (!target.cryptoUnits) {
            moved.crypto = 0;
        }
        moved.properties.putAll(domain.properties);
        moved.vdisks.putAll(domain.vdisks);
        moved.vnets.putAll(domain.vnets);
        moved.vhbas.putAll(domain.vhbas);
        moved.policies.putAll(domain.policies);
        moved.variables.putAll(domain.variables);
        target.domains.put(newName, moved);
    }

    private static void map(Map<String, String> maps, Domain domain) {
        Optional.ofNullable(maps.get("cidmap"))
                .filter(map -> !domain.cid.isEmpty() && map.matches("\\d+:\\d+(,\\d+:\\d+)*"))
                .orElseThrow(() -> new LdmError("Invalid cidmap"));
    }

    private void waitForCancel(Domain domain) throws InterruptedException {
        domain.migration = 's';
        world.cancelled.remove(domain.name);
        long end = System.nanoTime() + world.slowMillis * 1_000_000;
        while (!world.cancelled.contains(domain.name) && System.nanoTime() < end) {
            world.wait(20);
        }
        domain.migration = '-';
        if (world.cancelled.remove(domain.name)) {
            throw new LdmError("The migration of LDom " + domain.name + " has been cancelled");
        }
    }

    void cancel(Arguments args) {
        List<String> words = args.takeAll();
        if (words.size() != 2 || !words.getFirst().equals("migration")) {
            throw new LdmError("Usage: cancel-operation migration domain");
        }
        if (source.domain(words.getLast()).migration != 's') {
            throw new LdmError("LDom " + words.getLast() + " is not being migrated from here");
        }
        world.cancelled.add(words.getLast());
        world.notifyAll();
    }
}
