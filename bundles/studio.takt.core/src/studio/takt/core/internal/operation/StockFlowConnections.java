/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.operation;

import java.util.List;

import studio.takt.core.api.connection.ConnectionRule;
import studio.takt.core.api.connection.End;
import studio.takt.model.stockflow.StockflowPackage;

/**
 * The legal connections of stock-flow models: a flow drains one stock and fills another one; an end that is missing is
 * a cloud. Links are not drawn but follow from equations.
 */
public final class StockFlowConnections {
    private StockFlowConnections() {}

    /** The only row. */
    public static List<ConnectionRule> rules() {
        List<End> stocks = List.of(End.of(StockflowPackage.Literals.STOCK));
        return List.of(new ConnectionRule(stocks, stocks, StockflowPackage.Literals.FLOW, List.of(), "", false));
    }
}
