// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.ServerView;

/** How a rule is decided. */
public sealed interface Condition {

    /** Decides about one migration. Its kinds and releases have already been looked at. */
    @FunctionalInterface
    non-sealed interface OnMigration extends Condition {
        Answer ask(Migration migration);
    }

    /**
     * Decides about any migration between two servers: it sees nothing of the guest, so one answer serves all
     * guests.
     */
    @FunctionalInterface
    non-sealed interface OnServers extends Condition {
        Answer ask(ServerPair servers);
    }

    /** Decides about one guest in one state of the site. */
    @FunctionalInterface
    non-sealed interface OnGuest extends Condition {
        Answer ask(GuestView guest);
    }

    /** Decides about one server in one state of the site. */
    @FunctionalInterface
    non-sealed interface OnServer extends Condition {
        Answer ask(ServerView server);
    }

    /** Decides about a step that is no migration, in the state before it. */
    @FunctionalInterface
    non-sealed interface OnStep extends Condition {
        Answer ask(SiteFacts before, Step step);
    }

    /** Decides about a plan as a whole, in the state in which it begins. */
    @FunctionalInterface
    non-sealed interface OnPlan extends Condition {
        Answer ask(SiteFacts beginning, Plan plan);
    }

    /** Decided elsewhere, by a check of the language. */
    record InLanguage() implements Condition {}

    /**
     * Never decided, because no model can express it or another rule already says it.
     *
     * @param reason why, one sentence
     */
    record NotEvaluated(String reason) implements Condition {}
}
