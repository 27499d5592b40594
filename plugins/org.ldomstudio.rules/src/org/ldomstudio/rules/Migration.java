// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestState;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.values.Version;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.Value;

/**
 * One migration that rules are asked about: a guest, its server, a target and a kind, in one state of the site.
 *
 * @param site the state, with resources summed up
 * @param guest the guest
 * @param source the server that it stands on
 * @param target the server that it shall go to
 * @param kind how it moves
 * @param options what the command says besides
 */
public record Migration(
        SiteFacts site,
        GuestView guest,
        ServerView source,
        ServerView target,
        MigrationKind kind,
        MigrationOptions options) {

    /** Makes the question whether a guest can go to a server; empty when the guest stands on no server. */
    public static Optional<Migration> of(
            SiteFacts site, Guest guest, Server target, MigrationKind kind, MigrationOptions options) {
        GuestView view = site.state().guest(guest);
        return view.server()
                .map(source -> new Migration(site, view, source, site.state().server(target), kind, options));
    }

    /**
     * Makes the migration of a step; empty when guest or target is not linked or the guest stands on no server, or
     * on the target already.
     */
    public static Optional<Migration> of(SiteFacts site, Migrate step) {
        if (!isLinked(step.getGuest()) || !isLinked(step.getTarget())) {
            return Optional.empty();
        }
        MigrationKind own = kindOf(site.state().guest(step.getGuest()));
        MigrationKind kind = own == MigrationKind.LIVE && step.isCold() ? MigrationKind.BOUND : own;
        return of(site, step.getGuest(), step.getTarget(), kind, MigrationOptions.of(step))
                .filter(migration ->
                        migration.source().server() != migration.target().server());
    }

    /** Returns how a guest moves as it is: live when it is active. */
    public static MigrationKind kindOf(GuestView guest) {
        return switch (guest.runState().known().orElse(GuestState.ACTIVE)) {
            case BOUND -> MigrationKind.BOUND;
            case INACTIVE -> MigrationKind.INACTIVE;
            case ACTIVE, UNSTATED -> MigrationKind.LIVE;
        };
    }

    /** Returns the releases of the two managers, the source's first. */
    public List<Value<Version>> managers() {
        return List.of(source.manager(), target.manager());
    }

    /** Returns what does not depend on the guest. */
    public ServerPair servers() {
        return new ServerPair(site, source, target, options);
    }

    /** Returns the same migration of another kind. */
    public Migration as(MigrationKind other) {
        return new Migration(site, guest, source, target, other, options);
    }

    /**
     * Returns whether the guest runs on the target afterwards: it moves live, or is stopped for the move and
     * started again.
     */
    public boolean runsAfterwards() {
        return kindOf(guest) == MigrationKind.LIVE;
    }

    /** Returns whether it copies a running guest. */
    public boolean isLive() {
        return kind == MigrationKind.LIVE;
    }

    private static boolean isLinked(EObject element) {
        return element != null && !element.eIsProxy();
    }
}
