// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.steps;

import java.util.List;
import java.util.Optional;

/** One thing that a step of a script does. All words are plain: quoting happens where they are written. */
public sealed interface Action {

    /**
     * Runs a command that changes something, on the control domain of a server.
     *
     * @param server name of the server
     * @param words the command and its arguments
     * @param place file and line of the model that it comes from
     */
    record Run(String server, List<String> words, Optional<String> place) implements Action {
        public Run {
            words = List.copyOf(words);
        }
    }

    /**
     * Does something unless a test says that nothing is left to do.
     *
     * @param test the test
     * @param actions what to do otherwise
     */
    record Unless(Test test, List<Action> actions) implements Action {
        public Unless {
            actions = List.copyOf(actions);
        }
    }

    /**
     * Goes on only when a test succeeds.
     *
     * @param test the test
     */
    record Need(Test test) implements Action {}

    /**
     * Calls a function of the library that changes something in its own careful way.
     *
     * @param words the function and its arguments
     * @param command the server and the command that it will run, for plans as data; empty when it runs none
     * @param place file and line of the model that it comes from
     */
    record Call(List<String> words, Optional<Run> command, Optional<String> place) implements Action {
        public Call {
            words = List.copyOf(words);
        }
    }

    /**
     * Asks a person to do something.
     *
     * @param text what to do
     */
    record ByHand(String text) implements Action {}

    /**
     * Tells the reader something.
     *
     * @param text one line
     */
    record Note(String text) implements Action {}
}
