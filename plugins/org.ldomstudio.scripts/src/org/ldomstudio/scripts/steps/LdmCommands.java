// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.model.values.Numbers;
import org.ldomstudio.model.view.Known;
import org.ldomstudio.model.view.Origin;
import org.ldomstudio.model.view.Value;
import org.ldomstudio.scripts.SourceLines;
import org.ldomstudio.scripts.steps.Action.Run;
import org.ldomstudio.scripts.steps.Action.Unless;

/** Makes {@code ldm} commands for one server, with the line of the model that each comes from. */
final class LdmCommands {

    private static final int MOST_VLANS = 4094;

    private final String server;
    private final SourceLines lines;

    LdmCommands(String server, SourceLines lines) {
        this.server = server;
        this.lines = lines;
    }

    String server() {
        return server;
    }

    /** Makes a command from its words. */
    Run ldm(EObject origin, String... words) {
        return ldm(origin, List.of(words));
    }

    /** Makes a command from its words. */
    Run ldm(EObject origin, List<String> words) {
        return new Run(server, Stream.concat(Stream.of("ldm"), words.stream()).toList(), lines.of(origin));
    }

    /** Makes a command from a subcommand, properties that may be absent, and operands. */
    Run ldm(EObject origin, String subcommand, List<Optional<String>> properties, String... operands) {
        List<String> words = new ArrayList<>(List.of(subcommand));
        properties.forEach(property -> property.ifPresent(words::add));
        words.addAll(List.of(operands));
        return ldm(origin, words);
    }

    /** Does {@code actions} unless the test succeeds. */
    static Unless unless(Test test, Action... actions) {
        return new Unless(test, List.of(actions));
    }

    /** Writes a property of a value that the model states; a value that it leaves to ldm gives nothing. */
    static <T> Optional<String> property(String key, Value<T> value) {
        return stated(value).map(known -> key + "=" + known);
    }

    /** Writes a property of a value that may be missing. */
    static <T> Optional<String> property(String key, Optional<T> value) {
        return value.map(present -> key + "=" + present);
    }

    /** Returns a value when the model states it, here or at what this element is like; a documented default is ldm's own business. */
    static <T> Optional<T> stated(Value<T> value) {
        return value instanceof Known<T> known && known.origin() != Origin.DEFAULT
                ? Optional.of(known.value())
                : Optional.empty();
    }

    /** Writes numbers as ldm reads lists. */
    static String list(Numbers numbers) {
        return numbers.stream().limit(MOST_VLANS).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }
}
