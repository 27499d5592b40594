// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ldomstudio.cli.run.ExitStatus;
import org.ldomstudio.cli.run.Io;
import org.ldomstudio.cli.run.ProductVersion;

/** The entry of the command line: connects {@link CommandLineTool} with the process. */
public final class Main {

    private Main() {}

    /**
     * Runs one command and ends the process.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        // Asked for by scripts all the time, so it loads nothing else.
        if (arguments.length == 1 && (arguments[0].equals("--version") || arguments[0].equals("-V"))) {
            System.out.println(ProductVersion.line());
            System.exit(System.out.checkError() ? ExitStatus.TROUBLE.code() : ExitStatus.FINE.code());
        }
        ReportingStream out = new ReportingStream(new FileOutputStream(FileDescriptor.out));
        Io io = new Io(
                System.in,
                new PrintStream(new BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Path.of("").toAbsolutePath(),
                System.getenv(),
                isTerminal(1),
                isTerminal(2));
        ExitStatus status = new CommandLineTool(io).run(arguments);
        io.out().flush();
        if (out.failure().isPresent()) {
            io.err()
                    .println("ldom-studio: the result could not be written: "
                            + out.failure().get());
            status = ExitStatus.TROUBLE;
        }
        io.err().flush();
        System.exit(status.code());
    }

    /** Asks the system, because the console of the JDK knows only of input and output together and loads much. */
    private static boolean isTerminal(int descriptor) {
        try {
            Path target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor));
            return target.startsWith("/dev/pts")
                    || target.startsWith("/dev/console")
                    || target.toString().startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException noSuchFolder) {
            return System.console() != null && System.getenv("TERM") != null;
        }
    }
}
