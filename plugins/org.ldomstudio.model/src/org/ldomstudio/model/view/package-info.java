// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * The effective view: what a model says, with the origin of every value.
 *
 * <p>Rules, interpreter, scripts and editors read this view and never raw features, so that "not stated" cannot be
 * mistaken for a fact.
 * A value is {@link org.ldomstudio.model.view.Known known} (stated, taken over by {@code like}, or a documented
 * default) or
 * {@link org.ldomstudio.model.view.Unknown unknown}, and an unknown one names the property to state.
 *
 * <p>{@link org.ldomstudio.model.view.SiteIndex} lists all elements of all files, {@link
 * org.ldomstudio.model.view.SiteState} is one
 * immutable state of the whole site; {@link org.ldomstudio.model.view.SiteState#after after(step)} gives the next.
 * Views of elements
 * belong to the state that made them. No object of the model is ever copied or changed.
 */
@NonNullByDefault
package org.ldomstudio.model.view;

import org.eclipse.jdt.annotation.NonNullByDefault;
