// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.result;

import org.ldomstudio.model.view.Place;

/**
 * A step that leaves fewer guests of an application running than it must keep.
 *
 * @param place the step in the model
 * @param guest the guest that the step takes away
 * @param application the application
 * @param keep how many of its guests must run at any time
 * @param running how many run from the step's start on
 * @param seconds when the step starts
 */
public record KeepViolation(Place place, String guest, String application, long keep, long running, double seconds) {}
