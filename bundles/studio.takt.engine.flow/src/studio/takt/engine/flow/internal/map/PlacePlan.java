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

import studio.takt.core.api.run.ElementRef;

/** A place of the simulation: one that is drawn, or one that lies between two things that are. */
final class PlacePlan {
    final int index;
    final ElementRef ref;
    final String name;
    final boolean drawn;
    final boolean lane;
    final boolean endless;
    final boolean supermarket;
    /** The node that it belongs to: itself, or that which takes from it. */
    final int node;
    /** The most it holds, in pieces; infinite if unlimited. */
    double capacity = Double.POSITIVE_INFINITY;
    /** Pieces that were drawn, by item; the last number is what may become any. */
    double[] drawnStock;

    PlacePlan(int index, ElementRef ref, String name, boolean drawn, String kind, int node, int items) {
        this.index = index;
        this.ref = ref;
        this.name = name;
        this.drawn = drawn;
        this.node = node;
        lane = kind.equals("FifoLane");
        endless = kind.equals("ExternalParty");
        supermarket = kind.equals("Supermarket");
        drawnStock = new double[items + 1];
    }

    double drawnPieces() {
        double sum = 0;
        for (double pieces : drawnStock) {
            sum += pieces;
        }
        return sum;
    }
}
