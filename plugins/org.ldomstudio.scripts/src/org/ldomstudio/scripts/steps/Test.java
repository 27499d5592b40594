// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.steps;

import java.util.List;
import java.util.stream.Stream;

/**
 * A test of the present state: a function of the shell library and its arguments.
 *
 * @param function name of the function
 * @param arguments its arguments, plain
 */
public record Test(String function, List<String> arguments) {

    public Test {
        arguments = List.copyOf(arguments);
    }

    /** Makes a test. */
    public static Test of(String function, String... arguments) {
        return new Test(function, List.of(arguments));
    }

    /** Makes a test with a list of further arguments. */
    public static Test of(String function, List<String> more, String... arguments) {
        return new Test(
                function, Stream.concat(Stream.of(arguments), more.stream()).toList());
    }

    /** Returns the function and its arguments. */
    public List<String> words() {
        return Stream.concat(Stream.of(function), arguments.stream()).toList();
    }
}
