// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.ldomstudio.cli.CommandLineTool;
import org.ldomstudio.cli.run.Io;

/**
 * What one call of the command line did, inside this process.
 *
 * @param status the exit status
 * @param out standard output
 * @param err standard error
 */
public record CommandLineRun(int status, String out, String err) {

    /** A call that is being prepared. */
    public static final class Call {
        private Path directory;
        private byte[] input = {};
        private boolean terminal;
        private final Map<String, String> environment = new HashMap<>();

        private Call(Path directory) {
            this.directory = directory;
        }

        /** Gives it a text on standard input. */
        public Call input(String text) {
            input = text.getBytes(StandardCharsets.UTF_8);
            return this;
        }

        /** Gives it bytes on standard input. */
        public Call input(byte[] bytes) {
            input = bytes.clone();
            return this;
        }

        /** Lets a person watch both outputs. */
        public Call onTerminal() {
            terminal = true;
            return this;
        }

        /** Sets an environment variable. */
        public Call with(String variable, String value) {
            environment.put(variable, value);
            return this;
        }

        /** Runs it. */
        public CommandLineRun run(String... arguments) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Io io = new Io(
                    new ByteArrayInputStream(input),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    directory,
                    environment,
                    terminal,
                    terminal);
            int status = new CommandLineTool(io).run(arguments).code();
            return new CommandLineRun(
                    status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }

    /** Prepares a call in a working directory. */
    public static Call in(Path directory) {
        return new Call(directory);
    }
}
