// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.ldomstudio.language.LoadedModel;
import org.ldomstudio.model.ldom.NamedElement;

/** A site that uses nearly every word of the language, and finding elements in models. */
public final class TestSite {

    private TestSite() {}

    /** Returns the names and texts of its files. */
    public static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : List.of("site.ldom", "guests.ldom", "sunday.ldom")) {
            try (InputStream stream = TestSite.class.getResourceAsStream("site/" + name)) {
                texts.put(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    /** Returns all elements of a kind in the files of the user. */
    public static <T extends EObject> List<T> all(LoadedModel model, Class<T> kind) {
        return model.models().stream()
                .flatMap(root -> EcoreUtil2.eAllOfType(root, kind).stream())
                .toList();
    }

    /** Returns the first element of a kind. */
    public static <T extends EObject> T first(LoadedModel model, Class<T> kind) {
        return all(model, kind).getFirst();
    }

    /** Returns the first element of a kind with that name. */
    public static <T extends NamedElement> T find(LoadedModel model, Class<T> kind, String name) {
        return all(model, kind).stream()
                .filter(element -> name.equals(element.getName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName() + " " + name));
    }
}
