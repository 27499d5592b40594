// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.result;

import java.util.List;
import org.ldomstudio.model.view.Place;

/**
 * An {@code evacuate} that no planner has turned into steps yet.
 *
 * @param step index of the step in its plan, from 0
 * @param place the step in the model
 * @param server the server to empty
 * @param guests the guests to move and where each may go
 */
public record UnplannedIntent(int step, Place place, String server, List<Candidate> guests) {
    public UnplannedIntent {
        guests = List.copyOf(guests);
    }

    /**
     * A guest and where it may go.
     *
     * @param guest name of the guest
     * @param live servers that can take it as it is
     * @param cold servers that can take it only stopped
     * @param unknown servers about which facts are missing
     */
    public record Candidate(String guest, List<String> live, List<String> cold, List<String> unknown) {
        public Candidate {
            live = List.copyOf(live);
            cold = List.copyOf(cold);
            unknown = List.copyOf(unknown);
        }
    }
}
