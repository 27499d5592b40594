// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.validation;

/** One concern of the checks of the language. */
interface LanguageCheck {

    /** Looks at the site and reports what is wrong. */
    void check(CheckedSite site, FindingSink sink);
}
