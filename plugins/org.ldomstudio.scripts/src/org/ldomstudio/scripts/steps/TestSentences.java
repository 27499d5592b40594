// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.steps;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ldomstudio.scripts.shell.ShellText;

/** Says in plain words what a test tests, for pages and messages that people read. */
public final class TestSentences {

    private static final Map<String, String> KINDS = Map.of(
            "VDS",
            "virtual disk server",
            "VSW",
            "virtual switch",
            "VSAN",
            "virtual SAN",
            "VCC",
            "virtual console concentrator",
            "VDISK",
            "virtual disk",
            "VNET",
            "virtual network device",
            "VHBA",
            "virtual SCSI adapter",
            "POLICY",
            "policy");

    private TestSentences() {}

    /** Returns a sentence without full stop, of visible text: "web01 on t5a is active". */
    public static String of(Test test) {
        return ShellText.line(sentence(test.function(), test.arguments()));
    }

    private static String sentence(String function, List<String> args) {
        String server = args.getFirst();
        return switch (function) {
            case "is_state" ->
                args.get(2).equals("none")
                        ? "there is no " + args.get(1) + " on " + server
                        : args.get(1) + " on " + server + " is " + String.join(" or ", args.subList(2, args.size()));
            case "exists" -> args.get(1) + " exists on " + server;
            case "moved" -> args.get(3) + " has arrived on " + args.get(2) + " and left " + args.get(1);
            case "has_cpus" -> args.get(1) + " on " + server + " has " + args.get(2) + " virtual CPUs";
            case "has_memory" -> args.get(1) + " on " + server + " has " + size(args.get(2)) + " of memory";
            case "has_crypto" -> args.get(1) + " on " + server + " has " + args.get(2) + " crypto units";
            case "has_resources" -> args.get(1) + " on " + server + " has " + resources(args.get(2), args.get(3));
            case "is_sized" ->
                args.get(1) + " on " + server + " has " + resources(args.get(2), args.get(3))
                        + given(args.subList(4, args.size()));
            case "can_resize" ->
                "memory of " + args.get(1) + " on " + server + " can become " + size(args.get(2))
                        + " in steps of 256 MB";
            case "has_property" -> args.get(1) + " on " + server + " has " + args.get(2) + "=" + args.get(3);
            case "has_variable" ->
                args.get(1) + " on " + server + " has the variable " + args.get(2) + "=" + args.get(3);
            case "has_console" ->
                args.get(1) + " on " + server + " has the console " + String.join(" ", args.subList(2, args.size()));
            case "has_service" ->
                server + " has the " + kind(args.get(1)) + " " + args.get(2) + details(args.subList(3, args.size()));
            case "has_volume" ->
                server + " exports the volume " + args.get(1) + "@" + args.get(2)
                        + details(args.subList(3, args.size()));
            case "has_vsan_device" -> server + " shows the device " + args.get(2) + " in " + args.get(1);
            case "has_console_service" -> server + " has a virtual console concentrator";
            case "has_device" -> args.get(1) + " on " + server + " has the " + kind(args.get(3)) + " " + args.get(4);
            case "lacks_device" -> args.get(1) + " on " + server + " has no " + kind(args.get(3)) + " " + args.get(4);
            case "owns_io" -> args.get(2) + " on " + server + " belongs to " + args.get(1);
            case "lacks_io" -> args.get(2) + " on " + server + " does not belong to " + args.get(1);
            case "has_vfs" -> args.get(1) + " on " + server + " has " + args.get(2) + " virtual functions";
            case "is_saved" -> server + " has the saved configuration " + args.get(1);
            case "is_delayed" -> args.get(1) + " on " + server + " is in a delayed reconfiguration";
            case "is_settled" ->
                "neither a delayed reconfiguration nor a migration of " + args.get(1) + " is under way on " + server;
            case "is_online" -> "the service " + args.get(1) + " on " + server + " is online";
            case "has_ntp" -> "NTP is online on " + server;
            case "is_release" -> server + " runs Oracle VM Server for SPARC " + args.get(1);
            case "is_secret" -> args.get(1) + " on " + server + " belongs to root, with mode 600 or 400";
            case "same_saving" ->
                server + " and " + args.get(1) + " agree about saving configurations after a migration";
            case "has_room" ->
                server + " has " + args.get(1) + " cores, " + args.get(2) + " strands and " + args.get(3)
                        + " MB of memory free";
            case "succeeds" -> "on " + server + " this succeeds: " + ShellText.quoteAll(args.subList(1, args.size()));
            default -> function.replace('_', ' ') + " " + String.join(" ", args);
        };
    }

    private static String resources(String cpus, String bytes) {
        String cores = cpus.equals("-") ? "" : cpus + " virtual CPUs";
        String memory = bytes.equals("-") ? "" : size(bytes) + " of memory";
        String both = cores + (cores.isEmpty() || memory.isEmpty() ? "" : " and ") + memory;
        return both.isEmpty() ? "whatever it has" : both;
    }

    private static String given(List<String> buses) {
        return buses.isEmpty() ? "" : ", without " + String.join(" and ", buses);
    }

    private static String details(List<String> properties) {
        return properties.isEmpty() ? "" : properties.stream().collect(Collectors.joining(" ", " (", ")"));
    }

    private static String size(String bytes) {
        return Words.size(Long.parseLong(bytes));
    }

    private static String kind(String tag) {
        return KINDS.getOrDefault(tag, tag);
    }
}
