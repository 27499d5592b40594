// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.steps;

import java.util.List;
import java.util.Optional;

/**
 * A script, before it is laid out.
 *
 * @param id short name for log, lock and notes; letters, digits and dashes, different for every script and changed whenever the steps
 *     change in a way that makes old notes useless
 * @param path where the file belongs in the output folder
 * @param title what it is, in one line
 * @param place file and line of the model that it comes from
 * @param about further lines for the head
 * @param warnings lines for a loud warning at the top: what is left out because the model has errors
 * @param machines the servers that it works on, the main one first
 * @param steps what it does
 */
public record Script(
        String id,
        String path,
        String title,
        Optional<String> place,
        List<String> about,
        List<String> warnings,
        List<Machine> machines,
        List<ScriptStep> steps) {

    public Script {
        about = List.copyOf(about);
        warnings = List.copyOf(warnings);
        machines = List.copyOf(machines);
        steps = List.copyOf(steps);
    }

    /** Returns the id of a script whose notes stay useful when the script changes. */
    static String idOf(String path) {
        return path.endsWith(".sh") ? path.substring(0, path.length() - ".sh".length()) : path;
    }

    /** Returns the last part of the path. */
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * A server as scripts see it.
     *
     * @param name name in the model
     * @param address host name or address of its control domain
     */
    public record Machine(String name, String address) {}
}
