// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ldomstudio.model.ldom.Acceptance;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.ldom.Platform;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.view.SiteState;

/**
 * Short texts that are equal when everything that a verdict depends on says the same: a guest with the one it is like
 * and its
 * application, a server with its platform and with the guests that stand on it, and all networks and storages.
 *
 * <p>Only for states without plan steps: what steps have changed is not in the text of the model.
 */
final class Fingerprints {

    private final SiteState state;
    private final Map<EObject, String> texts = new IdentityHashMap<>();
    private final Map<Server, String> servers = new IdentityHashMap<>();
    private final String surroundings;

    Fingerprints(SiteState state) {
        this.state = state;
        StringBuilder text = new StringBuilder();
        state.index().networks().forEach(network -> text.append(text(network)));
        state.index().storages().forEach(storage -> text.append(text(storage)));
        state.index().applications().forEach(application -> text.append(text(application)));
        surroundings = digest(text.toString());
    }

    List<String> of(Guest guest, Server target) {
        String source = state.serverOf(guest).map(this::server).orElse("");
        return List.of(surroundings, withLike(guest), source, server(target));
    }

    private String server(Server server) {
        return servers.computeIfAbsent(server, key -> {
            StringBuilder text = new StringBuilder(text(server));
            Platform platform = server.getPlatform();
            if (platform != null && !platform.eIsProxy()) {
                text.append(text(platform));
            }
            state.guestsOn(server).forEach(guest -> text.append(withLike(guest)));
            return digest(text.toString());
        });
    }

    private String withLike(Guest guest) {
        Guest like = guest.getLike();
        return like == null || like.eIsProxy() ? text(guest) : text(guest) + text(like);
    }

    private String text(EObject element) {
        String known = texts.get(element);
        if (known == null) {
            StringBuilder text = new StringBuilder();
            write(element, text);
            known = digest(text.toString());
            texts.put(element, known);
        }
        return known;
    }

    private static void write(EObject element, StringBuilder text) {
        text.append(element.eClass().getName()).append('{');
        for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
            if (feature.isDerived() || feature.isTransient() || !element.eIsSet(feature)) {
                continue;
            }
            text.append(feature.getFeatureID()).append('=');
            Object value = element.eGet(feature);
            Iterable<?> values = value instanceof Iterable<?> many ? many : List.of(value);
            boolean contained = feature instanceof EReference reference && reference.isContainment();
            values.forEach(each -> write(each, contained, text));
        }
        text.append('}');
    }

    private static void write(Object value, boolean contained, StringBuilder text) {
        if (value instanceof Acceptance) {
            return;
        }
        if (value instanceof EObject object) {
            if (contained) {
                write(object, text);
            } else if (!object.eIsProxy()) {
                text.append(object.eClass().getName())
                        .append(':')
                        .append(name(object))
                        .append(';');
            }
            return;
        }
        text.append(value).append(';');
    }

    private static String name(EObject element) {
        return element instanceof NamedElement named ? named.getQualifiedName() : "";
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
