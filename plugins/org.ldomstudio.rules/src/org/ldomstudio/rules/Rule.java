// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ldomstudio.model.values.Version;
import org.ldomstudio.model.view.Value;

/**
 * One rule, declared in one place: documentation, {@code explain}, SARIF metadata, checks and tests are made from it.
 *
 * @param id stable id, such as MIG-DISK-002
 * @param title the condition in a few words
 * @param severity how bad it is when the condition is not met
 * @param subject what it is asked about
 * @param kinds kinds of migration it applies to; empty for rules about something else
 * @param releases releases of the managers it holds for
 * @param holdsFor further limits of hardware, firmware or guest system, for people; empty when there are none
 * @param meaning the condition in full sentences
 * @param why what happens when it is not met
 * @param hints what to do, the least effort first
 * @param citations documents
 * @param evidence how well it is established
 * @param cannotSee what the rule cannot see, so that its silence is no proof; empty when there is nothing of that kind
 * @param sometimesError whether a rule of lower severity refuses in some cases, which its meaning names
 * @param condition how it is decided
 */
public record Rule(
        String id,
        String title,
        Severity severity,
        Subject subject,
        Set<MigrationKind> kinds,
        Releases releases,
        String holdsFor,
        String meaning,
        String why,
        List<String> hints,
        List<Citation> citations,
        Evidence evidence,
        String cannotSee,
        boolean sometimesError,
        Condition condition) {

    public Rule {
        kinds = Set.copyOf(kinds);
        hints = List.copyOf(hints);
        citations = List.copyOf(citations);
    }

    /** Starts the declaration of a rule. */
    public static RuleBuilder named(String id, String title) {
        return new RuleBuilder(id, title);
    }

    /** Returns what a user may set the severity to: nothing for an error. */
    public Set<SeverityChoice> choosable() {
        return severity == Severity.ERROR ? Set.of() : EnumSet.allOf(SeverityChoice.class);
    }

    /** Returns whether its answer can refuse a migration. */
    public boolean mayRefuse() {
        return severity == Severity.ERROR || sometimesError;
    }

    /** Returns whether it is ever decided, here or by a check of the language. */
    public boolean isEvaluated() {
        return !(condition instanceof Condition.NotEvaluated);
    }

    /** Returns what to do as one text, the least effort first. */
    public String hint() {
        return String.join(" ", hints);
    }

    /** Returns the sources as one text. */
    public String source() {
        return citations.stream().map(Citation::text).collect(Collectors.joining("; "));
    }

    /** Asks a rule about migrations. A rule about something else does not apply. */
    public Answer ask(Migration migration) {
        return switch (condition) {
            case Condition.OnMigration check -> ask(migration.kind(), migration.managers(), () -> check.ask(migration));
            case Condition.OnServers check ->
                ask(migration.kind(), migration.managers(), () -> check.ask(migration.servers()));
            default -> Answer.NOT_APPLICABLE;
        };
    }

    private Answer ask(MigrationKind kind, List<Value<Version>> managers, Supplier<Answer> check) {
        if (!kinds.contains(kind)) {
            return Answer.NOT_APPLICABLE;
        }
        Releases.Held held = releases.holdFor(managers);
        if (!held.yes() && held.unlessStated().isEmpty()) {
            return Answer.NOT_APPLICABLE;
        }
        Answer answer = check.get();
        if (held.yes()) {
            return answer;
        }
        // The answer is certain only where every possible release gives the same one.
        return switch (answer) {
            case Answer.Fits fits -> fits;
            case Answer.NotApplicable none -> none;
            case Answer.DoesNotFit no -> new Answer.CannotTell(held.unlessStated(no.worst()));
            case Answer.CannotTell open ->
                new Answer.CannotTell(Stream.concat(held.unlessStated(open.worst()).stream(), open.missing().stream())
                        .distinct()
                        .toList());
        };
    }
}
