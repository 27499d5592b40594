// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.resource;

import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.parser.IParseResult;

/** A file of the language in memory. Documentation comments are read as soon as the text is parsed. */
public final class LdomResource extends LazyLinkingResource {

    @Override
    protected void updateInternalState(IParseResult newParseResult) {
        Documentation.fill(newParseResult.getRootNode());
        super.updateInternalState(newParseResult);
    }
}
