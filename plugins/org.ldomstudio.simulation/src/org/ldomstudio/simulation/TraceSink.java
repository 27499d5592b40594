// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

/**
 * Follow a run. All instants are seconds since the run began, in order; serial is the index of an activity. Methods do
 * nothing by default.
 */
public interface TraceSink {
    /** Called when an activity starts. */
    default void started(int serial, double seconds) {}

    /** Called when the rate of a migration changes: wire bytes per second from now on, and what limits it. */
    default void rate(int serial, double seconds, double wireBytesPerSecond, Bottleneck.Kind limitedBy) {}

    /** Called when a live round or the suspended pass begins with this many raw bytes; pass 0 is the suspended one. */
    default void passBegins(int serial, double seconds, int pass, double rawBytes) {}

    /** Called when a live round has ended. */
    default void roundEnded(int serial, double seconds, Round round) {}

    /** Called when the guest's speed changes, 0 to 1. */
    default void guestSpeed(int serial, double seconds, double speed) {}

    /** Called when an activity is over. */
    default void ended(int serial, double seconds) {}
}
