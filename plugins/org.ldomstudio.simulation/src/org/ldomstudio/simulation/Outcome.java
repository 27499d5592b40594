// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/** Say how a migration ended. */
public enum Outcome {
    /** The guest runs on the target. */
    COMPLETED,
    /** A stop rule gave it up; the guest stays on the source. */
    ABORTED,
    /** The operator cancelled it; the guest stays on the source. */
    CANCELLED,
    /** Pre-copy goes on for ever: no rule can end it. It keeps its share of links and CPUs. */
    NOT_CONVERGING,
    /** Nothing is sent any more, or too little to end within three years; the result ends where it came to a stop. */
    STALLED,
    /** The run was cancelled before it ended. */
    INTERRUPTED
}
