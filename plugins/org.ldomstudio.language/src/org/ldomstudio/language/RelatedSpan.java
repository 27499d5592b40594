// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language;

/**
 * Another place that a diagnostic has to do with.
 *
 * @param file name of the file, as the user gave it
 * @param span where
 * @param message what is there
 */
public record RelatedSpan(String file, TextSpan span, String message) {}
