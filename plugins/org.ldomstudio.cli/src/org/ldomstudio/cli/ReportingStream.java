// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;

/** Remembers why writing failed, which a print stream keeps to itself. */
final class ReportingStream extends FilterOutputStream {

    private Optional<String> failure = Optional.empty();

    ReportingStream(OutputStream target) {
        super(target);
    }

    /** Returns why writing failed; a reader that has seen enough, such as {@code head}, is no failure. */
    Optional<String> failure() {
        return failure.filter(message -> !message.contains("Broken pipe"));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    @NonNullByDefault({}) // the stream of the JDK says nothing of null
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = Optional.of(String.valueOf(e.getMessage()));
            throw e;
        }
    }
}
