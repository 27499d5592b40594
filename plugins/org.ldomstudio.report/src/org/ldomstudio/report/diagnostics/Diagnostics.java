// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.diagnostics;

import java.util.List;
import org.ldomstudio.rules.Severity;

/**
 * All diagnostics of one invocation.
 *
 * @param all the diagnostics, {@linkplain Diagnostic#BY_PLACE by place}
 * @param accepted how many findings {@code accept} has silenced
 */
public record Diagnostics(List<Diagnostic> all, int accepted) {

    public Diagnostics {
        all = all.stream().sorted(Diagnostic.BY_PLACE).toList();
    }

    /** Returns how many diagnostics have a severity. */
    public int count(Severity severity) {
        return (int) all.stream().filter(each -> each.severity() == severity).count();
    }

    /** Returns whether there is an error. */
    public boolean hasErrors() {
        return all.stream().anyMatch(each -> each.severity() == Severity.ERROR);
    }
}
