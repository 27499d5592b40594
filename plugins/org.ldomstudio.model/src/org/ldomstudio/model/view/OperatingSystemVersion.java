// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.view;

import java.util.Optional;
import org.ldomstudio.model.ldom.OsFamily;
import org.ldomstudio.model.values.Version;

/**
 * Operating system of a domain.
 *
 * @param family Solaris or another
 * @param version version, such as 11.4.62 or 10; empty when not stated
 * @param update update of Solaris 10, such as 9/10; empty when not stated or not Solaris 10
 */
public record OperatingSystemVersion(OsFamily family, Optional<Version> version, Optional<String> update) {

    /** Returns whether it is Oracle Solaris. */
    public boolean isSolaris() {
        return family == OsFamily.SOLARIS;
    }

    /** Returns whether it is Solaris of that major number; empty when the version is not stated. */
    public Optional<Boolean> isSolaris(int major) {
        return isSolaris() ? version.map(stated -> stated.number(0) == major) : Optional.of(false);
    }

    /**
     * Returns whether it is Solaris 11 or newer of at least {@code bound}; empty when the version is missing or not
     * exact enough.
     *
     * @param bound a version, such as {@code 11.3}
     */
    public Optional<Boolean> isSolarisAtLeast(String bound) {
        return isSolaris() ? version.flatMap(stated -> stated.isAtLeast(bound)) : Optional.of(false);
    }

    /**
     * Returns whether it is Solaris 10 of at least that update, or a newer Solaris; empty when the version or the
     * update is missing.
     *
     * @param month month of the update, 1 to 12
     * @param year last two digits of its year
     */
    public Optional<Boolean> isSolaris10UpdateAtLeast(int month, int year) {
        if (!isSolaris() || version.isEmpty()) {
            return isSolaris() ? Optional.empty() : Optional.of(false);
        }
        int major = version.get().number(0);
        if (major != 10) {
            return Optional.of(major > 10);
        }
        return update.filter(text -> text.matches("\\d{1,2}/\\d{2}")).map(text -> {
            String[] parts = text.split("/");
            return Integer.parseInt(parts[1]) * 12 + Integer.parseInt(parts[0]) >= year * 12 + month;
        });
    }

    @Override
    public String toString() {
        String name = isSolaris() ? "Solaris" : "other";
        return name
                + version.map(stated -> " " + stated).orElse("")
                + update.map(text -> " " + text).orElse("");
    }
}
