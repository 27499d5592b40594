// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.Network;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.view.ServerView;

/**
 * Chooses the network that a migration uses. Stated by the step, else by the plan: the first one listed that both
 * servers have a link to, because one migration uses one connection. Not stated: the only network that both have.
 */
public final class Routes {
    private Routes() {}

    /** What the model says about a migration's way. */
    public sealed interface Route {
        /** One network. */
        record Over(Network network) implements Route {}

        /**
         * None, or nobody can know which.
         *
         * @param reason why, to follow "cannot simulate:"
         */
        record Unclear(String reason) implements Route {}
    }

    /** Returns the way of a migration from one server to another. */
    public static Route of(Migrate step, Plan plan, ServerView source, ServerView target) {
        List<Network> stated = step.getOver().isEmpty() ? plan.getOver() : step.getOver();
        List<Network> linked =
                stated.stream().filter(network -> !network.eIsProxy()).toList();
        if (!stated.isEmpty() && linked.isEmpty()) {
            return new Route.Unclear("the network that \"over\" names does not exist");
        }
        return linked.isEmpty() ? onlyOne(source, target) : first(linked, source, target);
    }

    private static Route first(List<Network> stated, ServerView source, ServerView target) {
        Optional<Network> both = stated.stream()
                .filter(network -> !source.linksTo(network).isEmpty()
                        && !target.linksTo(network).isEmpty())
                .findFirst();
        return both.<Route>map(Route.Over::new).orElseGet(() -> {
            Network network = stated.get(0);
            ServerView without = source.linksTo(network).isEmpty() ? source : target;
            return new Route.Unclear(without.name() + " has no link to " + network.getName());
        });
    }

    private static Route onlyOne(ServerView source, ServerView target) {
        List<Network> common = new ArrayList<>();
        source.links().stream()
                .map(link -> link.getNetwork())
                .filter(network -> network != null && !network.eIsProxy())
                .filter(network -> !target.linksTo(network).isEmpty())
                .distinct()
                .forEach(common::add);
        if (common.size() == 1) {
            return new Route.Over(common.get(0));
        }
        String both = source.name() + " and " + target.name();
        return new Route.Unclear(
                common.isEmpty()
                        ? both + " have no link to a common network"
                        : both + " have several networks in common ("
                                + String.join(
                                        ", ",
                                        common.stream().map(Network::getName).toList())
                                + "): state which with \"over\"");
    }
}
