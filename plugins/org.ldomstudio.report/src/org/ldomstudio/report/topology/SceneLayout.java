// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.ldomstudio.report.topology.TopologyScene.Edge;
import org.ldomstudio.report.topology.TopologyScene.Node;

/**
 * Where the boxes and lines of a scene stand; positions are those of the whole picture, in pixels.
 *
 * @param width width of the picture
 * @param height height of the picture
 * @param boxes the boxes by id, in the order of the scene
 * @param routes the corners of the lines by id
 */
public record SceneLayout(double width, double height, Map<String, Box> boxes, Map<String, List<Point>> routes) {

    private static final double CHARACTER = 7.2;
    private static final double LINE = 15;
    private static final double MARGIN = 20;
    private static final double HEADING = 40;

    /**
     * A rectangle.
     *
     * @param x left
     * @param y top
     * @param width width
     * @param height height
     */
    public record Box(double x, double y, double width, double height) {}

    /**
     * A corner of a line.
     *
     * @param x from the left
     * @param y from the top
     */
    public record Point(double x, double y) {}

    /** Lays a scene out. The same scene gives the same layout. */
    public static SceneLayout of(TopologyScene scene) {
        // Outside Eclipse nobody registers the algorithm.
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(CoreOptions.RANDOM_SEED, 1);
        root.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
        spacing(root);
        Map<String, ElkNode> nodes = new LinkedHashMap<>();
        for (Node node : scene.nodes()) {
            nodes.put(node.id(), node(node, nodes.getOrDefault(node.owner(), root)));
        }
        Map<String, ElkEdge> edges = new LinkedHashMap<>();
        for (Edge edge : scene.edges()) {
            ElkNode from = nodes.get(edge.from());
            ElkNode to = nodes.get(edge.to());
            if (from != null && to != null) {
                edges.put(edge.id(), ElkGraphUtil.createSimpleEdge(from, to));
            }
        }
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        Map<String, Box> boxes = new LinkedHashMap<>();
        nodes.forEach((id, node) ->
                boxes.put(id, new Box(absoluteX(node), absoluteY(node), node.getWidth(), node.getHeight())));
        Map<String, List<Point>> routes = new HashMap<>();
        edges.forEach((id, edge) -> routes.put(id, route(edge)));
        return new SceneLayout(root.getWidth(), root.getHeight(), boxes, routes);
    }

    private static ElkNode node(Node node, ElkNode owner) {
        ElkNode result = ElkGraphUtil.createNode(owner);
        int longest = Math.max(
                node.title().length(),
                node.details().stream().mapToInt(String::length).max().orElse(0));
        double height = LINE * (1 + node.details().size()) + 12;
        result.setDimensions(longest * CHARACTER + 24, height);
        switch (node.kind()) {
            case SERVER, SYSTEM_DOMAIN -> {
                result.setProperty(
                        CoreOptions.PADDING,
                        new ElkPadding(HEADING + LINE * node.details().size(), 14, 14, 14));
                spacing(result);
            }
            case SWITCH, DISK_SERVICE, GUEST, NETWORK, STORAGE -> {}
        }
        return result;
    }

    private static void spacing(ElkNode graph) {
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, 14.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 36.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 12.0);
    }

    private static List<Point> route(ElkEdge edge) {
        ElkEdgeSection section = edge.getSections().getFirst();
        double x = absoluteX(edge.getContainingNode());
        double y = absoluteY(edge.getContainingNode());
        List<Point> points = new ArrayList<>();
        points.add(new Point(x + section.getStartX(), y + section.getStartY()));
        section.getBendPoints().forEach(bend -> points.add(new Point(x + bend.getX(), y + bend.getY())));
        points.add(new Point(x + section.getEndX(), y + section.getEndY()));
        return List.copyOf(points);
    }

    private static double absoluteX(ElkNode node) {
        return node.getParent() == null ? 0 : node.getX() + absoluteX(node.getParent());
    }

    private static double absoluteY(ElkNode node) {
        return node.getParent() == null ? 0 : node.getY() + absoluteY(node.getParent());
    }
}
