/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.map;

import java.util.ArrayList;
import java.util.List;

import studio.takt.core.api.run.ElementRef;
import studio.takt.metrics.api.ProcessFigures;

/** Something of the simulation that moves pieces on: a process, or what brings them from one place to another. */
final class ActPlan {

    /** What makes it start. */
    enum Control {
        /** Whatever there is. */
        FREE,
        /** Demand, in lots. */
        SCHEDULE,
        /** Cards of a loop. */
        KANBAN
    }

    /** Places that bring the same thing, and how much of it goes into a piece. */
    record Source(List<PlacePlan> places, double perPiece) {}

    final int index;
    final ElementRef ref;
    final String name;
    final boolean process;
    /** The node whose need it serves, and the link if it lies on one; negative if none. */
    final int node;
    final int link;
    final List<Source> sources = new ArrayList<>();
    final List<PlacePlan> targets = new ArrayList<>();
    final List<Double> shares = new ArrayList<>();
    final List<PlacePlan> back = new ArrayList<>();
    final List<Double> rework = new ArrayList<>();
    boolean leaves;
    /** Number of the customer whose demand it serves; negative if none. */
    int customer = -1;
    double trips;
    /** Transit in workdays. */
    double transit;
    double load = Double.POSITIVE_INFINITY;
    boolean waits;
    Control control = Control.SCHEDULE;
    double pitch;
    ProcessFigures figures;
    MapCase.ProcessFact fact;
    double[] lots;
    boolean runsLots;
    double together = 1;
    int stations = 1;
    double uptime = 1;
    double repair;
    double[] scrap;
    /** Share of its time that it needs; NaN if it is not said how much passes. */
    double load100 = Double.NaN;

    ActPlan(int index, ElementRef ref, boolean process, int node, int link) {
        this.index = index;
        this.ref = ref;
        name = ref.name();
        this.process = process;
        this.node = node;
        this.link = link;
    }

    void to(PlacePlan place, double share) {
        targets.add(place);
        shares.add(share);
    }
}
