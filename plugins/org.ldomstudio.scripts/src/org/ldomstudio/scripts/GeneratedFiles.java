// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts;

import java.util.List;

/**
 * The result of a generation.
 *
 * @param files the files, sorted by path
 * @param omissions what was left out, and why; shown to the user and written into the headers of the files concerned
 */
public record GeneratedFiles(List<GeneratedFile> files, List<Omission> omissions) {

    public GeneratedFiles {
        files = files.stream().sorted().toList();
        omissions = List.copyOf(omissions);
    }

    /**
     * Something that was not generated.
     *
     * @param what what it is: "the runbook of plan sunday"
     * @param place file and line of the reason; empty when the line is not known
     * @param reason why, in a sentence that says what to do
     */
    public record Omission(String what, String place, String reason) {
        @Override
        public String toString() {
            return (place.isEmpty() ? "" : place + ": ") + what + " is not generated: " + reason;
        }
    }
}
