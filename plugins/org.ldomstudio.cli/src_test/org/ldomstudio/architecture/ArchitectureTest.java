// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the arrows between the bundles and what each of them promises not to do. */
class ArchitectureTest {

    private static JavaClasses product;

    @BeforeAll
    static void readClasses() {
        product = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("/org/ldomstudio/architecture/"))
                .importPackages("org.ldomstudio");
    }

    @ParameterizedTest
    @EnumSource
    void everyRoomIsSeen(Room room) {
        assertThat(product.that(room.classes())).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aRoomUsesOnlyWhatItsRowNames(Room room) {
        classes()
                .that(room.classes())
                .should()
                .onlyDependOnClassesThat(room.allowed())
                .because("an arrow that nobody drew makes two bundles one")
                .check(product);
    }

    @ParameterizedTest
    @EnumSource
    void thePackagesBehindTheFaceOfARoomHaveNoCycle(Room room) {
        slices().assignedFrom(new HandWrittenPackages(room))
                .should()
                .beFreeOfCycles()
                .because("packages in a circle can only be understood all at once")
                .check(product);
    }

    @Test
    void onlyTheReportSeesTheLayoutLibrary() {
        noClasses()
                .that(DescribedPredicate.not(Room.REPORT.classes()))
                .should()
                .dependOnClassesThat(resideInAPackage("org.eclipse.elk.."))
                .because("the layout library must be exchangeable in one place")
                .check(product);
    }

    @Test
    void onlyTheCommandLineEndsTheProcessOrPrints() {
        noClasses()
                .that(DescribedPredicate.not(Room.CLI.classes()))
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("the same code runs inside Eclipse, where the process and its streams belong to others")
                .check(productWithoutParsers());
    }

    @Test
    void nobodyPrintsStackTraces() {
        noClasses()
                .should()
                .callMethod(Throwable.class, "printStackTrace")
                .because("a user gets a message that says what to do")
                .check(productWithoutParsers());
    }

    @Test
    void theSimulationKnowsNoClock() {
        noClasses()
                .that(Room.SIMULATION.classes())
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .dependOnClassesThat(resideInAnyPackage("java.time.."))
                .because("the same model, options and seed give the same bytes on any machine")
                .check(product);
    }

    @Test
    void theSimulationDrawsOnlyFromSeededGenerators() {
        noClasses()
                .that(Room.SIMULATION.classes())
                .should()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .dependOnClassesThat(belongToAnyOf(ThreadLocalRandom.class, java.security.SecureRandom.class))
                .orShould()
                .callCodeUnitWhere(createsUnseededSource())
                .because("a run can be repeated from its seed")
                .check(product);
    }

    @Test
    void productCodeUsesNoTestLibrary() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.junit..", "org.assertj..", "com.tngtech.."))
                .because("test libraries are not shipped")
                .check(product);
    }

    @Test
    void everyHandWrittenPackageStatesItsNullness() {
        Set<String> silent = product.stream()
                .filter(type -> !isGenerated(type))
                .map(JavaClass::getPackageName)
                .collect(toSet());
        product.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> type.isAnnotatedWith("org.eclipse.jdt.annotation.NonNullByDefault"))
                .forEach(type -> silent.remove(type.getPackageName()));
        assertThat(silent)
                .as("packages without a package-info that says @NonNullByDefault")
                .isEmpty();
    }

    private static DescribedPredicate<JavaCall<?>> createsUnseededSource() {
        return DescribedPredicate.describe("creates a generator without a seed", call -> {
            CodeUnitCallTarget target = call.getTarget();
            return target.getOwner().getName().equals("org.apache.commons.rng.simple.RandomSource")
                    && target.getName().equals("create")
                    && target.getRawParameterTypes().isEmpty();
        });
    }

    /** The parsers that ANTLR writes print in debugging code that is never called. */
    private static JavaClasses productWithoutParsers() {
        return product.that(DescribedPredicate.not(resideInAPackage("..antlr.internal..")));
    }

    /** Written by EMF, Xtext or Xtend: their packages refer to each other by design. */
    private static boolean isGenerated(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("org.ldomstudio.model.ldom")
                || name.contains(".antlr")
                || name.endsWith(".services")
                || name.endsWith(".serializer");
    }

    /**
     * Each package of a room that people wrote is a slice, but for the room's own package: that is its face, with the
     * entry point that calls the others and the types that they share.
     */
    private record HandWrittenPackages(Room room) implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            boolean isFace = type.getPackageName().equals(room.packageName());
            boolean counts = Room.of(type).equals(Optional.of(room)) && !isFace && !isGenerated(type);
            return counts ? SliceIdentifier.of(type.getPackageName()) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages of " + room.packageName();
        }
    }
}
