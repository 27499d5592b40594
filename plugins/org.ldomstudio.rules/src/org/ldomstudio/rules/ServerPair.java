// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.List;
import org.ldomstudio.model.values.Version;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.Value;

/**
 * Two servers that any guest may migrate between.
 *
 * @param site the state, with resources summed up
 * @param source the server that guests leave
 * @param target the server that they go to
 * @param options what the command says besides
 */
public record ServerPair(SiteFacts site, ServerView source, ServerView target, MigrationOptions options) {

    /** Returns the releases of the two managers, the source's first. */
    public List<Value<Version>> managers() {
        return List.of(source.manager(), target.manager());
    }

    /** Returns both servers, the source first. */
    public List<ServerView> both() {
        return List.of(source, target);
    }
}
