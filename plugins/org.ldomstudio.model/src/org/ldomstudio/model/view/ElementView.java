// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ldomstudio.model.ldom.LdomPackage;
import org.ldomstudio.model.ldom.NamedElement;

/** What all views of elements share: reading one feature with its origin. */
abstract class ElementView {

    private static final String FEATURE_ANNOTATION = "https://ldomstudio.org/ldom/feature";
    private static final Set<EStructuralFeature> IDENTITY = identityFeatures();

    private final SiteState state;
    private final EObject element;
    private final Optional<? extends EObject> like;
    private final String label;

    /**
     * @param state the state that values are read in
     * @param element the element, or the element that it takes everything over from
     * @param like what missing values are taken over from
     * @param label name for messages
     */
    ElementView(SiteState state, EObject element, Optional<? extends EObject> like, String label) {
        this.state = state;
        this.element = element;
        this.like = like.filter(other -> !other.eIsProxy());
        this.label = label;
    }

    /** Returns the state that this view reads. */
    public final SiteState state() {
        return state;
    }

    /** Returns the name for messages: {@code t5a/primary}. */
    public final String label() {
        return label;
    }

    /** Returns whether the text states the feature at the element itself, or an earlier step has set it. */
    public final boolean states(EStructuralFeature feature) {
        return state.override(element, feature)
                .map(change -> change.value().isPresent())
                .orElseGet(() -> element.eIsSet(feature));
    }

    /** Returns the element that missing values are taken over from. */
    final Optional<? extends EObject> like() {
        return like;
    }

    final EObject viewed() {
        return element;
    }

    final <T> Value<T> value(EStructuralFeature feature, Class<T> type) {
        Optional<Overrides.Override> change = state.override(element, feature);
        if (change.isPresent()) {
            Place place = Place.of(change.get().cause());
            return change.get()
                    .value()
                    .<Value<T>>map(value -> Known.stated(type.cast(value), place))
                    .orElseGet(() -> unknown(feature));
        }
        if (element.eIsSet(feature)) {
            return read(element, feature, type, Origin.STATED);
        }
        if (like.isPresent() && !IDENTITY.contains(feature) && like.get().eIsSet(feature)) {
            return read(like.get(), feature, type, Origin.TAKEN_OVER);
        }
        return unknown(feature);
    }

    final <T> Value<T> value(EStructuralFeature feature, Class<T> type, T byDefault) {
        Value<T> value = value(feature, type);
        return value instanceof Unknown<T> && !isBroken(feature)
                ? Known.byDefault(byDefault, Place.of(element))
                : value;
    }

    /**
     * Reads a feature of many values; not stated gives an empty list, which says nothing unless the language has a
     * default.
     */
    final <T> List<T> values(EStructuralFeature feature, Class<T> type) {
        EObject source = element;
        if (!element.eIsSet(feature) && like.isPresent() && !IDENTITY.contains(feature)) {
            source = like.get();
        }
        List<T> values = new ArrayList<>();
        for (Object each : (Collection<?>) source.eGet(feature)) {
            if (!(each instanceof EObject object && object.eIsProxy())) {
                values.add(type.cast(each));
            }
        }
        return values;
    }

    /** Returns a list as a value: unknown when nothing is stated. */
    final <T> Value<List<T>> list(EStructuralFeature feature, Class<T> type) {
        List<T> values = values(feature, type);
        if (values.isEmpty()) {
            return unknown(feature);
        }
        boolean own = element.eIsSet(feature);
        return new Known<>(
                values,
                own ? Origin.STATED : Origin.TAKEN_OVER,
                isUnverified(feature),
                Place.of(own ? element : like.orElseThrow(), feature));
    }

    final <T> Unknown<T> unknown(EStructuralFeature feature) {
        return new Unknown<>(PropertyNames.of(feature) + " of " + label, Place.of(element));
    }

    final Place place(EStructuralFeature feature) {
        return Place.of(element, feature);
    }

    /** Returns whether the source of the feature's value is marked as not confirmed. */
    boolean isUnverified(EStructuralFeature feature) {
        return false;
    }

    static String nameOf(NamedElement element) {
        return Optional.ofNullable(element.getName()).orElse("(no name)");
    }

    static <T> Function<T, T> same() {
        return Function.identity();
    }

    private <T> Value<T> read(EObject source, EStructuralFeature feature, Class<T> type, Origin origin) {
        Object value = source.eGet(feature);
        if (value instanceof EObject object && object.eIsProxy()) {
            return unknown(feature);
        }
        return new Known<>(type.cast(value), origin, isUnverified(feature), Place.of(source, feature));
    }

    /** A stated reference that leads nowhere is not the same as nothing stated: no default applies. */
    private boolean isBroken(EStructuralFeature feature) {
        return element.eIsSet(feature)
                || (like.isPresent()
                        && !IDENTITY.contains(feature)
                        && like.get().eIsSet(feature));
    }

    private static Set<EStructuralFeature> identityFeatures() {
        Set<EStructuralFeature> identity = new HashSet<>();
        for (EClassifier classifier : LdomPackage.eINSTANCE.getEClassifiers()) {
            if (classifier instanceof EClass type) {
                for (EStructuralFeature feature : type.getEStructuralFeatures()) {
                    EAnnotation annotation = feature.getEAnnotation(FEATURE_ANNOTATION);
                    if (annotation != null && annotation.getDetails().containsKey("identity")) {
                        identity.add(feature);
                    }
                }
            }
        }
        return Set.copyOf(identity);
    }
}
