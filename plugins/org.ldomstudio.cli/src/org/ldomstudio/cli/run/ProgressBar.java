// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.run;

import java.io.OutputStream;
import java.io.PrintStream;
import org.ldomstudio.interpreter.Progress;

/** Shows on a terminal how far a long run is. Appears only when a run takes noticeably long, and leaves no trace. */
public final class ProgressBar implements Progress, AutoCloseable {

    private static final long PATIENCE = 400_000_000L;
    private static final long PACE = 100_000_000L;
    private static final int WIDTH = 40;

    private final PrintStream terminal;
    private final String what;
    private long next = System.nanoTime() + PATIENCE;
    private boolean shown;

    private ProgressBar(PrintStream terminal, String what) {
        this.terminal = terminal;
        this.what = what;
    }

    /**
     * Makes a bar when a person watches standard error, otherwise one that shows nothing.
     *
     * @param what what is counted: "runs"
     */
    public static ProgressBar of(Session session, String what) {
        boolean wanted = session.io().errIsTerminal() && !session.quiet();
        return new ProgressBar(wanted ? session.io().err() : new PrintStream(OutputStream.nullOutputStream()), what);
    }

    @Override
    public synchronized void done(long done, long all) {
        long now = System.nanoTime();
        if (now - next < 0 || all <= 0) {
            return;
        }
        next = now + PACE;
        int full = (int) (WIDTH * Math.min(done, all) / all);
        terminal.print("\r[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + done + " of " + all + " " + what);
        terminal.flush();
        shown = true;
    }

    @Override
    public synchronized void close() {
        if (shown) {
            terminal.print("\r\u001b[K");
            terminal.flush();
        }
    }
}
