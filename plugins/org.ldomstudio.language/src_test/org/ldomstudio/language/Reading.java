// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.util.CancelIndicator;
import org.ldomstudio.language.validation.LanguageChecks;
import org.ldomstudio.model.ldom.NamedElement;

/** Reads models in tests. */
public final class Reading {

    private Reading() {}

    public static LoadedModel read(String text) {
        return LdomLoader.standalone().loadText(text);
    }

    /** Returns what is wrong with a text, as "line:column RULE message". */
    public static List<String> problems(String text) {
        return read(text).textProblems().stream().map(Reading::line).toList();
    }

    /** Returns what the checks of the language find, as "line:column RULE message". The text itself must be readable. */
    public static List<String> findings(String text) {
        return findings(read(text));
    }

    /** Returns what the checks of the language find in a model. */
    public static List<String> findings(LoadedModel model) {
        if (!model.isReadable()) {
            throw new AssertionError(model.textProblems().toString());
        }
        return LanguageChecks.check(model.site(), CancelIndicator.NullImpl).stream()
                .map(model::diagnostic)
                .map(Reading::line)
                .toList();
    }

    /** Returns those findings that are of one rule. */
    public static List<String> findings(String rule, String text) {
        return findings(text).stream()
                .filter(line -> line.contains(" " + rule + " "))
                .toList();
    }

    public static String line(Diagnostic diagnostic) {
        return diagnostic.span().line() + ":" + diagnostic.span().column() + " " + diagnostic.rule() + " "
                + diagnostic.message();
    }

    /** Returns the first element of a kind with that name. */
    public static <T extends EObject> T find(LoadedModel model, Class<T> kind, String name) {
        return model.models().stream()
                .flatMap(root -> EcoreUtil2.getAllContentsOfType(root, kind).stream())
                .filter(element -> element instanceof NamedElement named && name.equals(named.getName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName() + " " + name));
    }

    /** Returns the first element of a kind. */
    public static <T extends EObject> T first(LoadedModel model, Class<T> kind) {
        return model.models().stream()
                .flatMap(root -> EcoreUtil2.getAllContentsOfType(root, kind).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName()));
    }
}
