// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.validation;

/** Xtext's entry to checks of single objects. All checks of this language look at the whole model, so it is empty. */
public class LdomValidator extends AbstractLdomValidator {}
