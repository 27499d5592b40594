// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.translation;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.THROTTLE__INCREMENT;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.THROTTLE__INITIAL;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.THROTTLE__MAX;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.THROTTLE__TRIGGER;

import java.util.Optional;
import org.ldomstudio.model.ldom.Throttle;

/** Translates throttling. What is not said about it is as in QEMU, the only documented one (model note, 2.6). */
final class Throttles {
    private Throttles() {}

    static Optional<org.ldomstudio.simulation.Throttle> of(Throttle throttle, Facts facts) {
        if (throttle.isOff()) {
            return Optional.empty();
        }
        org.ldomstudio.simulation.Throttle qemu = org.ldomstudio.simulation.Throttle.QEMU;
        int times = Optional.ofNullable(throttle.getTimes())
                .map(count -> (int) Math.clamp(count.value(), 1, Integer.MAX_VALUE))
                .orElse(qemu.times());
        return Optional.of(new org.ldomstudio.simulation.Throttle(
                facts.stated(throttle, THROTTLE__TRIGGER).orElse(qemu.trigger()),
                times,
                facts.stated(throttle, THROTTLE__INITIAL).orElse(qemu.initial()),
                facts.stated(throttle, THROTTLE__INCREMENT).orElse(qemu.increment()),
                facts.stated(throttle, THROTTLE__MAX).orElse(qemu.most()),
                qemu.spacingSeconds()));
    }
}
