// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ldomstudio.model.ldom.LdomFactory;
import org.ldomstudio.model.ldom.LdomPackage;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.values.Dimension;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.values.Unit;
import org.ldomstudio.model.view.SiteState;

/** Makes the single settings of a sweep. */
final class SweepSettings {
    private SweepSettings() {}

    /** Returns one setting for each value, both ends included; whole numbers are rounded and not repeated. */
    static List<Setting> of(SweepRequest sweep) {
        Quantity range = sweep.setting().getValue();
        if (range == null) {
            return List.of();
        }
        boolean whole = Optional.ofNullable(sweep.setting().getTarget())
                .flatMap(target -> SiteState.featureOf(sweep.setting().getProperty(), target))
                .filter(feature -> feature.getEType() == LdomPackage.Literals.COUNT)
                .isPresent();
        List<BigDecimal> values = new ArrayList<>();
        for (int i = 0; i < sweep.steps(); i++) {
            BigDecimal value = value(range, i, sweep.steps());
            BigDecimal used = whole ? value.setScale(0, java.math.RoundingMode.HALF_UP) : value;
            if (values.stream().noneMatch(seen -> seen.compareTo(used) == 0)) {
                values.add(used);
            }
        }
        return values.stream()
                .map(value -> setting(sweep.setting(), range.dimension(), value, range))
                .toList();
    }

    private static BigDecimal value(Quantity range, int step, int steps) {
        if (steps == 1) {
            return range.low();
        }
        BigDecimal share = BigDecimal.valueOf(step).divide(BigDecimal.valueOf(steps - 1L), MathContext.DECIMAL64);
        return range.low()
                .add(range.high().subtract(range.low()).multiply(share, MathContext.DECIMAL64), MathContext.DECIMAL64);
    }

    private static Setting setting(Setting swept, Dimension dimension, BigDecimal value, Quantity range) {
        Setting setting = LdomFactory.eINSTANCE.createSetting();
        setting.setProperty(swept.getProperty());
        setting.setTarget(swept.getTarget());
        setting.setValue(
                dimension == Dimension.NUMBER
                        ? Quantity.valueOf(value.stripTrailingZeros().toPlainString())
                        : Quantity.of(rounded(value, unit(dimension, range)), unit(dimension, range)));
        return setting;
    }

    /** The unit in which the user wrote the upper end: the last one of its dimension in the spelling. */
    private static Unit unit(Dimension dimension, Quantity range) {
        return Unit.of(dimension).stream()
                .filter(unit -> range.spelling().strip().endsWith(unit.spelling()))
                .max(java.util.Comparator.comparingInt(unit -> unit.spelling().length()))
                .orElseGet(() -> Unit.of(dimension).get(0));
    }

    private static BigDecimal rounded(BigDecimal value, Unit unit) {
        return value.divide(unit.factor(), new MathContext(6));
    }
}
