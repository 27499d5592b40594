// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule is documented, and the list holds together. */
class RuleCatalogueTest {

    private static final int MIGRATION_RULES = 122;

    static List<Rule> rules() {
        return RuleCatalogue.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyRuleReadsLikeAPageOfAManual(Rule rule) {
        assertThat(rule.id()).matches("(MIG-[A-Z]+-\\d{3})|(LNG-[A-Z]+(-[A-Z]+)*)");
        assertThat(rule.title()).isNotBlank().doesNotEndWith(".");
        assertThat(rule.meaning()).endsWith(".").hasSizeGreaterThan(20);
        assertThat(rule.why()).endsWith(".");
        assertThat(rule.hints()).isNotEmpty().allMatch(hint -> hint.endsWith("."));
        assertThat(rule.citations()).isNotEmpty();
        assertThat(rule.source()).isNotBlank();
        assertThat(rule.meaning() + rule.why() + rule.hint() + rule.cannotSee() + rule.holdsFor())
                .doesNotContain("  ");
        if (rule.condition() instanceof Condition.NotEvaluated reason) {
            assertThat(reason.reason()).endsWith(".");
        }
    }

    @Test
    void idsAreUnique() {
        Set<String> ids = new HashSet<>();
        assertThat(RuleCatalogue.all()).allMatch(rule -> ids.add(rule.id()));
    }

    @Test
    void everyEntryOfTheCatalogueIsListed() {
        assertThat(RuleCatalogue.all())
                .filteredOn(rule -> rule.id().startsWith("MIG-"))
                .hasSize(MIGRATION_RULES);
    }

    @Test
    void rulesAboutMigrationsNameTheirKinds() {
        assertThat(RuleCatalogue.aboutMigrations())
                .allMatch(rule -> !rule.kinds().isEmpty());
    }

    @Test
    void errorsCannotBeLoweredAndOthersCan() {
        assertThat(RuleCatalogue.get("MIG-DISK-002").choosable()).isEmpty();
        assertThat(RuleCatalogue.get("MIG-NET-006").choosable())
                .containsExactly(SeverityChoice.WARNING, SeverityChoice.INFO, SeverityChoice.OFF);
    }

    @Test
    void unverifiedKnowledgeStaysMarked() {
        for (String id : List.of(
                "MIG-CORE-001",
                "MIG-NAME-003",
                "MIG-CRY-002",
                "MIG-PIO-006",
                "MIG-PIO-007",
                "MIG-DISK-007",
                "MIG-DISK-008",
                "MIG-DISK-011",
                "MIG-NET-003",
                "MIG-NET-004",
                "MIG-NET-005",
                "MIG-NET-008",
                "MIG-CONS-001",
                "MIG-CONS-002",
                "MIG-VHBA-001",
                "MIG-STATE-010",
                "MIG-STATE-011",
                "MIG-FW-001",
                "MIG-BOOT-001")) {
            assertThat(RuleCatalogue.get(id).evidence()).as(id).isEqualTo(Evidence.UNVERIFIED);
        }
    }
}
