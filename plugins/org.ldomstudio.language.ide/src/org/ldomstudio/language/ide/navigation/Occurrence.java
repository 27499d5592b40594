// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.navigation;

import org.eclipse.emf.common.util.URI;

/**
 * A place where an element is named.
 *
 * @param file the file
 * @param offset position of the name
 * @param length its length
 * @param declaration whether the element is declared here; otherwise it is referred to
 */
public record Occurrence(URI file, int offset, int length, boolean declaration) {}
