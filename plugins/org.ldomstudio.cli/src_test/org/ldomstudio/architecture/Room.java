// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rooms of the house: each bundle with what it may use. The README draws the same table. */
enum Room {
    MODEL("model", Set.of(), List.of("org.eclipse.emf.")),
    RULES("rules", Set.of("model"), List.of("org.eclipse.emf.")),
    SIMULATION("simulation", Set.of(), List.of("org.apache.commons.")),
    INTERPRETER("interpreter", Set.of("model", "rules", "simulation"), List.of("org.eclipse.emf.", "com.google.gson.")),
    SCRIPTS(
            "scripts",
            Set.of("model", "rules", "interpreter"),
            List.of(
                    "org.eclipse.emf.",
                    "org.eclipse.xtend2.lib.",
                    "org.eclipse.xtext.xbase.lib.",
                    "com.google.common.",
                    "com.google.gson.")),
    REPORT(
            "report",
            Set.of("model", "rules", "interpreter"),
            List.of("org.eclipse.emf.", "org.eclipse.elk.", "com.google.gson.")),
    LANGUAGE(
            "language",
            Set.of("model", "rules", "interpreter"),
            List.of(
                    "org.eclipse.emf.",
                    "org.eclipse.xtext.",
                    "org.eclipse.core.runtime.",
                    "org.antlr.runtime.",
                    "com.google.inject.",
                    "jakarta.inject.",
                    "com.google.common.",
                    "org.apache.log4j.")),
    LANGUAGE_IDE(
            "language.ide",
            Set.of("model", "rules", "interpreter", "language", "report"),
            List.of(
                    "org.eclipse.emf.",
                    "org.eclipse.xtext.",
                    "org.eclipse.lsp4j.",
                    "org.eclipse.core.runtime.",
                    "org.antlr.runtime.",
                    "com.google.inject.",
                    "jakarta.inject.",
                    "com.google.common.",
                    "org.apache.log4j.")),
    CLI(
            "cli",
            Set.of("model", "rules", "simulation", "interpreter", "scripts", "report", "language", "language.ide"),
            List.of(
                    "org.eclipse.emf.",
                    "org.eclipse.xtext.",
                    "com.google.inject.",
                    "com.google.gson.",
                    "com.github.difflib.",
                    "picocli.",
                    "org.apache.log4j."));

    private static final String ROOT = "org.ldomstudio.";

    /** What each room may use beside its own row: the JDK and the annotations of the null analysis. */
    private static final List<String> EVERYWHERE = List.of("java.", "javax.", "org.eclipse.jdt.annotation.");

    private final String bundle;
    private final Set<String> rooms;
    private final List<String> libraries;

    Room(String bundle, Set<String> rooms, List<String> libraries) {
        this.bundle = bundle;
        this.rooms = rooms;
        this.libraries = libraries;
    }

    /** Find the room in which a class lives; the longest name wins, because one room's name starts another's. */
    static Optional<Room> of(JavaClass type) {
        return Arrays.stream(values())
                .filter(room -> (type.getPackageName() + ".").startsWith(room.packageName() + "."))
                .max(Comparator.comparing(room -> room.bundle.length()));
    }

    String packageName() {
        return ROOT + bundle;
    }

    DescribedPredicate<JavaClass> classes() {
        return DescribedPredicate.describe("live in " + bundle, type -> of(type).equals(Optional.of(this)));
    }

    DescribedPredicate<JavaClass> allowed() {
        String description = "may be used by " + bundle + " (rooms " + rooms + ", libraries " + libraries + ")";
        return DescribedPredicate.describe(description, this::mayUse);
    }

    private boolean mayUse(JavaClass used) {
        JavaClass type = used.getBaseComponentType();
        if (type.isPrimitive()) {
            return true;
        }
        return of(type).map(room -> room == this || rooms.contains(room.bundle))
                .orElseGet(() -> startsWithAny(type.getName(), EVERYWHERE) || startsWithAny(type.getName(), libraries));
    }

    private static boolean startsWithAny(String name, List<String> prefixes) {
        return prefixes.stream().anyMatch(name::startsWith);
    }
}
