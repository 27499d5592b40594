// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.validation;

import static org.ldomstudio.language.validation.CheckedSite.linked;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ldomstudio.model.ldom.Application;
import org.ldomstudio.model.ldom.ControlDomain;
import org.ldomstudio.model.ldom.Engine;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.LogicalDomain;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.Storage;
import org.ldomstudio.model.ldom.StorageKind;
import org.ldomstudio.model.ldom.TopElement;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.PropertyNames;
import org.ldomstudio.rules.Related;
import org.ldomstudio.rules.Words;

/** What elements must and must not state: LNG-ONEOF, MISSING, LIKE, LOCAL, CONTROL, MASTER. */
final class StructureChecks implements LanguageCheck {

    private static final int MOST_MASTERS = 4;

    @Override
    public void check(CheckedSite site, FindingSink sink) {
        for (TopElement top : site.elements()) {
            for (EObject element : CheckedSite.tree(top)) {
                checkRequired(element, sink);
                checkAlternatives(element, sink);
            }
            switch (top) {
                case Guest guest -> {
                    checkLike(guest, guest.getLike(), GUEST__LIKE, sink);
                    checkMasters(guest, sink);
                }
                case Engine engine -> checkLike(engine, engine.getLike(), ENGINE__LIKE, sink);
                case Storage storage -> checkLocal(storage, sink);
                case Server server -> checkControl(server, sink);
                default -> {}
            }
        }
    }

    private static void checkRequired(EObject element, FindingSink sink) {
        List<String> missing = new ArrayList<>();
        for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
            if (FeatureRules.of(feature).required() && !element.eIsSet(feature)) {
                missing.add(PropertyNames.of(feature));
            }
        }
        if (!missing.isEmpty()) {
            String words = Words.list(missing);
            sink.report(
                    "LNG-MISSING",
                    Place.of(element),
                    Labels.of(element) + " does not state " + words + ", so nothing can be said about it.",
                    "State " + words + ".",
                    List.of());
        }
    }

    private static void checkAlternatives(EObject element, FindingSink sink) {
        if (element instanceof LogicalDomain) {
            reportMoreThanOne(element, List.of(LOGICAL_DOMAIN__CORES, LOGICAL_DOMAIN__VCPUS, GUEST__CID), sink);
        } else if (element instanceof Application) {
            reportMoreThanOne(element, List.of(APPLICATION__LOAD_BALANCER, APPLICATION__CLUSTER_KIND), sink);
        }
    }

    private static void reportMoreThanOne(EObject element, List<EStructuralFeature> alternatives, FindingSink sink) {
        List<EStructuralFeature> stated = alternatives.stream()
                .filter(feature -> feature.getEContainingClass().isInstance(element) && element.eIsSet(feature))
                .toList();
        if (stated.size() > 1) {
            List<String> words = stated.stream().map(PropertyNames::of).toList();
            sink.report(
                    "LNG-ONEOF",
                    Place.of(element, stated.get(stated.size() - 1)),
                    Labels.of(element) + " states " + Words.list(words) + "; they contradict each other.",
                    "Keep one of them.",
                    stated.subList(0, stated.size() - 1).stream()
                            .map(feature -> new Related(Place.of(element, feature), "stated here"))
                            .toList());
        }
    }

    private static void checkLike(TopElement element, TopElement other, EReference like, FindingSink sink) {
        if (other == element) {
            sink.report(
                    "LNG-LIKE",
                    Place.of(element, like),
                    Labels.of(element) + " is like itself.",
                    "Name another one, or delete like.",
                    List.of());
        } else if (other != null && !other.eIsProxy() && other.eIsSet(like)) {
            TopElement third = (TopElement) other.eGet(like);
            sink.report(
                    "LNG-LIKE",
                    Place.of(element, like),
                    other.getName() + " is itself like " + Labels.simple(third)
                            + "; values are taken over by one step only.",
                    third == element ? "Remove like from one of the two." : "Write like " + Labels.simple(third) + ".",
                    List.of(new Related(Place.of(other, like), "like again")));
        }
    }

    private static void checkLocal(Storage storage, FindingSink sink) {
        if (storage.getKind() == StorageKind.LOCAL && storage.getServer() == null) {
            sink.report(
                    "LNG-LOCAL",
                    Place.of(storage, STORAGE__KIND),
                    "Local storage " + storage.getName()
                            + " does not say whose it is, so every server would seem to share it.",
                    "Write local on SERVER.",
                    List.of());
        } else if (storage.getKind() != StorageKind.LOCAL && storage.getServer() != null) {
            sink.report(
                    "LNG-LOCAL",
                    Place.of(storage, STORAGE__SERVER),
                    "Storage " + storage.getName() + " is " + storage.getKind().getLiteral()
                            + ", which many servers can see; it does not stand on one.",
                    "Delete \"on\", or make it local.",
                    List.of());
        }
    }

    private static void checkControl(Server server, FindingSink sink) {
        List<ControlDomain> controls = server.getDomains().stream()
                .filter(ControlDomain.class::isInstance)
                .map(ControlDomain.class::cast)
                .toList();
        if (controls.isEmpty()) {
            sink.report(
                    "LNG-CONTROL-NONE",
                    Place.of(server),
                    "Server " + server.getName()
                            + " has no control domain here, so what is free on it and what it offers is not known.");
        }
        for (ControlDomain control : controls) {
            if (controls.size() > 1) {
                sink.report(
                        "LNG-CONTROL",
                        Place.of(control),
                        "Server " + server.getName() + " has " + controls.size()
                                + " control domains; there is only one primary.",
                        "Make the other a service domain.",
                        controls.stream()
                                .filter(other -> other != control)
                                .map(other -> new Related(Place.of(other), "another one"))
                                .toList());
            }
        }
    }

    private static void checkMasters(Guest guest, FindingSink sink) {
        if (guest.getMasters().size() > MOST_MASTERS) {
            sink.report(
                    "LNG-MASTER",
                    Place.of(guest, GUEST__MASTERS),
                    "Guest " + guest.getName() + " has " + guest.getMasters().size() + " masters; ldm takes at most "
                            + MOST_MASTERS + ".");
        }
        for (int i = 0; i < guest.getMasters().size(); i++) {
            LogicalDomain master = guest.getMasters().get(i);
            if (linked(master).isPresent() && reaches(master, guest)) {
                String message = master == guest
                        ? "Guest " + guest.getName() + " is its own master."
                        : "Guest " + guest.getName() + " and its master " + master.getName()
                                + " are masters of each other, directly or over others.";
                sink.report(
                        "LNG-MASTER",
                        Place.of(guest, GUEST__MASTERS, i),
                        message,
                        "Remove one of them.",
                        master == guest ? List.of() : List.of(new Related(Place.of(master), "the master")));
            }
        }
    }

    private static boolean reaches(LogicalDomain from, Guest goal) {
        Set<LogicalDomain> seen = new HashSet<>();
        Deque<LogicalDomain> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            LogicalDomain domain = open.pop();
            if (domain == goal) {
                return true;
            }
            if (domain instanceof Guest guest && seen.add(guest)) {
                guest.getMasters().stream()
                        .filter(master -> linked(master).isPresent())
                        .forEach(open::push);
            }
        }
        return false;
    }
}
