// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.naming;

import com.google.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.resource.IFragmentProvider;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.ldomstudio.model.ldom.LdomModel;
import org.ldomstudio.model.ldom.NamedElement;

/**
 * Fragments that survive reordering: {@code guest:web01/vdisk:root}.
 *
 * <p>An element without a name has its owner's fragment with feature and position, such as {@code plan:move/steps.2}.
 * The
 * second and later of elements with the same name have positional fragments, so that no two objects share one.
 */
public final class LdomFragmentProvider implements IFragmentProvider {

    private final IResourceScopeCache cache;

    @Inject
    LdomFragmentProvider(IResourceScopeCache cache) {
        this.cache = cache;
    }

    @Override
    public String getFragment(EObject object, IFragmentProvider.Fallback fallback) {
        return fragment(object).orElseGet(() -> fallback.getFragment(object));
    }

    @Override
    public @Nullable EObject getEObject(Resource resource, String fragment, IFragmentProvider.Fallback fallback) {
        if (resource.getContents().isEmpty() || fragment.isEmpty() || fragment.startsWith("/")) {
            return fallback.getEObject(fragment);
        }
        EObject owner = resource.getContents().get(0);
        for (String segment : fragment.split("/", -1)) {
            Optional<EObject> part = child(owner, segment);
            if (part.isEmpty()) {
                return null;
            }
            owner = part.get();
        }
        return owner;
    }

    private Optional<String> fragment(EObject object) {
        EObject owner = object.eContainer();
        if (owner == null) {
            return Optional.empty();
        }
        Optional<String> segment = segment(owner, object);
        if (owner instanceof LdomModel && owner.eContainer() == null) {
            return segment;
        }
        return segment.flatMap(own -> fragment(owner).map(prefix -> prefix + "/" + own));
    }

    private Optional<String> segment(EObject owner, EObject object) {
        Optional<String> kind = Kinds.wordOf(object.eClass());
        if (kind.isPresent() && object instanceof NamedElement named) {
            if (named.getName() == null) {
                return Optional.empty();
            }
            String key = kind.get() + ":" + encode(named.getName());
            return child(owner, key).filter(first -> first == object).map(first -> key);
        }
        EReference feature = object.eContainmentFeature();
        if (!feature.isMany()) {
            return Optional.of(feature.getName());
        }
        return Optional.of(feature.getName() + "." + ((List<?>) owner.eGet(feature)).indexOf(object));
    }

    private Optional<EObject> child(EObject owner, String segment) {
        if (segment.contains(":")) {
            return Optional.ofNullable(namedChildren(owner).get(segment));
        }
        int dot = segment.indexOf('.');
        String featureName = dot < 0 ? segment : segment.substring(0, dot);
        if (!(owner.eClass().getEStructuralFeature(featureName) instanceof EReference feature)
                || !feature.isContainment()) {
            return Optional.empty();
        }
        Object value = owner.eGet(feature);
        if (dot < 0) {
            return value instanceof EObject object ? Optional.of(object) : Optional.empty();
        }
        if (!(value instanceof List<?> list) || !segment.substring(dot + 1).matches("\\d{1,9}")) {
            return Optional.empty();
        }
        int index = Integer.parseInt(segment.substring(dot + 1));
        return index < list.size() ? Optional.of((EObject) list.get(index)) : Optional.empty();
    }

    /** The top level may have thousands of elements, so its names are kept until the file changes. */
    private Map<String, EObject> namedChildren(EObject owner) {
        Resource resource = owner.eResource();
        if (owner instanceof LdomModel && resource != null) {
            return cache.get(LdomFragmentProvider.class, resource, () -> collectNamedChildren(owner));
        }
        return collectNamedChildren(owner);
    }

    private static Map<String, EObject> collectNamedChildren(EObject owner) {
        Map<String, EObject> children = new HashMap<>();
        for (EObject child : owner.eContents()) {
            if (child instanceof NamedElement named && named.getName() != null) {
                Kinds.wordOf(child.eClass())
                        .ifPresent(kind -> children.putIfAbsent(kind + ":" + encode(named.getName()), child));
            }
        }
        return children;
    }

    /** Percent-encodes everything but ASCII letters, digits, hyphen, underscore and dot. */
    static String encode(String name) {
        StringBuilder text = new StringBuilder(name.length());
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-_.".indexOf(c) >= 0) {
                text.append(c);
            } else {
                text.append('%').append(String.format("%02X", (int) c));
            }
        }
        return text.toString();
    }

    /** Returns the name that {@link #encode} made a text of. */
    static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
