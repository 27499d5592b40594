// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.naming;

import org.eclipse.xtext.naming.IQualifiedNameConverter;

/** Writes qualified names with slashes, because names of logical domains may contain dots. */
public final class LdomQualifiedNameConverter extends IQualifiedNameConverter.DefaultImpl {

    @Override
    public String getDelimiter() {
        return "/";
    }
}
