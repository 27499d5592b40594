// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts;

import org.eclipse.emf.ecore.EObject;

/**
 * An error of the model, as far as it matters to generation.
 *
 * @param element the element that it stands at
 * @param rule id of the rule or check
 * @param message what is wrong
 */
public record ElementError(EObject element, String rule, String message) {}
