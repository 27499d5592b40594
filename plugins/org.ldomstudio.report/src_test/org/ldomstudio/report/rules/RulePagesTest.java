// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ldomstudio.rules.Condition;
import org.ldomstudio.rules.Rule;
import org.ldomstudio.rules.RuleCatalogue;

class RulePagesTest {

    private final Map<String, String> pages = RulePages.pages(RuleCatalogue.all());

    @Test
    void everyRuleHasAPageWithItsConditionItsCureAndItsSource() {
        for (Rule rule : RuleCatalogue.all()) {
            assertThat(pages.get(rule.id() + ".md"))
                    .as(rule.id())
                    .startsWith("# " + rule.id() + ": ")
                    .contains("## What it asks for", "## Where it comes from", "## How strict");
            if (rule.isEvaluated()) {
                assertThat(pages.get(rule.id() + ".md")).as(rule.id()).contains("## What to do", "## Why");
            }
        }
    }

    @Test
    void theIndexListsEveryRuleOnceAndSaysWhySomeAreNeverDecided() {
        String index = pages.get("index.md");

        for (Rule rule : RuleCatalogue.all()) {
            assertThat(index.split("\\[" + rule.id() + "\\]", -1)).as(rule.id()).hasSize(2);
            if (rule.condition() instanceof Condition.NotEvaluated never) {
                assertThat(never.reason()).as(rule.id()).isNotBlank();
            }
        }
    }

    @Test
    void markupInARulesTextStaysText() {
        assertThat(pages.get("MIG-SAVE-002.md")).contains("migration\\_save\\_spconfig");
    }
}
