// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.model.ldom.Comparison;
import org.ldomstudio.model.ldom.CpuArch;
import org.ldomstudio.model.ldom.DeviceStep;
import org.ldomstudio.model.ldom.DeviceVerb;
import org.ldomstudio.model.ldom.Evacuate;
import org.ldomstudio.model.ldom.Expectation;
import org.ldomstudio.model.ldom.GuestStep;
import org.ldomstudio.model.ldom.ManualStep;
import org.ldomstudio.model.ldom.Measure;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.ldom.Percentile;
import org.ldomstudio.model.ldom.SettableProperty;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.ldom.Wait;
import org.ldomstudio.model.view.SiteState;

/** Says steps and expectations in the words of the language, for tables and messages. */
public final class StepWords {
    private StepWords() {}

    /** Returns a step as it would be written, without its body: "migrate web01 to t5b cold". */
    public static String of(Step step) {
        return switch (step) {
            case Migrate migrate ->
                "migrate " + name(migrate.getGuest()) + " to " + name(migrate.getTarget())
                        + (migrate.isCold() ? " cold" : "");
            case Evacuate evacuate -> "evacuate " + name(evacuate.getServer());
            case GuestStep guest -> guest.getVerb().getLiteral() + " " + name(guest.getGuest());
            case DeviceStep device ->
                (device.getVerb() == DeviceVerb.ADD ? "add " : "remove ") + name(device.getGuest()) + "/"
                        + name(device.getDevice());
            case Setting setting -> "set " + phrase(setting);
            case Wait wait ->
                wait.getUntil() != null
                        ? "wait until " + wait.getUntil()
                        : "wait" + (wait.getDuration() == null ? "" : " " + wait.getDuration());
            case ManualStep manual ->
                "manual: " + Optional.ofNullable(manual.getText()).orElse("");
            default -> step.eClass().getName();
        };
    }

    /** Returns the phrase of a setting without its first word: "cores of t5a/primary to 4", "engine to xen". */
    public static String phrase(Setting setting) {
        if (setting.getProperty() == SettableProperty.ENGINE) {
            return "engine to " + name(setting.getEngine());
        }
        String value = setting.getProperty() == SettableProperty.CPU_ARCH && setting.getCpuArch() != CpuArch.UNSTATED
                ? setting.getCpuArch().getLiteral()
                : String.valueOf(setting.getValue());
        return subject(setting) + " to " + value;
    }

    /** Returns what a setting changes: "cores of t5a/primary". */
    public static String subject(Setting setting) {
        return setting.getProperty() == SettableProperty.ENGINE
                ? "engine"
                : setting.getProperty().getLiteral() + " of " + qualifiedName(setting.getTarget());
    }

    /** Returns an expectation without its first word: "p95 total-time of every guest below 20 min". */
    public static String of(Expectation expectation) {
        if (expectation.getMeasure() == Measure.REFUSAL) {
            String rule = Optional.ofNullable(expectation.getRuleId())
                    .map(id -> " by " + id)
                    .orElse("");
            return "refusal of " + name(expectation.getGuest()) + rule;
        }
        String percentile = expectation.getPercentile() == Percentile.UNSTATED
                ? ""
                : expectation.getPercentile().getLiteral() + " ";
        String of = expectation.getMeasure() == Measure.MAKESPAN
                ? ""
                : " of " + (expectation.isEveryGuest() ? "every guest" : name(expectation.getGuest()));
        String comparison = expectation.getComparison() == Comparison.UNSTATED
                ? ""
                : " " + expectation.getComparison().getLiteral();
        String limit = Optional.ofNullable(expectation.getLimit())
                .map(quantity -> " " + quantity)
                .orElse("");
        return percentile + expectation.getMeasure().getLiteral() + of + comparison + limit;
    }

    /** Returns where a step happens in the state before it: "t5a → t5b", "t5a/primary", "web01". */
    public static String where(Step step, SiteState before) {
        return switch (step) {
            case Migrate migrate ->
                Optional.ofNullable(migrate.getGuest())
                                .flatMap(before::serverOf)
                                .map(server -> name(server) + " → ")
                                .orElse("")
                        + name(migrate.getTarget());
            case Evacuate evacuate -> name(evacuate.getServer());
            case GuestStep guest -> name(guest.getGuest());
            case DeviceStep device -> name(device.getGuest());
            case Setting setting -> setting.getTarget() == null ? "" : qualifiedName(setting.getTarget());
            case ManualStep manual -> manual.getGuest() == null ? "" : name(manual.getGuest());
            default -> "";
        };
    }

    private static String name(NamedElement element) {
        return isLinked(element) ? Optional.ofNullable(element.getName()).orElse("?") : "?";
    }

    private static String qualifiedName(NamedElement element) {
        return isLinked(element) ? element.getQualifiedName() : "?";
    }

    private static boolean isLinked(EObject element) {
        return element != null && !element.eIsProxy();
    }
}
