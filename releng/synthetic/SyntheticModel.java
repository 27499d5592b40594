// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes a model of any size, for measurements: pairs of equal servers, each guest able to move to the other server of its
 * pair unless a defect is planted. The same options give the same bytes. Run it with {@code java SyntheticModel.java}.
 */
public final class SyntheticModel {

    private static final String USAGE =
            "usage: java SyntheticModel.java --output FOLDER [--servers 20] [--guests-per-server 50] [--bad 0.1]"
                    + " [--seed 1]";

    /** What can be wrong with a guest; each makes it unable to leave, by the rule of its name. */
    private enum Defect {
        NONE,
        MIG_PIO_003,
        MIG_DISK_001,
        MIG_DISK_002,
        MIG_DISK_003
    }

    private record Size(int servers, int guestsPerServer, double bad, long seed) {}

    private SyntheticModel() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        if (arguments.length % 2 != 0
                || !options.containsKey("--output")
                || !List.of("--output", "--servers", "--guests-per-server", "--bad", "--seed")
                        .containsAll(options.keySet())) {
            System.err.println(USAGE);
            System.exit(2);
        }
        Size size = new Size(
                Integer.parseInt(options.getOrDefault("--servers", "20")) / 2 * 2,
                Integer.parseInt(options.getOrDefault("--guests-per-server", "50")),
                Double.parseDouble(options.getOrDefault("--bad", "0.1")),
                Long.parseLong(options.getOrDefault("--seed", "1")));
        write(Files.createDirectories(Path.of(options.get("--output"))), size);
    }

    private static void write(Path folder, Size size) throws IOException {
        Defect[][] defects = plant(size);
        Files.writeString(folder.resolve("site.ldom"), """
            network migration-lan { speed 10 Gbit/s  migration-ports open }
            network dc-lan { vlans 101 }
            storage san fc
            workload web { writes heap 40 MiB/s over 512 MiB }
            """);
        for (int server = 0; server < size.servers(); server++) {
            Files.writeString(folder.resolve(name("server", server) + ".ldom"), server(server, defects));
            Files.writeString(folder.resolve(name("guests-of", server) + ".ldom"), guests(server, defects[server]));
        }
        Files.writeString(folder.resolve("plan.ldom"), plan(defects));
    }

    private static Defect[][] plant(Size size) {
        Random random = new Random(size.seed());
        Defect[][] defects = new Defect[size.servers()][size.guestsPerServer()];
        for (Defect[] ofServer : defects) {
            for (int guest = 0; guest < ofServer.length; guest++) {
                boolean bad = random.nextDouble() < size.bad();
                ofServer[guest] = bad ? Defect.values()[1 + random.nextInt(Defect.values().length - 1)] : Defect.NONE;
            }
        }
        return defects;
    }

    private static String server(int server, Defect[][] defects) {
        int partner = server ^ 1;
        StringBuilder volumes = new StringBuilder();
        for (int guest = 0; guest < defects[server].length; guest++) {
            boolean isLocal = defects[server][guest] == Defect.MIG_DISK_003;
            volume(
                    volumes,
                    guestName(server, guest),
                    isLocal ? name("disks-of", server) : "san",
                    "unit-" + server + "-" + guest);
        }
        for (int guest = 0; guest < defects[partner].length; guest++) {
            switch (defects[partner][guest]) {
                case NONE, MIG_PIO_003 ->
                    volume(volumes, guestName(partner, guest), "san", "unit-" + partner + "-" + guest);
                case MIG_DISK_002 ->
                    volume(volumes, guestName(partner, guest), "san", "other-" + partner + "-" + guest);
                case MIG_DISK_003 ->
                    volume(
                            volumes,
                            guestName(partner, guest),
                            name("disks-of", server),
                            "copy-" + partner + "-" + guest);
                case MIG_DISK_001 -> {}
            }
        }
        return """
            storage %s local on %s
            server %s {
              platform T5-2  firmware 9.6.22.c  manager 3.6  cores 32  memory 1 TiB  power-policy disabled
              login certificates  trusts %s
              link net0 to dc-lan
              link net1 to migration-lan
              pf fabric0 at "/SYS/MB/NET0/IOVNET.PF0" { vfs 60 }
              control domain {
                os solaris 11.4.62  cores 2  memory 16 GiB
                vds primary-vds0 {
            %s    }
                vsw primary-vsw0 { net-dev net0  vlans 101 }
                vcc primary-vcc0 { ports 5000..5999 }
              }
            }
            """.formatted(
                        name("disks-of", server),
                        name("server", server),
                        name("server", server),
                        name("server", partner),
                        volumes);
    }

    private static void volume(StringBuilder volumes, String guest, String storage, String unit) {
        volumes.append(
                "      volume %s-root on %s \"/dev/dsk/%s\" { unit \"%s\" }\n".formatted(guest, storage, guest, unit));
    }

    private static String guests(int server, Defect[] defects) {
        StringBuilder guests = new StringBuilder();
        for (int guest = 0; guest < defects.length; guest++) {
            boolean function = defects[guest] == Defect.MIG_PIO_003;
            guests.append("""
                guest %s on %s {
                  os solaris 11.4.62  vcpus 2  memory 4 GiB  ntp yes  workload web
                  vdisk root on primary-vds0
                  vnet net0 on primary-vsw0 { pvid 101 }
                %s}
                """.formatted(
                            guestName(server, guest),
                            name("server", server),
                            function ? "  vf fast0 at \"/SYS/MB/NET0/IOVNET.PF0.VF" + guest + "\"\n" : ""));
        }
        return guests.toString();
    }

    /** The first guest of each even server that can leave goes to the other server of the pair. */
    private static String plan(Defect[][] defects) {
        StringBuilder steps = new StringBuilder("plan sunday {\n  over migration-lan\n");
        for (int server = 0; server < defects.length; server += 2) {
            for (int guest = 0; guest < defects[server].length; guest++) {
                if (defects[server][guest] == Defect.NONE) {
                    steps.append("  migrate ")
                            .append(guestName(server, guest))
                            .append(" to ")
                            .append(name("server", server + 1))
                            .append('\n');
                    break;
                }
            }
        }
        return steps.append("}\n").toString();
    }

    private static String guestName(int server, int guest) {
        return "g%03d-%04d".formatted(server, guest);
    }

    private static String name(String kind, int server) {
        return "%s-%03d".formatted(kind, server);
    }
}
