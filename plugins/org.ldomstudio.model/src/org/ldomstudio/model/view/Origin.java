// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.view;

/** Where a known value comes from. */
public enum Origin {
    /** Written at the element itself, or set by an earlier step of a plan. */
    STATED,
    /** Written at the element that this one is {@code like}. */
    TAKEN_OVER,
    /** Not written; the language documents a default. */
    DEFAULT
}
