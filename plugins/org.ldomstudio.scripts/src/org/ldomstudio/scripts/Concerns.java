// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ldomstudio.model.ldom.Expectation;
import org.ldomstudio.model.ldom.WhatIf;
import org.ldomstudio.scripts.shell.ShellText;

/** Knows which elements the errors of a model concern. */
final class Concerns {

    private final Map<EObject, List<ElementError>> errors = new LinkedHashMap<>();

    Concerns(List<ElementError> errors) {
        errors.forEach(error -> this.errors
                .computeIfAbsent(error.element(), key -> new ArrayList<>())
                .add(error));
    }

    /** Returns why an element is concerned: the errors at it or anywhere inside it. */
    List<String> reasons(EObject element) {
        return errors.keySet().stream()
                .filter(place -> EcoreUtil.isAncestor(element, place))
                .flatMap(place -> errors.getOrDefault(place, List.of()).stream())
                .map(Concerns::text)
                .toList();
    }

    /** Returns the errors that concern a whole plan: those at it, but neither at its steps nor at what it only expects. */
    List<String> reasonsOfWhole(EObject plan) {
        return errors.getOrDefault(plan, List.of()).stream().map(Concerns::text).toList();
    }

    /** Returns the errors of expectations and what-ifs: they do not change what a plan does. */
    List<String> remarks(EObject plan) {
        return errors.keySet().stream()
                .filter(place -> isOpinion(plan, place))
                .flatMap(place -> errors.getOrDefault(place, List.of()).stream())
                .map(Concerns::text)
                .toList();
    }

    private static boolean isOpinion(EObject plan, EObject place) {
        return plan.eContents().stream()
                .filter(part -> part instanceof Expectation || part instanceof WhatIf)
                .anyMatch(part -> EcoreUtil.isAncestor(part, place));
    }

    private static String text(ElementError error) {
        return Optional.of(error.rule())
                        .filter(rule -> !rule.isEmpty())
                        .map(rule -> rule + ": ")
                        .orElse("")
                + ShellText.line(error.message());
    }
}
