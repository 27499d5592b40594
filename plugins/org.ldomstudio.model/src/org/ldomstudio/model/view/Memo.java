// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.view;

import java.util.Optional;
import java.util.function.Supplier;

/** A value of an immutable state, computed when it is first asked for. Two threads may compute it at once; both get an equal value. */
final class Memo<T> implements Supplier<T> {

    private final Supplier<T> source;
    private volatile Optional<T> value = Optional.empty();

    Memo(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        Optional<T> known = value;
        if (known.isEmpty()) {
            known = Optional.of(source.get());
            value = known;
        }
        return known.get();
    }
}
