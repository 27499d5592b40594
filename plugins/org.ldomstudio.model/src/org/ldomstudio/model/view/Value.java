// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.view;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A value that is known, with its origin, or unknown, with the name of the property to state.
 *
 * @param <T> type of the value
 */
public sealed interface Value<T> permits Known, Unknown {

    /** Returns the value when it is known. */
    Optional<T> known();

    /** Returns where the value is written, or where it would be written. */
    Place place();

    /** Returns the same knowledge about a value computed from this one. */
    <R> Value<R> map(Function<? super T, ? extends R> function);

    /** Returns the knowledge about a value that depends on this one and on others. */
    <R> Value<R> flatMap(Function<? super T, Value<R>> function);

    /** Returns whether the value is known. */
    default boolean isKnown() {
        return known().isPresent();
    }

    /** Returns whether the value is known and passes the test. False says nothing about an unknown value. */
    default boolean isKnownAnd(Predicate<? super T> test) {
        return known().filter(test).isPresent();
    }
}
