// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.validation;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.GUEST__LDM_NAME;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.language.naming.Kinds;
import org.ldomstudio.model.ldom.ControlDomain;
import org.ldomstudio.model.ldom.Engine;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.LdomModel;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.ldom.Platform;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.ServiceDomain;
import org.ldomstudio.model.ldom.SystemDomain;
import org.ldomstudio.model.ldom.TopElement;
import org.ldomstudio.model.ldom.Workload;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.rules.Related;

/** Names that two elements have: LNG-DUP, at every one of them. */
final class DuplicateChecks implements LanguageCheck {

    /** So many other places are named at each duplicate. */
    private static final int MOST_RELATED = 5;

    @Override
    public void check(CheckedSite site, FindingSink sink) {
        List<NamedElement> top = new ArrayList<>();
        site.models().forEach(model -> top.addAll(model.getElements()));
        reportDuplicates(top, "in the model", sink);
        Map<Object, TopElement> builtIn = builtIn(site);
        top.forEach(element -> Optional.ofNullable(builtIn.get(key(element)))
                .ifPresent(other -> sink.report(
                        "LNG-DUP",
                        Place.of(element),
                        "There is a built-in " + Labels.of(other) + "; a model cannot have another one of that name.",
                        "Choose another name.",
                        List.of(new Related(Place.of(other), "built in")))));
        for (LdomModel model : site.models()) {
            for (EObject element : CheckedSite.tree(model)) {
                if (element instanceof Server server) {
                    checkServer(server, sink);
                } else if (!(element instanceof LdomModel || element instanceof SystemDomain)) {
                    reportDuplicates(namedChildren(element), "in " + Labels.of(element), sink);
                }
            }
        }
        site.servers().forEach(server -> checkLdmNames(server, sink));
    }

    /** Names of services are unique over all domains of a server. */
    private static void checkServer(Server server, FindingSink sink) {
        List<NamedElement> all = new ArrayList<>(namedChildren(server));
        all.removeIf(ControlDomain.class::isInstance);
        server.getDomains().forEach(domain -> all.addAll(namedChildren(domain)));
        reportDuplicates(all, "on server " + Labels.simple(server), sink);
    }

    private static List<NamedElement> namedChildren(EObject owner) {
        List<NamedElement> children = new ArrayList<>();
        for (EObject child : owner.eContents()) {
            if (child instanceof NamedElement named) {
                children.add(named);
            }
        }
        return children;
    }

    private static void reportDuplicates(Collection<NamedElement> elements, String where, FindingSink sink) {
        if (elements.size() < 2) {
            return;
        }
        Map<String, List<NamedElement>> byName = new LinkedHashMap<>();
        for (NamedElement element : elements) {
            Optional<String> kind = Kinds.wordOf(element.eClass());
            if (kind.isPresent() && element.getName() != null) {
                byName.computeIfAbsent(kind.get() + " " + element.getName(), key -> new ArrayList<>(1))
                        .add(element);
            }
        }
        byName.forEach((name, same) -> {
            if (same.size() > 1) {
                for (NamedElement element : same) {
                    sink.report(
                            "LNG-DUP",
                            Place.of(element),
                            "There are " + same.size() + " elements \"" + name + "\" " + where
                                    + "; a reference to it could mean any of them.",
                            "Rename all but one.",
                            others(same, element));
                }
            }
        });
    }

    private static List<Related> others(List<? extends EObject> same, EObject element) {
        return same.stream()
                .filter(other -> other != element)
                .limit(MOST_RELATED)
                .map(other -> new Related(Place.of(other), "the same name"))
                .toList();
    }

    private static Map<Object, TopElement> builtIn(CheckedSite site) {
        Map<Object, TopElement> elements = new HashMap<>();
        for (Class<? extends TopElement> kind : List.of(Platform.class, Engine.class, Workload.class)) {
            for (TopElement element : site.index().all(kind)) {
                if (site.index().isBuiltIn(element)) {
                    elements.put(key(element), element);
                }
            }
        }
        return elements;
    }

    private static Object key(NamedElement element) {
        return List.of(element.eClass(), Labels.simple(element));
    }

    /** ldm knows one domain of a name per server: guests by their ldm-name, and service domains. */
    private static void checkLdmNames(ServerView server, FindingSink sink) {
        Map<String, List<EObject>> byName = new HashMap<>();
        for (GuestView guest : server.guests()) {
            byName.computeIfAbsent(guest.ldmName(), key -> new ArrayList<>(1)).add(guest.domain());
        }
        for (SystemDomain domain : server.server().getDomains()) {
            if (domain instanceof ServiceDomain && domain.getName() != null) {
                byName.computeIfAbsent(domain.getName(), key -> new ArrayList<>(1))
                        .add(domain);
            }
        }
        Set<String> reportedByName = new HashSet<>();
        byName.forEach((name, same) -> {
            if (same.stream().allMatch(Guest.class::isInstance)
                    && same.stream()
                                    .map(other -> ((Guest) other).getName())
                                    .distinct()
                                    .count()
                            == 1) {
                reportedByName.add(name);
            }
        });
        for (GuestView guest : server.guests()) {
            List<EObject> same = byName.get(guest.ldmName());
            if (same.size() > 1 && !reportedByName.contains(guest.ldmName())) {
                Guest element = guest.domain();
                Place place = element.getLdmName() == null ? Place.of(element) : Place.of(element, GUEST__LDM_NAME);
                sink.report(
                        "LNG-DUP",
                        place,
                        "ldm on " + server.name() + " would know " + same.size() + " domains " + guest.ldmName()
                                + "; it refuses the second.",
                        "State another ldm-name.",
                        others(same, element));
            }
        }
    }
}
