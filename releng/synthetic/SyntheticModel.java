// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes a model of any size to standard output, for measurements: {@code java SyntheticModel.java SERVERS GUESTS BAD_PERCENT SEED}.
 *
 * <p>Servers stand in pairs that export the same volumes. Of each server's guests so many percent have one defect, chosen by the seed. The
 * same arguments give the same bytes.
 */
final class SyntheticModel {

    private static final int CONTROL_CORES = 2;
    private static final String[] DEFECTS = {"native", "vf", "bus", "ntp", "lonely-volume", "switch"};

    private final int servers;
    private final int guests;
    private final int badPercent;
    private final Random random;
    private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);

    private SyntheticModel(int servers, int guests, int badPercent, long seed) {
        this.servers = servers;
        this.guests = guests;
        this.badPercent = badPercent;
        this.random = new Random(seed);
    }

    /**
     * Writes a model.
     *
     * @param arguments number of servers (even), guests on each server, percent of bad guests, seed
     */
    public static void main(String[] arguments) {
        if (arguments.length != 4) {
            System.err.println("usage: java SyntheticModel.java SERVERS GUESTS_PER_SERVER BAD_PERCENT SEED");
            System.exit(2);
        }
        int servers = Integer.parseInt(arguments[0]);
        if (servers < 2 || servers % 2 != 0) {
            System.err.println("The number of servers has to be even, because they stand in pairs.");
            System.exit(2);
        }
        new SyntheticModel(
                        servers,
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        Long.parseLong(arguments[3]))
                .write();
    }

    private void write() {
        out.println("network migration-lan { speed 10 Gbit/s  migration-ports open }");
        out.println("network front-lan { vlans 10 }");
        out.println("storage san fc");
        List<List<String>> defects = new ArrayList<>();
        for (int server = 0; server < servers; server++) {
            List<String> ofServer = new ArrayList<>();
            for (int guest = 0; guest < guests; guest++) {
                ofServer.add(random.nextInt(100) < badPercent ? DEFECTS[random.nextInt(DEFECTS.length)] : "");
            }
            defects.add(ofServer);
        }
        for (int server = 0; server < servers; server++) {
            server(server, defects);
        }
        for (int server = 0; server < servers; server++) {
            for (int guest = 0; guest < guests; guest++) {
                guest(server, guest, defects.get(server).get(guest));
            }
        }
        out.flush();
    }

    private void server(int server, List<List<String>> defects) {
        int partner = server ^ 1;
        String platform = server % 2 == 0 ? "T5-2" : "T7-2";
        out.println("server s" + server + " {");
        out.println("  platform " + platform + "  firmware 9.10.6.b  manager 3.6  health ok  power-policy performance");
        out.println("  cores " + (CONTROL_CORES + 2 * guests) + "  memory " + (16 + 8 * guests) + " GiB");
        out.println("  link net0 to front-lan  link net1 to migration-lan  login certificates  trusts s" + partner);
        out.println("  pf pf0 at \"/SYS/MB/NET0/IOVNET.PF0\" { vfs " + guests + " }");
        out.println("  control domain {");
        out.println("    os solaris 11.4.62  cores " + CONTROL_CORES + "  memory 16 GiB");
        out.println("    vds vds0 {");
        volumes(server, defects, server);
        volumes(partner, defects, server);
        out.println("    }");
        out.println("    vsw vsw0 { net-dev net0  vlans 10 }  vsw only" + server + " { net-dev net0  vlans 10 }");
        out.println("    vcc vcc0 { ports 5000..9999 }");
        out.println("  }");
        out.println("}");
    }

    private void volumes(int owner, List<List<String>> defects, int where) {
        for (int guest = 0; guest < guests; guest++) {
            if (owner == where || !defects.get(owner).get(guest).equals("lonely-volume")) {
                out.println("      volume " + name(owner, guest) + "-root on san \"/dev/dsk/c0t" + owner + "x" + guest
                        + "d0s2\"");
            }
        }
    }

    private void guest(int server, int guest, String defect) {
        out.print("guest " + name(server, guest) + " on s" + server
                + " { os solaris 11.4.62  cores 1  memory 4 GiB  adi no  cpu-arch ");
        out.print(defect.equals("native") ? "native" : "migration-class1");
        out.print("  vdisk root on vds0  vnet net0 on " + (defect.equals("switch") ? "only" + server : "vsw0")
                + " { pvid 10 }");
        out.print("  console on vcc0  ntp " + (defect.equals("ntp") ? "no" : "yes"));
        if (defect.equals("vf")) {
            out.print("  vf fast at \"/SYS/MB/NET0/IOVNET.PF0.VF" + guest + "\"");
        }
        if (defect.equals("bus")) {
            out.print("  bus pci_" + guest);
        }
        out.println(" }");
    }

    private static String name(int server, int guest) {
        return "g" + server + "-" + guest;
    }
}
