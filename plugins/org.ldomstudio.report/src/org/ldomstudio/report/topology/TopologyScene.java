// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.topology;

import java.util.List;
import org.ldomstudio.model.view.Place;

/**
 * What a picture of a site shows, and nothing of where. Views that draw it look at {@link SceneLayout} for positions.
 *
 * @param nodes boxes; a box stands before the boxes in it
 * @param edges lines between boxes
 * @param moves migrations that plans ask for
 */
public record TopologyScene(List<Node> nodes, List<Edge> edges, List<Move> moves) {

    public TopologyScene {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        moves = List.copyOf(moves);
    }

    /**
     * A box.
     *
     * @param id unique in the scene, the same for the same model
     * @param owner id of the box that it stands in; empty at the outermost level
     * @param kind what it is
     * @param title its name
     * @param details what else is written in it
     * @param mobility whether it can move; only guests can
     * @param place the element in the model
     */
    public record Node(
            String id, String owner, Kind kind, String title, List<String> details, Mobility mobility, Place place) {
        public Node {
            details = List.copyOf(details);
        }
    }

    /** What a box is. */
    public enum Kind {
        SERVER("server"),
        SYSTEM_DOMAIN("control or service domain"),
        SWITCH("virtual switch"),
        DISK_SERVICE("virtual disk service"),
        GUEST("guest"),
        NETWORK("network"),
        STORAGE("storage");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Returns words for legends. */
        public String words() {
            return words;
        }
    }

    /** Where a guest can go. */
    public enum Mobility {
        /** It is no guest, or there is no other server. */
        NONE(""),
        /** To at least one other server as it is. */
        MOVABLE(""),
        /** To other servers, but only stopped. */
        ONLY_STOPPED("only stopped"),
        /** To no other server, as far as is known. */
        UNKNOWN("not known"),
        /** To no other server. */
        STUCK("cannot move");

        private final String words;

        Mobility(String words) {
            this.words = words;
        }

        /** Returns the words that mark it; empty when nothing is to be marked. */
        public String words() {
            return words;
        }
    }

    /**
     * A line between two boxes.
     *
     * @param id unique in the scene
     * @param from id of a box
     * @param to id of a box
     * @param title what the line is
     */
    public record Edge(String id, String from, String to, String title) {}

    /**
     * A migration of a plan.
     *
     * @param guest id of the guest's box
     * @param target id of the server's box
     * @param title what is asked for: "sunday: migrate web01 to t5b"
     * @param refused whether the guest can go there neither live nor, if asked for, cold
     */
    public record Move(String guest, String target, String title, boolean refused) {}
}
