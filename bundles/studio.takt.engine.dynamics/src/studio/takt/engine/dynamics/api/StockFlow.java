/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.api;

import studio.takt.core.api.run.Engine;
import studio.takt.engine.dynamics.internal.transform.StockFlowEngine;

/** The engine that runs stock-flow models, for those who show what they do. */
public final class StockFlow {

    private StockFlow() {}

    /** An engine for those who have no registry of extensions to find it in. */
    public static Engine<?> engine() {
        return new StockFlowEngine();
    }
}
