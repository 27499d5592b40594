// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.List;
import java.util.Optional;
import org.ldomstudio.model.values.Version;

/** The releases of Logical Domains and Oracle VM Server for SPARC, in their order. */
final class Managers {

    private static final List<String> RELEASES =
            List.of("1.0", "1.1", "1.2", "1.3", "2.0", "2.1", "2.2", "3.0", "3.1", "3.2", "3.3", "3.4", "3.5", "3.6");

    private Managers() {}

    /**
     * Returns whether two releases are the same or follow each other; empty when one is not known or not exact
     * enough.
     */
    static Optional<Boolean> areNeighbours(Version one, Version other) {
        int a = number(one);
        int b = number(other);
        return a < 0 || b < 0 ? Optional.empty() : Optional.of(Math.abs(a - b) <= 1);
    }

    /** Returns the position among the releases; later minor releases of 3 follow 3.6; -1 when it is not known. */
    private static int number(Version release) {
        int major = release.number(0);
        int minor = release.number(1);
        int known = RELEASES.indexOf(major + "." + minor);
        boolean later = known < 0 && major == 3 && minor > 6;
        return later ? RELEASES.size() + minor - 7 : known;
    }
}
