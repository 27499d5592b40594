// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.view.Known;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.PropertyNames;
import org.ldomstudio.model.view.Unknown;
import org.ldomstudio.model.view.Value;
import org.ldomstudio.rules.fixes.Fix;

/**
 * Collects what speaks against something, and what is not stated, while a condition is looked at.
 *
 * <p>A condition asks for an unknown value only where its answer depends on it: everything asked for and not stated
 * keeps the answer
 * from being "fits".
 */
public final class Reasons {

    private final Severity severity;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();
    private final Set<Related> unverified = new LinkedHashSet<>();

    private Reasons(Severity severity) {
        this.severity = severity;
    }

    /** Starts with problems of that severity. */
    public static Reasons of(Severity severity) {
        return new Reasons(severity);
    }

    /** Returns a value when it is known; otherwise remembers what is not stated. */
    public <T> Optional<T> need(Value<T> value) {
        switch (value) {
            case Unknown<T> unknown -> missing.add(Missing.of(unknown, severity));
            case Known<T> known when known.unverified() -> unverified.add(unverified(known.place()));
            case Known<T> known -> {}
        }
        return value.known();
    }

    /** Returns a decision when there is one; otherwise remembers that the fact is not stated exactly enough. */
    public Optional<Boolean> need(Optional<Boolean> decision, Supplier<String> fact, Place place) {
        if (decision.isEmpty()) {
            missing(fact.get(), place);
        }
        return decision;
    }

    /** Remembers a fact that is not stated. */
    public Reasons missing(String fact, Place place) {
        missing.add(new Missing(fact, place, severity));
        return this;
    }

    /** Remembers facts that are not stated, each with the severity of this collection. */
    public Reasons missing(List<Missing> facts) {
        facts.forEach(fact -> missing.add(fact.atWorst(severity)));
        return this;
    }

    /** Adds a problem. */
    public Reasons problem(String message, Place place, Related... related) {
        return problem(message, place, List.of(related), List.of());
    }

    /** Adds a problem with cures. */
    public Reasons problem(String message, Place place, List<Related> related, List<Fix> fixes) {
        List<Related> all = new ArrayList<>(related);
        all.addAll(unverified);
        problems.add(new Problem(severity, message, place, all, fixes));
        return this;
    }

    /** Adds all that another collection, maybe of another severity, has found. */
    public Reasons and(Reasons other) {
        problems.addAll(other.problems);
        missing.addAll(other.missing);
        return this;
    }

    /** Returns whether nothing speaks against it and nothing is missing. */
    public boolean isClear() {
        return problems.isEmpty() && missing.isEmpty();
    }

    /** Returns whether there is a problem. */
    public boolean hasProblem() {
        return !problems.isEmpty();
    }

    /** Marks what a problem rests on when its source calls it unverified. */
    private static Related unverified(Place place) {
        String name = place.element() instanceof NamedElement named ? named.getQualifiedName() : "the platform";
        String property = place.feature()
                .map(PropertyNames::of)
                .map(word -> word + " of ")
                .orElse("");
        return new Related(place, property + name + " is unverified: no document at hand confirms it");
    }

    /** Returns the answer. */
    public Answer answer() {
        List<Missing> facts = missing.stream().distinct().toList();
        if (!problems.isEmpty()) {
            return new Answer.DoesNotFit(problems, facts);
        }
        return facts.isEmpty() ? Answer.FITS : new Answer.CannotTell(facts);
    }
}
