// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.Optional;
import org.ldomstudio.model.values.Version;

/** Compares system firmware of different families: Oracle's 6.x to 9.x, and Fujitsu's XCP. */
final class Firmware {

    private static final String XCP = "xcp";
    private static final String GPT_OF_8 = "8.4";
    private static final String GPT_OF_9 = "9.1";
    private static final String GPT_OF_XCP = "XCP2230";
    private static final String INTERFACE_OF_8 = "8.4";
    private static final String INTERFACE_OF_9 = "9.1";
    private static final String INTERFACE_OF_XCP = "XCP2210";

    private Firmware() {}

    static boolean isXcp(Version firmware) {
        return XCP.equals(firmware.parts().getFirst());
    }

    /** Returns the first number: 7, 8, 9; -1 for XCP and for what is no firmware version. */
    static int family(Version firmware) {
        return firmware.number(0);
    }

    /** Returns whether both are 9.0, of which it is not known on which side of the newer interface they are. */
    static boolean areBoth90(Version one, Version other) {
        return is90(one) && is90(other);
    }

    /** Returns whether the firmware understands EFI (GPT) disk labels: from 8.4, 9.1 and XCP2230 (3.2 guide). */
    static Optional<Boolean> knowsGpt(Version firmware) {
        if (isXcp(firmware)) {
            return firmware.isAtLeast(GPT_OF_XCP);
        }
        return switch (family(firmware)) {
            case -1 -> Optional.empty();
            case 9 -> firmware.isAtLeast(GPT_OF_9);
            default -> firmware.isAtLeast(GPT_OF_8);
        };
    }

    /**
     * Returns whether the firmware has the newer hypervisor interface: from 8.4 and XCP2210 (3.2 guide). The guide
     * does not say where 9.0
     * belongs; 9.1 appeared together with 8.4, so 9.0 stays undecided.
     */
    static Optional<Boolean> hasNewInterface(Version firmware) {
        if (isXcp(firmware)) {
            return firmware.isAtLeast(INTERFACE_OF_XCP);
        }
        return switch (family(firmware)) {
            case -1 -> Optional.empty();
            case 9 -> firmware.isAtLeast(INTERFACE_OF_9).filter(reached -> reached);
            default -> firmware.isAtLeast(INTERFACE_OF_8);
        };
    }

    private static boolean is90(Version firmware) {
        return firmware.number(0) == 9 && firmware.number(1) == 0;
    }
}
