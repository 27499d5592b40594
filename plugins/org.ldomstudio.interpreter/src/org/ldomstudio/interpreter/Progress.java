// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter;

/** Follow how far a long run is. */
@FunctionalInterface
public interface Progress {
    /** Ignores everything. */
    Progress NONE = (done, all) -> {};

    /**
     * Called now and then, from any thread.
     *
     * @param done runs that have ended
     * @param all runs that were asked for
     */
    void done(long done, long all);
}
