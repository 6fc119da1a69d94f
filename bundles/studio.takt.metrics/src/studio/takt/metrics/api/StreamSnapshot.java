/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.api;

import java.util.List;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;

/**
 * All that the metrics need to know of a value stream map, free of EMF. The order of nodes and flows has no meaning.
 *
 * @param map       the map
 * @param basis     the basis on which the map states its process cycle efficiency
 * @param demand    demand of the stream in pieces per workday
 * @param pieces    the counting unit of the stream, e.g. {@code pcs}
 * @param container pieces in a container of the finished product
 * @param workTime  working time of the stream
 * @param nodes     what material passes through
 * @param flows     how it moves
 * @param kanbans   kanban loops
 * @param findings  what was wrong or assumed when the map was read
 */
public record StreamSnapshot(ElementRef map, DayBasis basis, Given demand, String pieces, Given container,
        WorkTime workTime, List<StreamNode> nodes, List<StreamFlow> flows, List<KanbanLoop> kanbans,
        List<Finding> findings) {

    /** Copies the lists. */
    public StreamSnapshot {
        nodes = List.copyOf(nodes);
        flows = List.copyOf(flows);
        kanbans = List.copyOf(kanbans);
        findings = List.copyOf(findings);
    }
}
