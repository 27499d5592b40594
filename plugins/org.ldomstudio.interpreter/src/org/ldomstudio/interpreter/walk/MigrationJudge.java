// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.walk;

import java.util.List;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.rules.Migratability;
import org.ldomstudio.rules.Migration;
import org.ldomstudio.rules.Missing;
import org.ldomstudio.rules.RuleAnswer;
import org.ldomstudio.rules.SiteFacts;

/** Say whether a migration is possible in the state in which a plan comes to it. */
@FunctionalInterface
public interface MigrationJudge {
    /** Asks all rules of the catalogue. */
    MigrationJudge RULES = MigrationJudge::askRules;

    /**
     * Judges a migration that the plan can begin: guest and target are linked and the guest stands elsewhere.
     *
     * @param before the state that the earlier steps leave
     * @param step the migration
     */
    Judgement judge(SiteState before, Migrate step);

    private static Judgement askRules(SiteState before, Migrate step) {
        List<RuleAnswer> answers =
                Migration.of(SiteFacts.of(before), step).map(Migratability::ask).orElse(List.of());
        List<RuleAnswer> open = answers.stream().filter(RuleAnswer::mayRefuse).toList();
        return new Judgement(
                ids(answers.stream().filter(RuleAnswer::refuses).toList()),
                ids(open),
                open.stream()
                        .flatMap(answer -> answer.missing().stream())
                        .filter(Missing::mayRefuse)
                        .map(Missing::fact)
                        .distinct()
                        .toList());
    }

    private static List<String> ids(List<RuleAnswer> answers) {
        return answers.stream().map(answer -> answer.rule().id()).distinct().toList();
    }
}
