// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.ldomstudio.model.ldom.NamedElement;

/** Reads models in tests. */
final class Reading {

    private Reading() {}

    static LoadedModel read(String text) {
        return LdomLoader.standalone().loadText(text);
    }

    /** Returns what is wrong with a text, as "line:column RULE message". */
    static List<String> problems(String text) {
        return read(text).textProblems().stream().map(Reading::line).toList();
    }

    static String line(Diagnostic diagnostic) {
        return diagnostic.span().line() + ":" + diagnostic.span().column() + " " + diagnostic.rule() + " " + diagnostic.message();
    }

    /** Returns the first element of a kind with that name. */
    static <T extends EObject> T find(LoadedModel model, Class<T> kind, String name) {
        return model.models().stream()
                .flatMap(root -> EcoreUtil2.getAllContentsOfType(root, kind).stream())
                .filter(element -> element instanceof NamedElement named && name.equals(named.getName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName() + " " + name));
    }

    /** Returns the first element of a kind. */
    static <T extends EObject> T first(LoadedModel model, Class<T> kind) {
        return model.models().stream()
                .flatMap(root -> EcoreUtil2.getAllContentsOfType(root, kind).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName()));
    }
}
