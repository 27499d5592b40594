// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ldomstudio.report.svg.SvgText;
import org.ldomstudio.report.topology.SceneLayout.Box;
import org.ldomstudio.report.topology.SceneLayout.Point;
import org.ldomstudio.report.topology.TopologyScene.Edge;
import org.ldomstudio.report.topology.TopologyScene.Mobility;
import org.ldomstudio.report.topology.TopologyScene.Move;
import org.ldomstudio.report.topology.TopologyScene.Node;

/** Draws a scene as an SVG file that needs nothing else; light or dark as the reader's system is. */
public final class TopologySvg {

    private static final String CSS = """
        .chart { --ink: #1b1f24; --faint: #59636e; --paper: #ffffff; --edge: #aab2bb; --soft: #f4f6f8; --inner: #e9edf2;
          --guest: #e3f1fb; --guestline: #0072b2; --stuck: #fbe7d9; --stuckline: #b34700; --move: #006b4f;
          background: var(--paper); font: 12px system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
        @media (prefers-color-scheme: dark) { .chart { --ink: #e6edf3; --faint: #9aa5b1; --paper: #14181d; --edge: #5c6670;
          --soft: #1d232a; --inner: #272f38; --guest: #12314a; --guestline: #56b4e9; --stuck: #4a2a14; --stuckline: #ff9e66;
          --move: #2fc79a; } }
        text { fill: var(--ink); } .title { font-weight: 600; } .detail { fill: var(--faint); font-size: 11px; }
        rect { fill: var(--soft); stroke: var(--edge); } .system_domain, .switch, .disk_service { fill: var(--inner); }
        .guest { fill: var(--guest); stroke: var(--guestline); } .stuck { fill: var(--stuck); stroke: var(--stuckline); stroke-width: 2; }
        .only_stopped, .unknown { stroke-dasharray: 5 3; } .wire { fill: none; stroke: var(--edge); }
        .move { fill: none; stroke: var(--move); stroke-width: 2; } .refused { stroke: var(--stuckline); stroke-dasharray: 6 4; }
        .head { fill: var(--move); stroke: none; } .refusedhead { fill: var(--stuckline); stroke: none; }
        """;

    private static final double HEAD = 9;
    /** Arrows to the same target share a lane beside the boxes, so that they cross no names. */
    private static final double LANE = 12;

    private final TopologyScene scene;
    private final SceneLayout layout;
    private final Map<String, Integer> lanes = new LinkedHashMap<>();
    private final SvgText svg = new SvgText();

    private TopologySvg(TopologyScene scene, SceneLayout layout) {
        this.scene = scene;
        this.layout = layout;
        scene.moves().forEach(move -> lanes.putIfAbsent(lane(move), lanes.size()));
    }

    /** Returns the picture. */
    public static String text(TopologyScene scene, SceneLayout layout) {
        return new TopologySvg(scene, layout).draw();
    }

    private String draw() {
        long guests = scene.nodes().stream()
                .filter(node -> node.kind() == TopologyScene.Kind.GUEST)
                .count();
        long servers = scene.nodes().stream()
                .filter(node -> node.kind() == TopologyScene.Kind.SERVER)
                .count();
        double shift = lanes.isEmpty() ? 0 : LANE * (lanes.size() + 1);
        svg.begin(
                layout.width() + shift,
                layout.height() + 26,
                "Topology",
                servers + " servers, " + guests + " guests, " + scene.moves().size() + " planned migrations.");
        svg.style(CSS).shifted(shift);
        scene.nodes().forEach(this::box);
        scene.edges().forEach(this::wire);
        lanes.forEach(this::arrows);
        svg.text(
                "detail",
                20,
                layout.height() + 12,
                "start",
                "Thick orange frame: cannot move. Broken frame: only stopped, or not known. Thick arrow: a planned"
                        + " migration; broken: refused.");
        return svg.endGroup().end();
    }

    private void box(Node node) {
        Box box = layout.boxes().get(node.id());
        String css = node.kind().name().toLowerCase(Locale.ROOT)
                + (node.mobility() == Mobility.NONE
                        ? ""
                        : " " + node.mobility().name().toLowerCase(Locale.ROOT));
        String words = node.kind().words() + " " + node.title();
        svg.group(
                "node",
                node.mobility().words().isEmpty()
                        ? words
                        : words + ", " + node.mobility().words());
        svg.rect(css, box.x(), box.y(), box.width(), box.height(), "");
        svg.text("title", box.x() + 12, box.y() + 18, "start", node.title());
        double y = box.y() + 18;
        for (String detail : node.details()) {
            y += 15;
            svg.text("detail", box.x() + 12, y, "start", detail);
        }
        svg.endGroup();
    }

    private void wire(Edge edge) {
        List<Point> route = layout.routes().getOrDefault(edge.id(), List.of());
        List<double[]> points = new ArrayList<>();
        route.forEach(point -> points.add(new double[] {point.x(), point.y()}));
        svg.group("edge", edge.title()).path("wire", points).endGroup();
    }

    /**
     * Draws the arrows that share a lane: out of each guest to the left, along the lane once, and into the target from the left. Drawn one
     * by one, the broken lines of refused moves would fill each other's gaps.
     */
    private void arrows(String key, int lane) {
        List<Move> moves =
                scene.moves().stream().filter(move -> lane(move).equals(key)).toList();
        Box target = layout.boxes().get(moves.getFirst().target());
        boolean refused = moves.getFirst().refused();
        String line = refused ? "move refused" : "move";
        double x = -LANE * (lane + 1);
        double end = target.y() + 16 + 10.0 * lane;
        double neck = target.x() - HEAD;
        double top = end;
        double bottom = end;
        for (Move move : moves) {
            Box guest = layout.boxes().get(move.guest());
            double start = guest.y() + guest.height() / 2;
            top = Math.min(top, start);
            bottom = Math.max(bottom, start);
            svg.group("plan", move.title() + (refused ? ", refused" : ""));
            svg.path(line, List.of(new double[] {guest.x(), start}, new double[] {x, start}));
            svg.endGroup();
        }
        svg.path(line, List.of(new double[] {x, top}, new double[] {x, bottom}));
        svg.path(line, List.of(new double[] {x, end}, new double[] {neck, end}));
        svg.path(
                refused ? "refusedhead" : "head",
                List.of(new double[] {target.x(), end}, new double[] {neck, end - HEAD / 2}, new double[] {
                    neck, end + HEAD / 2
                }));
    }

    private static String lane(Move move) {
        return move.target() + (move.refused() ? " refused" : "");
    }
}
