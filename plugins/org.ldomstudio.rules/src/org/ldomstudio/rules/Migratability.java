// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.SiteState;

/** Decides which guest can go where in one state of the site. */
public final class Migratability {

    private static final List<Rule> OF_SERVERS = RuleCatalogue.thatMayRefuse().stream()
            .filter(rule -> rule.condition() instanceof Condition.OnServers)
            .toList();
    private static final List<Rule> OF_GUESTS = RuleCatalogue.thatMayRefuse().stream()
            .filter(rule -> rule.condition() instanceof Condition.OnMigration)
            .toList();

    private final SiteFacts site;
    private final Map<Route, List<RuleAnswer>> ofServers = new ConcurrentHashMap<>();

    /** All migrations of one kind between two servers. */
    private record Route(Server source, Server target, MigrationKind kind) {}

    private Migratability(SiteFacts site) {
        this.site = site;
    }

    /** Makes the decisions of one state. */
    public static Migratability of(SiteState state) {
        return new Migratability(SiteFacts.of(state));
    }

    /** Returns the state with its sums. */
    public SiteFacts site() {
        return site;
    }

    /** Returns what all rules say about a migration, those that fit or do not apply left out, in catalogue order. */
    public static List<RuleAnswer> ask(Migration migration) {
        return ask(migration, RuleCatalogue.aboutMigrations());
    }

    /** Returns the verdict with the ids of the refusing rules and with what is not stated. */
    public Cell cell(Guest guest, Server server) {
        return assessRefusals(guest, server).cell();
    }

    /** Returns the verdict with what those rules say that may refuse. */
    Assessment assessRefusals(Guest guest, Server server) {
        return assess(guest, server, this::askWhatMayRefuse);
    }

    /** Returns the verdict with everything that any rule says. */
    public Assessment assess(Guest guest, Server server) {
        return assess(guest, server, Migratability::ask);
    }

    private Assessment assess(Guest guest, Server server, Function<Migration, List<RuleAnswer>> questions) {
        GuestView view = site.state().guest(guest);
        Optional<ServerView> source = view.server();
        if (source.isEmpty()) {
            return new Assessment(
                    new Cell(Verdict.UNKNOWN, List.of(), List.of("server of " + view.name())), List.of(), List.of());
        }
        if (source.get().server() == server) {
            return new Assessment(new Cell(Verdict.HERE, List.of(), List.of()), List.of(), List.of());
        }
        MigrationKind kind = Migration.kindOf(view);
        Migration migration =
                new Migration(site, view, source.get(), site.state().server(server), kind, MigrationOptions.NONE);
        List<RuleAnswer> asItIs = questions.apply(migration);
        boolean moves = isCertain(asItIs);
        List<RuleAnswer> stopped =
                migration.isLive() && !moves ? questions.apply(migration.as(MigrationKind.BOUND)) : List.of();
        return new Assessment(cell(migration, asItIs, stopped), asItIs, stopped);
    }

    /**
     * A running guest whose live migration is not decided is unknown even when it could go stopped: "cold" would
     * claim that live
     * migration is refused.
     */
    private static Cell cell(Migration migration, List<RuleAnswer> asItIs, List<RuleAnswer> stopped) {
        if (isCertain(asItIs)) {
            return new Cell(Verdict.LIVE, List.of(), List.of());
        }
        boolean refused = isRefused(asItIs);
        if (!migration.isLive()) {
            return refused
                    ? new Cell(Verdict.NO, refusing(asItIs), List.of())
                    : new Cell(Verdict.UNKNOWN, List.of(), missing(asItIs));
        }
        if (!refused) {
            return new Cell(Verdict.UNKNOWN, refusing(stopped), missing(asItIs));
        }
        if (isCertain(stopped)) {
            return new Cell(Verdict.COLD, refusing(asItIs), List.of());
        }
        return isRefused(stopped)
                ? new Cell(Verdict.NO, union(asItIs, stopped), List.of())
                : new Cell(Verdict.UNKNOWN, refusing(asItIs), missing(stopped));
    }

    /** Asks only what can change a verdict; what does not depend on the guest is asked once for two servers. */
    private List<RuleAnswer> askWhatMayRefuse(Migration migration) {
        Route route = new Route(migration.source().server(), migration.target().server(), migration.kind());
        List<RuleAnswer> shared = ofServers.computeIfAbsent(route, key -> ask(migration, OF_SERVERS));
        List<RuleAnswer> own = ask(migration, OF_GUESTS);
        if (shared.isEmpty() || own.isEmpty()) {
            return shared.isEmpty() ? own : shared;
        }
        return Stream.concat(shared.stream(), own.stream())
                .sorted(Comparator.comparing(RuleAnswer::rule, RuleCatalogue.order()))
                .toList();
    }

    private static List<RuleAnswer> ask(Migration migration, List<Rule> rules) {
        List<RuleAnswer> answers = new ArrayList<>();
        for (Rule rule : rules) {
            Answer answer = rule.ask(migration);
            if (answer instanceof Answer.DoesNotFit || answer instanceof Answer.CannotTell) {
                answers.add(new RuleAnswer(rule, answer));
            }
        }
        return answers;
    }

    private static boolean isRefused(List<RuleAnswer> answers) {
        return answers.stream().anyMatch(RuleAnswer::refuses);
    }

    private static boolean isCertain(List<RuleAnswer> answers) {
        return answers.stream().noneMatch(answer -> answer.refuses() || answer.mayRefuse());
    }

    private static List<String> refusing(List<RuleAnswer> answers) {
        return answers.stream()
                .filter(RuleAnswer::refuses)
                .map(answer -> answer.rule().id())
                .toList();
    }

    private static List<String> union(List<RuleAnswer> first, List<RuleAnswer> second) {
        TreeSet<Rule> rules = new TreeSet<>(RuleCatalogue.order());
        Stream.concat(first.stream(), second.stream())
                .filter(RuleAnswer::refuses)
                .map(RuleAnswer::rule)
                .forEach(rules::add);
        return rules.stream().map(Rule::id).toList();
    }

    private static List<String> missing(List<RuleAnswer> answers) {
        return answers.stream()
                .flatMap(answer -> answer.missing().stream())
                .filter(Missing::mayRefuse)
                .map(Missing::fact)
                .distinct()
                .toList();
    }
}
