// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.translation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.model.values.Dimension;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.view.Known;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.Unknown;
import org.ldomstudio.model.view.Value;

/**
 * Reads the values that one step needs and remembers those that are not stated. A step with missing facts gets no
 * figures: a default is never taken for a fact.
 */
final class Facts {
    private static final double BITS_PER_BYTE = 8.0;

    private final Draw draw;
    private final Set<String> missing = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();

    Facts(Draw draw) {
        this.draw = draw;
    }

    /** Returns the facts that were needed and are not stated, in the order in which they were needed. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    /** Returns why there can be no figures, in a sentence; empty when there can. */
    Optional<String> obstacle() {
        if (!problems.isEmpty()) {
            return Optional.of("cannot simulate: " + String.join("; ", problems));
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("cannot simulate, because not stated: " + String.join(", ", missing));
    }

    /** Reads a quantity without which there is no figure. The result for an unknown one must not be used. */
    double need(Value<Quantity> value) {
        return needed(value).map(known -> number(known.value(), known.place())).orElse(0.0);
    }

    /** Reads a fact without which there is no figure. */
    <T> Optional<Known<T>> needed(Value<T> value) {
        return switch (value) {
            case Known<T> known -> Optional.of(known);
            case Unknown<T> unknown -> {
                missing.add(unknown.fact());
                yield Optional.empty();
            }
        };
    }

    /** Remembers a missing fact that no value stands for. */
    void lacks(String fact) {
        missing.add(fact);
    }

    /** Remembers why there is no figure although nothing is missing. */
    void fails(String problem) {
        problems.add(problem);
    }

    /** Reads a quantity that may be left out. */
    OptionalDouble optional(Value<Quantity> value) {
        return value instanceof Known<Quantity> known
                ? OptionalDouble.of(number(known.value(), known.place()))
                : OptionalDouble.empty();
    }

    /** Reads a quantity that may be left out. */
    double optional(Value<Quantity> value, double otherwise) {
        return optional(value).orElse(otherwise);
    }

    /** Reads a feature of an element that has no view of its own; empty when it is not stated. */
    OptionalDouble stated(EObject element, EAttribute feature) {
        return element.eGet(feature) instanceof Quantity quantity
                ? OptionalDouble.of(number(quantity, Place.of(element, feature)))
                : OptionalDouble.empty();
    }

    /** Reads a quantity at a place. Rates of wires are given in bytes per second, all else in its base unit. */
    double number(Quantity quantity, Place place) {
        double number = draw.of(quantity, place);
        return quantity.dimension() == Dimension.BIT_RATE ? number / BITS_PER_BYTE : number;
    }
}
