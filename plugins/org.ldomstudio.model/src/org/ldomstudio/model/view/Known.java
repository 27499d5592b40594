// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.view;

import java.util.Optional;
import java.util.function.Function;

/**
 * A known value.
 *
 * @param value the value
 * @param origin where it comes from
 * @param unverified whether its source marks it as not confirmed by any document; reports carry that mark
 * @param place where it is written; the element's name for a default
 * @param <T> type of the value
 */
public record Known<T>(T value, Origin origin, boolean unverified, Place place) implements Value<T> {

    /** Makes a stated, confirmed value. */
    public static <T> Known<T> stated(T value, Place place) {
        return new Known<>(value, Origin.STATED, false, place);
    }

    /** Makes a documented default. */
    public static <T> Known<T> byDefault(T value, Place place) {
        return new Known<>(value, Origin.DEFAULT, false, place);
    }

    @Override
    public Optional<T> known() {
        return Optional.of(value);
    }

    @Override
    public <R> Value<R> map(Function<? super T, ? extends R> function) {
        return new Known<>(function.apply(value), origin, unverified, place);
    }

    @Override
    public <R> Value<R> flatMap(Function<? super T, Value<R>> function) {
        return function.apply(value);
    }
}
