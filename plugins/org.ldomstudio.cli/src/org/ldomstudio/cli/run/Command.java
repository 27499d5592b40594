// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.run;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command of the tool. */
public interface Command {

    /** Returns its options and parameters, without the common options. */
    CommandSpec spec();

    /** Returns the formats that it offers, the first being the default. */
    default List<Format> formats() {
        return List.of(Format.TEXT, Format.JSON);
    }

    /**
     * Runs it.
     *
     * @param parsed the command line
     * @param session the surroundings and the common options
     * @throws Trouble when something outside the model is wrong
     */
    ExitStatus run(ParseResult parsed, Session session);
}
