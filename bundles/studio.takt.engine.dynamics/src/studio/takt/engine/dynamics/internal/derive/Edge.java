/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.derive;

import studio.takt.metrics.api.StreamFlow;
import studio.takt.metrics.api.StreamNode;

/**
 * A material flow with its ends.
 *
 * @param flow    as drawn
 * @param source  where it begins
 * @param target  where it ends
 * @param share   the share of what leaves the source, in [0, 1]
 * @param planned pieces of the source that it must carry in a workday; NaN if that is not known
 * @param need    pieces of the source that a piece of the target takes
 */
record Edge(StreamFlow flow, StreamNode source, StreamNode target, double share, double planned, double need) {

    String id() {
        return flow.ref().id();
    }

    /** Whether pieces go back by it. */
    boolean isRework() {
        return flow.rework().orElse(0) > 0;
    }

    /** Whether it is one of several ways by which the same pieces come. */
    boolean isParallel() {
        return isRework() || !flow.quantityPer().isPresent() && need < 1 - 1e-9;
    }

    /** Whether nothing is drawn in which pieces could wait between its ends. */
    boolean isDirect() {
        return !isPlace(source) && !isPlace(target);
    }

    static boolean isPlace(StreamNode node) {
        return node instanceof StreamNode.Stock || node instanceof StreamNode.Transit;
    }
}
