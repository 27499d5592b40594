// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ldomstudio.scripts.steps.Test;

/** Expresses tests as questions about single lines of what ldm lists, which is what a playbook can answer by itself. */
final class Questions {

    /**
     * A question: does a line of a listing have all fields of one of some sets?
     *
     * @param server the server to ask
     * @param argv the arguments of ldm
     * @param anyOf sets of fields such as {@code name=web01}
     * @param negated whether no line may have them
     */
    record Question(String server, List<String> argv, List<List<String>> anyOf, boolean negated) {}

    private static final List<String> DOMAINS = List.of("list-domain", "-p");

    private Questions() {}

    /** Returns the questions that must all be answered with yes; none when only the shell script can test this. */
    static List<Question> of(Test test) {
        List<String> args = test.arguments();
        String server = args.isEmpty() ? "" : args.getFirst();
        return switch (test.function()) {
            case "is_state" -> state(server, args.get(1), args.subList(2, args.size()));
            case "exists" -> one(server, DOMAINS, List.of("name=" + args.get(1)));
            case "has_cpus" -> one(server, DOMAINS, List.of("name=" + args.get(1), "ncpu=" + args.get(2)));
            case "has_memory" -> one(server, DOMAINS, List.of("name=" + args.get(1), "mem=" + args.get(2)));
            case "has_resources" -> one(server, DOMAINS, resources(args));
            case "has_property" ->
                one(server, List.of("list-domain", "-l", "-p", args.get(1)), List.of(args.get(2) + "=" + args.get(3)));
            case "owns_io" -> List.of(new Question(server, List.of("list-io", "-p"), io(args), false));
            case "lacks_io" -> List.of(new Question(server, List.of("list-io", "-p"), io(args), true));
            case "has_device" -> List.of(device(server, args, false));
            case "lacks_device" -> List.of(device(server, args, true));
            case "has_service" ->
                one(server, List.of("list-services", "-p"), List.of(args.get(1), "name=" + args.get(2)));
            case "has_volume" -> one(server, List.of("list-services", "-p"), List.of("vol=" + args.get(1)));
            case "moved" ->
                List.of(
                        new Question(args.get(2), DOMAINS, List.of(List.of("name=" + args.get(3))), false),
                        new Question(args.get(1), DOMAINS, List.of(List.of("name=" + args.get(0))), true));
            default -> List.of();
        };
    }

    private static List<Question> state(String server, String domain, List<String> states) {
        return states.equals(List.of("none"))
                ? List.of(new Question(server, DOMAINS, List.of(List.of("name=" + domain)), true))
                : List.of(new Question(
                        server,
                        DOMAINS,
                        states.stream()
                                .map(state -> List.of("name=" + domain, "state=" + state))
                                .toList(),
                        false));
    }

    private static List<String> resources(List<String> args) {
        List<String> fields = new ArrayList<>(List.of("name=" + args.get(1)));
        Optional.of(args.get(2)).filter(cpus -> !cpus.equals("-")).ifPresent(cpus -> fields.add("ncpu=" + cpus));
        Optional.of(args.get(3)).filter(bytes -> !bytes.equals("-")).ifPresent(bytes -> fields.add("mem=" + bytes));
        return fields;
    }

    private static List<List<String>> io(List<String> args) {
        return Stream.of("dev=", "alias=")
                .map(key -> List.of(key + args.get(2), "domain=" + args.get(1)))
                .toList();
    }

    private static Question device(String server, List<String> args, boolean negated) {
        return new Question(
                server,
                List.of("list-domain", "-o", args.get(2), "-p", args.get(1)),
                List.of(List.of(args.get(3), "name=" + args.get(4))),
                negated);
    }

    private static List<Question> one(String server, List<String> argv, List<String> fields) {
        return List.of(new Question(server, argv, List.of(fields), false));
    }
}
