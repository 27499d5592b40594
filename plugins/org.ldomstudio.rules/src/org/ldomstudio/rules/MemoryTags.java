// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import org.ldomstudio.model.view.PlatformView;

/** Whether a guest's ADI memory tags are at stake. */
final class MemoryTags {

    private MemoryTags() {}

    /** Returns whether the guest uses tags on a server that has them; remembers what is not stated. */
    static boolean areUsed(Migration m, Reasons reasons) {
        boolean hardware =
                m.source().platform().flatMap(PlatformView::ssm).known().orElse(true);
        return hardware && reasons.need(m.guest().adi()).orElse(false);
    }
}
