// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/** Take results as they come, in the order in which activities end. */
@FunctionalInterface
public interface ResultSink {
    /** Takes the result of one activity. */
    void accept(ActivityResult result);
}
