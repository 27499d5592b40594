// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ldomstudio.cli.run.Io;

/**
 * Runs the usual commands on the model in a folder and throws their output away.
 *
 * <p>The launcher runs this once after a build while the JDK records which classes were loaded, because a record holds
 * one process only. Later starts read that record instead of loading the classes.
 */
public final class Rehearsal {

    private Rehearsal() {}

    public static void main(String[] arguments) {
        String model = arguments[0];
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Io io = new Io(
                InputStream.nullInputStream(), nowhere, nowhere, Path.of("").toAbsolutePath(), Map.of(), false, false);
        List<List<String>> commands = List.of(
                List.of("check", model),
                List.of("check", model, "--matrix", "--format", "json"),
                List.of("simulate", model),
                List.of("simulate", model, "--format", "json"),
                List.of("fmt", model, "--check"),
                List.of("explain"));
        for (List<String> command : commands) {
            new CommandLineTool(io).run(command.toArray(String[]::new));
        }
    }
}
