// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.translation;

import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.view.Place;

/** Give one number for an uncertain quantity. Must give the same number whenever the same place is asked for. */
@FunctionalInterface
public interface Draw {
    /** The nominal values: middle, mode, median or mean. */
    Draw NOMINAL = (quantity, place) -> quantity.nominalDouble();

    /**
     * Returns the number in the base unit of the quantity's dimension.
     *
     * @param quantity the quantity
     * @param place where it is written
     */
    double of(Quantity quantity, Place place);
}
