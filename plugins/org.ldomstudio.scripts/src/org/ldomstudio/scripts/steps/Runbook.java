// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.steps;

import java.util.List;

/**
 * A runbook: a script of steps with what must hold before and after.
 *
 * @param script head, machines and steps
 * @param plan name of the plan, as visible text
 * @param documentation what the plan's author wrote about it, one visible line each
 * @param preflight what must hold before the first step
 * @param verify what must hold after the last step
 * @param endDiffers whether what must hold after the last step does not hold before the first one
 * @param saved the servers whose configuration is saved at the end, each with the name of the configuration
 */
public record Runbook(
        Script script,
        String plan,
        List<String> documentation,
        List<Check> preflight,
        List<Check> verify,
        boolean endDiffers,
        List<Saved> saved) {

    public Runbook {
        documentation = List.copyOf(documentation);
        preflight = List.copyOf(preflight);
        verify = List.copyOf(verify);
        saved = List.copyOf(saved);
    }

    /**
     * Something that must hold, or that a person has to look at.
     *
     * @param title what it is about, in a few visible words
     * @param tests tests that must all succeed; none for something that no command can tell
     */
    public record Check(String title, List<Test> tests) {
        public Check {
            tests = List.copyOf(tests);
        }
    }

    /**
     * A configuration on a service processor.
     *
     * @param server name of the server
     * @param name name of the configuration
     */
    public record Saved(String server, String name) {}
}
