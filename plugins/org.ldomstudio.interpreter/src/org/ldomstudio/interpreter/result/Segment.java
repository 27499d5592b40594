// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.result;

/**
 * One part of a migration in time.
 *
 * @param name what happens: "setup", "round 3", "suspended", "shutdown", "move configuration", "boot"
 * @param startSeconds its start
 * @param endSeconds its end
 * @param guestDown whether the guest executes nothing meanwhile
 */
public record Segment(String name, double startSeconds, double endSeconds, boolean guestDown) {}
