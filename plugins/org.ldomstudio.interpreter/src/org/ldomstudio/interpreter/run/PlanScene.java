// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.ldomstudio.interpreter.StepWords;
import org.ldomstudio.interpreter.result.PlanClock;
import org.ldomstudio.interpreter.translation.Draw;
import org.ldomstudio.interpreter.translation.NoiseSource;
import org.ldomstudio.interpreter.translation.PlanStart;
import org.ldomstudio.interpreter.translation.PlanTranslation;
import org.ldomstudio.interpreter.translation.TranslatedPlan;
import org.ldomstudio.interpreter.translation.Tweaks;
import org.ldomstudio.interpreter.walk.MigrationJudge;
import org.ldomstudio.interpreter.walk.PlanWalk;
import org.ldomstudio.model.ldom.LdomPackage;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.SettableProperty;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.view.SiteState;

/**
 * A plan that begins in a state of the site, walked once, to be run many times.
 *
 * @param walk the walk
 * @param beginning the state
 */
public record PlanScene(PlanWalk walk, SiteState beginning) {

    /** Walks a plan. */
    public static PlanScene of(Plan plan, SiteState beginning, MigrationJudge judge) {
        return new PlanScene(PlanWalk.of(plan, beginning, judge), beginning);
    }

    /** Returns a state with values changed before a plan begins; {@code engine} means the engine of that plan. */
    public static SiteState changed(SiteState state, Plan plan, List<Setting> settings) {
        SiteState next = state;
        for (Setting setting : settings) {
            boolean engine = setting.getProperty() == SettableProperty.ENGINE;
            if (engine && setting.getEngine() != null && !setting.getEngine().eIsProxy()) {
                next = next.with(plan, LdomPackage.Literals.PLAN__ENGINE, setting.getEngine(), setting);
            } else if (!engine) {
                next = next.with(setting);
            }
        }
        return next;
    }

    /** Returns the settings that mean nothing because their element has no such property, in words. */
    public static List<String> withoutEffect(List<Setting> settings) {
        List<String> words = new ArrayList<>();
        for (Setting setting : settings) {
            boolean known = switch (setting.getProperty()) {
                case ENGINE ->
                    setting.getEngine() != null && !setting.getEngine().eIsProxy();
                default ->
                    setting.getTarget() != null
                            && !setting.getTarget().eIsProxy()
                            && SiteState.featureOf(setting.getProperty(), setting.getTarget())
                                    .isPresent();
            };
            if (!known) {
                words.add(StepWords.phrase(setting));
            }
        }
        return words;
    }

    /** Returns when the plan starts nominally. */
    public PlanClock clock() {
        return PlanStart.of(walk.plan(), Draw.NOMINAL);
    }

    /** Returns the plan as numbers. */
    public TranslatedPlan translate(Draw draw, NoiseSource noise, Tweaks tweaks) {
        return PlanTranslation.of(walk, beginning, draw, noise, tweaks);
    }

    /**
     * Runs the plan with nominal values.
     *
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    public PlanRun nominal(Tweaks tweaks, BooleanSupplier cancelled) {
        return PlanRun.of(translate(Draw.NOMINAL, NoiseSource.NONE, tweaks), cancelled);
    }
}
