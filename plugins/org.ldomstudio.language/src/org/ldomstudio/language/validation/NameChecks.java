// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.validation;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.model.ldom.ControlDomain;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.LdomModel;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.ServiceDomain;
import org.ldomstudio.model.ldom.TopElement;
import org.ldomstudio.model.ldom.Vcc;
import org.ldomstudio.model.ldom.Vdisk;
import org.ldomstudio.model.ldom.Vds;
import org.ldomstudio.model.ldom.Vhba;
import org.ldomstudio.model.ldom.Vnet;
import org.ldomstudio.model.ldom.Vsan;
import org.ldomstudio.model.ldom.Vsw;
import org.ldomstudio.model.view.Place;

/** Names that ldm would not take: LNG-NAME, LNG-NAME-LONG; and the version of the language. */
final class NameChecks implements LanguageCheck {

    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_DEVICE_NAME = 31;
    private static final long LANGUAGE_VERSION = 1;
    private static final Pattern LDM_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_+#.:;~()-]*");
    private static final Set<String> LDM_DOMAINS = Set.of("primary");
    private static final Set<String> LDM_CONFIGURATIONS = Set.of("factory-default", "@post-migration");

    @Override
    public void check(CheckedSite site, FindingSink sink) {
        for (LdomModel model : site.models()) {
            checkLanguageVersion(model, sink);
        }
        for (TopElement top : site.elements()) {
            for (EObject element : CheckedSite.tree(top)) {
                if (element instanceof NamedElement named
                        && !(named instanceof ControlDomain)
                        && named.getName() != null) {
                    checkName(named, NAMED_ELEMENT__NAME, named.getName(), sink);
                }
                switch (element) {
                    case Guest guest
                    when guest.getLdmName() != null -> checkName(guest, GUEST__LDM_NAME, guest.getLdmName(), sink);
                    case Migrate step
                    when step.getNewName() != null -> checkName(step, MIGRATE__NEW_NAME, step.getNewName(), sink);
                    case Plan plan
                    when plan.getSaveAs() != null -> checkName(plan, PLAN__SAVE_AS, plan.getSaveAs(), sink);
                    default -> {}
                }
            }
        }
    }

    private static void checkLanguageVersion(LdomModel model, FindingSink sink) {
        if (model.getLanguageVersion() != null && model.getLanguageVersion().value() > LANGUAGE_VERSION) {
            sink.report(
                    "LNG-VERSION-NEWER",
                    Place.of(model, LDOM_MODEL__LANGUAGE_VERSION),
                    "This file is written in version " + model.getLanguageVersion()
                            + " of the language; this program knows version " + LANGUAGE_VERSION
                            + ", so newer words may be misunderstood.");
        }
    }

    private static void checkName(EObject element, EAttribute feature, String name, FindingSink sink) {
        Place place = Place.of(element, feature);
        if (name.length() > LONGEST_NAME) {
            sink.report(
                    "LNG-NAME",
                    place,
                    "This name has " + name.length() + " characters; ldm takes " + LONGEST_NAME + ".");
        } else if (name.isEmpty()) {
            sink.report("LNG-NAME", place, "The name is empty.");
        } else if (!LDM_NAME.matcher(name).matches()) {
            sink.report("LNG-NAME", place, "ldm would not take the name \"" + name + "\": " + reason(name));
        } else if (isLdmsOwn(element, feature, name)) {
            sink.report(
                    "LNG-NAME", place, name + " is a name that ldm uses itself.", "Choose another name.", List.of());
        } else if (isDevice(element) && name.length() > LONGEST_DEVICE_NAME) {
            sink.report(
                    "LNG-NAME-LONG",
                    place,
                    name + " has " + name.length() + " characters; above " + LONGEST_DEVICE_NAME
                            + " ldm makes no OpenBoot alias for the device.");
        }
    }

    private static String reason(String name) {
        if (!Character.isLetterOrDigit(name.charAt(0)) || name.charAt(0) > 127) {
            return "it begins with a letter from A to Z or a digit.";
        }
        int[] foreign = name.codePoints()
                .filter(c -> !LDM_NAME.matcher("a" + Character.toString(c)).matches())
                .limit(1)
                .toArray();
        String character = Character.isISOControl(foreign[0])
                ? String.format("the control character %04X", foreign[0])
                : "\"" + Character.toString(foreign[0]) + "\"";
        return character + " is not among the letters, digits and - _ + # . : ; ~ ( ) that it takes.";
    }

    private static boolean isLdmsOwn(EObject element, EAttribute feature, String name) {
        if (feature == PLAN__SAVE_AS) {
            return LDM_CONFIGURATIONS.contains(name);
        }
        boolean domain = element instanceof Guest || element instanceof ServiceDomain || element instanceof Migrate;
        return domain && (LDM_DOMAINS.contains(name) || LDM_CONFIGURATIONS.contains(name))
                || element instanceof Plan plan && plan.getSaveAs() == null && LDM_CONFIGURATIONS.contains(name);
    }

    private static boolean isDevice(EObject element) {
        return element instanceof Vdisk
                || element instanceof Vnet
                || element instanceof Vhba
                || element instanceof Vds
                || element instanceof Vsw
                || element instanceof Vcc
                || element instanceof Vsan;
    }
}
