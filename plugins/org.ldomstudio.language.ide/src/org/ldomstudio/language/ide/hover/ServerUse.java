// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.hover;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.ldomstudio.interpreter.Figures;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.rules.Resources;
import org.ldomstudio.rules.SiteFacts;

/** What is used and what is left on a server, in words. What is not stated is named, never taken for zero. */
public final class ServerUse {

    private ServerUse() {}

    /** Returns used and free cores and memory of a server in a state. */
    public static String sentence(SiteState state, Server server) {
        ServerView view = state.server(server);
        Resources resources = SiteFacts.of(state).resources(view);
        List<String> parts = new ArrayList<>();
        parts.add(figure("cores", resources.coresPacked(), view.cores().known().orElse(-1L), String::valueOf));
        parts.add(figure("memory", resources.memory(), view.memory().known().orElse(-1L), Figures::size));
        int guests = state.guestsOn(server).size();
        parts.add(guests == 1 ? "1 guest" : guests + " guests");
        return "On " + view.name() + ": " + String.join(", ", parts) + ".";
    }

    private static String figure(String what, Resources.Free free, long total, LongFunction<String> words) {
        if (total < 0) {
            return what + " not stated";
        }
        String left = words.apply(Math.max(0, free.atMost()));
        return "%s %s of %s free".formatted(what, free.isExact() ? left : "at most " + left, words.apply(total))
                + (free.isExact() || free.missing().isEmpty()
                        ? ""
                        : " (not stated: " + free.missing().getFirst().fact() + ")");
    }
}
