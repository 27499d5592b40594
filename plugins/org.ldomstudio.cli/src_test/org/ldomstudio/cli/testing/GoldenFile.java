// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file with the output that is expected. The system property {@code golden.update} rewrites it instead of comparing. */
public final class GoldenFile {

    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private GoldenFile() {}

    /** Returns whether files are rewritten in this run. */
    public static boolean isUpdating() {
        return UPDATE;
    }

    /** Compares a text with the content of a file; a missing file is a failure. */
    public static void assertSame(Path file, String actual) throws IOException {
        if (UPDATE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        } else if (Files.exists(file)) {
            assertThat(actual)
                    .as("output as in %s (rewrite with -Dgolden.update=true)", file)
                    .isEqualTo(Files.readString(file));
        } else {
            fail("There is no " + file + ". Write it with -Dgolden.update=true and look at it before you commit it.");
        }
    }
}
