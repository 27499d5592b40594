// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.sampling;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.interpreter.StepWords;
import org.ldomstudio.model.ldom.CpuCost;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.PropertyNames;

/** The uncertain inputs of a plan: which key their streams have, and what they were in the first runs. */
final class Inputs {
    /** Runs whose inputs are kept to rank them. */
    static final int RANKED_RUNS = 10_000;

    /**
     * One uncertain input.
     *
     * @param label what people call it: "rate of oltp/busy/hot"
     * @param key key of its stream: the path of its place
     */
    record Input(String label, String key) {}

    private final int runs;
    private final ConcurrentMap<Place, Input> byPlace = new ConcurrentHashMap<>();
    private final ConcurrentMap<Input, double[]> values = new ConcurrentHashMap<>();

    Inputs(int runs) {
        this.runs = Math.min(runs, RANKED_RUNS);
    }

    /** Returns the input at a place. */
    Input at(Place place) {
        return byPlace.computeIfAbsent(place, unseen -> new Input(label(unseen), key(unseen)));
    }

    /** Remembers what inputs were in a run. */
    void remember(int run, Map<Input, Double> drawn) {
        if (run < runs) {
            drawn.forEach((input, value) -> values.computeIfAbsent(input, unseen -> new double[runs])[run] = value);
        }
    }

    /** Returns the inputs that were drawn, in the order of their labels. */
    List<Input> drawn() {
        return values.keySet().stream()
                .sorted(Comparator.comparing(Input::label).thenComparing(Input::key))
                .toList();
    }

    /** Returns what an input was in each of the first runs. */
    double[] valuesOf(Input input) {
        return values.get(input);
    }

    private static String label(Place place) {
        if (place.element() instanceof Setting setting) {
            return StepWords.subject(setting);
        }
        return property(place) + " of " + owner(place.element());
    }

    private static String key(Place place) {
        return path(place.element()) + " " + property(place) + " " + place.index();
    }

    private static String property(Place place) {
        return place.feature().map(PropertyNames::of).orElse("value");
    }

    private static String owner(EObject element) {
        for (EObject owner = element; owner != null; owner = owner.eContainer()) {
            if (owner instanceof NamedElement named && named.getName() != null) {
                return named.getQualifiedName();
            }
        }
        return element.eClass().getName();
    }

    /** Names and positions from the outermost owner: the same as long as nobody renames or moves the place itself. */
    private static String path(EObject element) {
        if (element instanceof NamedElement named && named.getName() != null) {
            return named.eClass().getName() + " " + named.getQualifiedName();
        }
        String own = switch (element) {
            case CpuCost cost -> "cpu-type " + cost.getCpuType();
            case Setting setting -> "set " + StepWords.subject(setting);
            default -> position(element);
        };
        return element.eContainer() == null ? own : path(element.eContainer()) + "/" + own;
    }

    private static String position(EObject element) {
        if (element.eContainer() == null) {
            return element.eClass().getName();
        }
        Object siblings = element.eContainer().eGet(element.eContainingFeature());
        int index = siblings instanceof List<?> list ? list.indexOf(element) : 0;
        return element.eContainingFeature().getName() + " " + index;
    }
}
