// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ldomstudio.language.LoadedModel;
import org.ldomstudio.model.ldom.LdomModel;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.rules.Finding;
import org.ldomstudio.rules.Findings;
import org.ldomstudio.rules.SeveritySettings;
import org.ldomstudio.rules.SiteCheck;
import org.ldomstudio.rules.fixes.Fix;
import org.ldomstudio.rules.fixes.ModelChange;
import org.ldomstudio.rules.fixes.ModelChanges;

/** Proves that each fix removes its finding, causes no other one, and changes what it names and nothing else. */
class FixesTest {

    /** Rules with a mechanical cure. */
    private static final Set<String> CURED = Set.of(
            "MIG-BP-001",
            "MIG-BP-005",
            "MIG-BP-007",
            "MIG-BP-010",
            "MIG-BP-011",
            "MIG-CLU-001",
            "MIG-CONS-002",
            "MIG-CPU-002",
            "MIG-CPU-010",
            "MIG-CRY-001",
            "MIG-CRY-002",
            "MIG-CRY-003",
            "MIG-CRY-004",
            "MIG-DISK-001",
            "MIG-DISK-002",
            "MIG-DISK-004",
            "MIG-DISK-005",
            "MIG-DISK-007",
            "MIG-DISK-009",
            "MIG-MEM-005",
            "MIG-NET-001",
            "MIG-NET-003",
            "MIG-NET-005",
            "MIG-PIO-002",
            "MIG-PIO-003",
            "MIG-SAVE-001",
            "MIG-SAVE-002",
            "MIG-SEC-002",
            "MIG-STATE-007",
            "MIG-STATE-010");

    /** What a cold migration brings with it. */
    private static final Set<String> ABOUT_COLD = Set.of("MIG-CPU-015", "MIG-DISK-005");

    static List<RuleCase> cases() {
        return RuleCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void eachFixRemovesItsFindingAndCausesNoOther(RuleCase each) {
        for (String id : fixIds(each)) {
            LoadedModel model = each.load("bad");
            List<Finding> before = findings(model);
            Finding cured = before.stream()
                    .filter(finding -> fix(finding, id).isPresent())
                    .findFirst()
                    .orElseThrow();
            Fix fix = fix(cured, id).orElseThrow();
            Set<EObject> owners = fix.changes().stream().map(ModelChange::owner).collect(Collectors.toSet());
            List<String> untouched = texts(model, owners);
            ModelChanges.apply(fix.changes());
            assertThat(texts(model, owners)).as("%s touches nothing else", id).isEqualTo(untouched);
            List<Finding> after = findings(model);
            assertThat(texts(after)).as("%s removes its finding", id).doesNotContain(text(cured));
            List<Finding> caused = after.stream()
                    .filter(finding -> !texts(before).contains(text(finding)))
                    .toList();
            if (id.endsWith("/cold")) {
                assertThat(caused)
                        .as("%s causes no error", id)
                        .allMatch(finding -> ABOUT_COLD.contains(finding.rule().id()));
            } else {
                assertThat(texts(caused)).as("%s causes nothing", id).isEmpty();
            }
        }
    }

    @Test
    void everyRuleWithAMechanicalCureOffersIt() {
        Set<String> offered = cases().stream()
                .filter(each ->
                        fixIds(each).stream().anyMatch(id -> id.startsWith(each.rule()) && !id.endsWith("/cold")))
                .map(RuleCase::rule)
                .collect(Collectors.toSet());
        Set<String> withCold = new LinkedHashSet<>(CURED);
        withCold.remove("MIG-BP-011");
        assertThat(offered).containsAll(withCold);
    }

    @Test
    void onlyFixesThatClaimNothingAboutTheWorldAreSafe() {
        Set<String> safe = cases().stream()
                .flatMap(each -> each.findings("bad").stream())
                .flatMap(finding -> finding.fixes().stream())
                .filter(Fix::safe)
                .map(Fix::id)
                .collect(Collectors.toSet());
        assertThat(safe).containsExactly("MIG-CRY-004/crypto-units");
    }

    private static List<String> fixIds(RuleCase each) {
        Set<String> ids = new LinkedHashSet<>();
        each.findings("bad").forEach(finding -> finding.fixes().forEach(fix -> ids.add(fix.id())));
        return List.copyOf(ids);
    }

    private static Optional<Fix> fix(Finding finding, String id) {
        return finding.fixes().stream().filter(fix -> fix.id().equals(id)).findFirst();
    }

    private static List<Finding> findings(LoadedModel model) {
        return Findings.of(SiteCheck.of(SiteState.initial(model.index())), model.models(), SeveritySettings.NONE)
                .shown();
    }

    private static List<String> texts(List<Finding> findings) {
        return findings.stream().map(FixesTest::text).toList();
    }

    private static String text(Finding finding) {
        return finding.rule().id() + ": " + finding.message();
    }

    /** Describes every element that a fix does not name as changed. */
    private static List<String> texts(LoadedModel model, Set<EObject> except) {
        List<String> texts = new ArrayList<>();
        for (LdomModel file : model.models()) {
            file.eAllContents().forEachRemaining(element -> {
                if (!except.contains(element) && except.stream().noneMatch(owner -> owner == element.eContainer())) {
                    texts.add(element.eClass().getName()
                            + element.eClass().getEAllAttributes().stream()
                                    .filter(element::eIsSet)
                                    .map(attribute -> attribute.getName() + "=" + element.eGet(attribute))
                                    .toList());
                }
            });
        }
        return texts;
    }
}
