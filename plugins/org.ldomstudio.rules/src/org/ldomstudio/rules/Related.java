// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import org.ldomstudio.model.view.Place;

/**
 * Another place that a finding has to do with.
 *
 * @param place the place
 * @param message what is there
 */
public record Related(Place place, String message) {}
