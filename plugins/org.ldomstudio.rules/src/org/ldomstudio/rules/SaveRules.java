// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.ldomstudio.rules.MigrationKind.BOUND;
import static org.ldomstudio.rules.MigrationKind.INACTIVE;
import static org.ldomstudio.rules.MigrationKind.LIVE;
import static org.ldomstudio.rules.Severity.ERROR;
import static org.ldomstudio.rules.Severity.WARNING;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.ldomstudio.model.ldom.Application;
import org.ldomstudio.model.ldom.LdomPackage;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.ServerView;

/** FAIL, SAVE and CLU: cancelling, recovery, what is not kept, and cluster nodes. */
final class SaveRules {

    /** About 7 minutes for 500 GB on a T4 (3.4 guide, cancelingmigrationinprogress). */
    private static final BigDecimal SCRUB_BYTES_PER_SECOND = BigDecimal.valueOf(500_000_000_000L / (7 * 60));

    private SaveRules() {}

    static List<Rule> list() {
        return List.of(
                Rule.named("MIG-FAIL-001", "Killing ldm ends a migration")
                        .info(LIVE)
                        .means("Killing the ldm process destroys the target's copy and resumes the source; losing its"
                                + " shell does neither.")
                        .why("Operators should know which of the two they do.")
                        .hints("Use ldm cancel-operation migration on the source.")
                        .source(Source.A34, "cancelingmigrationinprogress")
                        .source(Source.L13)
                        .notEvaluated(
                                Subject.MIGRATION, "It says what an operator does during a run; the runbook has it."),
                Rule.named("MIG-FAIL-002", "A migration is cancelled on its source")
                        .info(LIVE)
                        .means("ldm cancel-operation migration works on the source machine only.")
                        .why("On the target it has no effect.")
                        .hints("Log in to the source.")
                        .source(Source.L13)
                        .source(Source.A34)
                        .notEvaluated(
                                Subject.MIGRATION, "It says what an operator does during a run; the runbook has it."),
                Rule.named("MIG-FAIL-003", "After a cancel the target scrubs memory")
                        .warning(LIVE)
                        .means("A step does not plan to cancel its migration.")
                        .why("The target scrubs what was copied, up to about 7 minutes for 500 GB on a T4; ldm"
                                + " commands hang meanwhile.")
                        .hints("Leave time for it before the next step on the target.")
                        .source(Source.A34, "cancelingmigrationinprogress")
                        .cannotSee("Figures for other machines than a T4.")
                        .onMigration(SaveRules::scrubbing),
                Rule.named("MIG-FAIL-004", "A lost link leaves a decision to the operator")
                        .warning(LIVE)
                        .means("The link is not lost after all state was sent and before the target confirms.")
                        .why("The source shows an error state. Does the domain run on the target, destroy the"
                                + " source's copy; has the target none, cancel on the source to restore it.")
                        .hints("Look at both servers before doing anything.")
                        .source(Source.A33, "recoveringfromfailedmigration")
                        .notEvaluated(
                                Subject.MIGRATION,
                                "It says what an operator does after a failure; the runbook has it."),
                Rule.named("MIG-SAVE-001", "Configurations are saved on both servers")
                        .warning()
                        .means("The plan saves the SP configuration of both servers after a migration, or both do so"
                                + " by themselves.")
                        .why("After a power cycle the domain is created again on the source, or lost on the target.")
                        .hints("Delete save-config no.", "Or run ldm add-spconfig on both servers afterwards.")
                        .source(Source.A32, "migratingboundorinactivedomains")
                        .onPlan(PlanRules::savesConfigurations),
                Rule.named("MIG-SAVE-002", "Both servers save configurations alike")
                        .error(LIVE, BOUND, INACTIVE)
                        .releases(Releases.from("3.5"))
                        .means("save-after-migration (SMF migration_save_spconfig) is the same on both servers, or"
                                + " the command says -s, as plans do unless they state save-config no.")
                        .why("The command fails at once; nothing is migrated.")
                        .hints("Delete save-config no.", "Set migration_save_spconfig alike on both servers.")
                        .source(Source.A35, "savepostmigrationspconfigs")
                        .onMigration(SaveRules::saveAlike),
                Rule.named("MIG-SAVE-003", "XSCF learns of the move by a saved configuration")
                        .warning(LIVE)
                        .means("On Fujitsu servers ldm add-spconfig is run on the target after the migration.")
                        .why("Until then XSCF shows the guest as Unknown, a reset may hit the wrong guest, and"
                                + " power-off may not stop all guests.")
                        .hints("Keep save-config yes in the plan.")
                        .source(Source.FJ, "c120-0105/3.1.5")
                        .notEvaluated(
                                Subject.PLAN,
                                "It says what an operator sees between migration and save; MIG-SAVE-001 warns where a"
                                        + " plan does not save."),
                Rule.named("MIG-CLU-001", "The guest is no active cluster node")
                        .warning(LIVE)
                        .means("A guest whose application forms a cluster has left it (drain) before it migrates live.")
                        .why("Heartbeats may be missed while it is suspended; the cluster then throws the node out,"
                                + " or resets it.")
                        .hints("Put drain before and rejoin after the migration.", "Or stop the node and migrate cold.")
                        .source(Source.SEED)
                        .cannotSee("How long the suspension lasts; the simulation estimates it.")
                        .onMigration(SaveRules::clusterNode));
    }

    private static Answer scrubbing(Migration m) {
        Optional<Migrate> step = m.options().step().filter(migrate -> migrate.getCancelAfter() != null);
        if (step.isEmpty()) {
            return Answer.NOT_APPLICABLE;
        }
        Reasons reasons = Reasons.of(WARNING);
        m.guest().memory().known().ifPresent(memory -> {
            long seconds = BigDecimal.valueOf(memory)
                    .divide(SCRUB_BYTES_PER_SECOND, 0, RoundingMode.CEILING)
                    .longValue();
            reasons.problem(
                    ("When the migration of %s is cancelled after %s, %s scrubs up to %s: about %s s "
                                    + "at a T4's rate, and ldm hangs there.")
                            .formatted(
                                    m.guest().name(),
                                    step.get().getCancelAfter(),
                                    m.target().name(),
                                    Words.size(memory),
                                    seconds),
                    Place.of(step.get(), LdomPackage.Literals.MIGRATE__CANCEL_AFTER));
        });
        return reasons.answer();
    }

    private static Answer saveAlike(Migration m) {
        if (m.options().saveConfig()) {
            return Answer.FITS;
        }
        Reasons reasons = Reasons.of(ERROR);
        Optional<Boolean> source = m.source().saveAfterMigration().known();
        Optional<Boolean> target = m.target().saveAfterMigration().known();
        if (source.equals(target)) {
            return Answer.FITS;
        }
        boolean both = true;
        for (ServerView server : List.of(m.source(), m.target())) {
            Optional<Boolean> knows = reasons.need(server.manager())
                    .flatMap(manager -> reasons.need(
                            manager.isAtLeast("3.5"),
                            () -> "exact manager of " + server.name(),
                            server.manager().place()));
            if (knows.equals(Optional.of(false))) {
                return Answer.NOT_APPLICABLE;
            }
            both &= knows.isPresent();
        }
        if (both) {
            reasons.problem(
                    "%s and %s differ in save-after-migration, and the plan does not say which holds."
                            .formatted(m.source().name(), m.target().name()),
                    m.target().saveAfterMigration().place(),
                    List.of(new Related(m.source().saveAfterMigration().place(), "the source")),
                    Fixes.saveConfig("MIG-SAVE-002", m));
        }
        return reasons.answer();
    }

    private static Answer clusterNode(Migration m) {
        Optional<Application> application = m.guest().application().known().filter(Applications::isCluster);
        if (application.isEmpty() || m.guest().isDrained()) {
            return Answer.NOT_APPLICABLE;
        }
        Optional<Quantity> timeout = Optional.ofNullable(application.get().getHeartbeatTimeout());
        return Reasons.of(WARNING)
                .problem(
                        "%1$s is a node of cluster %3$s (%2$s)%4$s; a live migration suspends it for a while."
                                .formatted(
                                        m.guest().name(),
                                        application.get().getClusterKind().getLiteral(),
                                        application.get().getName(),
                                        timeout.map(time -> ", which takes a node for dead after " + time)
                                                .orElse("")),
                        m.guest().application().place(),
                        List.of(new Related(Place.of(application.get()), "the cluster")),
                        StepFixes.drainAround("MIG-CLU-001", m))
                .answer();
    }
}
