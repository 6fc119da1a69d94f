/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.edit;

import java.util.Optional;

import studio.takt.diagram.api.scene.SceneEdge;

/**
 * Ids of what is drawn of a stock-flow model but is no element of it: the clouds at the ends of a flow, the pipes to
 * and from its valve, the links that follow from equations.
 */
public final class DrawnId {
    private static final String SOURCE_CLOUD = "#from";
    private static final String SINK_CLOUD = "#to";
    private static final String INFLOW = "#in";
    private static final String OUTFLOW = "#out";
    private static final String ARROW = "->";

    private DrawnId() {}

    /** One of the two pipes of a flow; the inflow leads to its valve, the outflow away from it. */
    public record Pipe(String flow, boolean inflow) {}

    /** A link between two variables. */
    public record Link(String source, String target) {}

    /** The id under which a connection is drawn: that of its element, unless that is the id of a valve. */
    public static String of(SceneEdge edge) {
        if (edge.target().equals(edge.elementId())) {
            return edge.elementId() + INFLOW;
        }
        return edge.elementId() + (edge.source().equals(edge.elementId()) ? OUTFLOW : "");
    }

    /** The cloud at the beginning or at the end of a flow. */
    public static String cloud(String flow, boolean source) {
        return flow + (source ? SOURCE_CLOUD : SINK_CLOUD);
    }

    /** True for a cloud. */
    public static boolean isCloud(String id) {
        return id.endsWith(SOURCE_CLOUD) || id.endsWith(SINK_CLOUD);
    }

    /** The element to which something that is drawn belongs. */
    public static String element(String id) {
        int at = id.indexOf('#');
        return at > 0 ? id.substring(0, at) : id;
    }

    /** The pipe of that id, if it is one. */
    public static Optional<Pipe> pipe(String id) {
        return id.endsWith(INFLOW) || id.endsWith(OUTFLOW)
                ? Optional.of(new Pipe(element(id), id.endsWith(INFLOW)))
                : Optional.empty();
    }

    /** The id of a link. */
    public static String link(String source, String target) {
        return source + ARROW + target;
    }

    /** The link of that id, if it is one. */
    public static Optional<Link> link(String id) {
        int at = id.indexOf(ARROW);
        return at > 0
                ? Optional.of(new Link(id.substring(0, at), id.substring(at + ARROW.length())))
                : Optional.empty();
    }
}
