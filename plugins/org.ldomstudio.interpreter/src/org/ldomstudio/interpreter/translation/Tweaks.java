// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.translation;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.Network;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.ldom.SystemDomain;

/**
 * Change single inputs of a translation, to see what they do to the result.
 *
 * @param extraCores cores that control domains have more, at any time
 * @param speeds bytes per second of networks, of their links and backbones, in place of the stated ones
 * @param writeFactors factors of the write rates of guests
 * @param cold migrations made cold
 * @param startSecondOfWeek another start of the plan
 */
public record Tweaks(
        Map<SystemDomain, Integer> extraCores,
        Map<Network, Double> speeds,
        Map<Guest, Double> writeFactors,
        Set<Step> cold,
        OptionalDouble startSecondOfWeek) {
    /** Changes nothing. */
    public static final Tweaks NONE = new Tweaks(Map.of(), Map.of(), Map.of(), Set.of(), OptionalDouble.empty());

    public Tweaks {
        extraCores = Map.copyOf(extraCores);
        speeds = Map.copyOf(speeds);
        writeFactors = Map.copyOf(writeFactors);
        cold = Set.copyOf(cold);
    }

    /** Changes only the cores of control domains. */
    public static Tweaks cores(Map<SystemDomain, Integer> extra) {
        return new Tweaks(extra, Map.of(), Map.of(), Set.of(), OptionalDouble.empty());
    }

    /** Changes only the speed of a network. */
    public static Tweaks speed(Network network, double bytesPerSecond) {
        return new Tweaks(Map.of(), Map.of(network, bytesPerSecond), Map.of(), Set.of(), OptionalDouble.empty());
    }

    /** Changes only the write rates of a guest. */
    public static Tweaks writes(Guest guest, double factor) {
        return new Tweaks(Map.of(), Map.of(), Map.of(guest, factor), Set.of(), OptionalDouble.empty());
    }

    /** Makes only one migration cold. */
    public static Tweaks cold(Step step) {
        return new Tweaks(Map.of(), Map.of(), Map.of(), Set.of(step), OptionalDouble.empty());
    }

    /** Changes only the start of the plan. */
    public static Tweaks start(double secondOfWeek) {
        return new Tweaks(Map.of(), Map.of(), Map.of(), Set.of(), OptionalDouble.of(secondOfWeek));
    }
}
