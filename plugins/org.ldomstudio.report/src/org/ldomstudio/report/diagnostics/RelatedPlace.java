// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.diagnostics;

/**
 * Another place that a diagnostic has to do with.
 *
 * @param range the place
 * @param message what is there
 */
public record RelatedPlace(TextRange range, String message) {}
