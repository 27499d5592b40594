// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.view;

import java.util.Optional;
import java.util.function.Function;

/**
 * A value that the model does not state and that has no default.
 *
 * @param fact what to state, for messages: "firmware of t5b"
 * @param place where it would be written
 * @param <T> type of the value
 */
public record Unknown<T>(String fact, Place place) implements Value<T> {

    @Override
    public Optional<T> known() {
        return Optional.empty();
    }

    @Override
    public <R> Value<R> map(Function<? super T, ? extends R> function) {
        return new Unknown<>(fact, place);
    }

    @Override
    public <R> Value<R> flatMap(Function<? super T, Value<R>> function) {
        return new Unknown<>(fact, place);
    }
}
