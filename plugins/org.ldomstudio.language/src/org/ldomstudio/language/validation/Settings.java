// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.validation;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.LOAD__VALUE;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.NETWORK__LOADS;

import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.values.Dimension;
import org.ldomstudio.model.view.SiteState;

/** What the value of a set phrase has to be: what the changed property demands. */
final class Settings {

    private static final FeatureRules ANYTHING =
            new FeatureRules(Set.of(), true, OptionalLong.empty(), OptionalLong.empty(), false);

    private Settings() {}

    static FeatureRules rulesOf(EObject element) {
        if (!(element instanceof Setting setting)
                || setting.getTarget() == null
                || setting.getTarget().eIsProxy()) {
            return ANYTHING;
        }
        return SiteState.featureOf(setting.getProperty(), setting.getTarget())
                .map(feature -> FeatureRules.of(feature == NETWORK__LOADS ? LOAD__VALUE : feature))
                .map(rules -> rules.dimensions().isEmpty() ? number(rules) : rules)
                .orElse(ANYTHING);
    }

    private static FeatureRules number(FeatureRules rules) {
        return new FeatureRules(Set.of(Dimension.NUMBER), false, rules.minimum(), rules.maximum(), false);
    }
}
