/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package com.example.abc;

import java.util.List;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.units.api.Unit;

/**
 * What the engine computes from: no EMF, so that it runs on any thread.
 *
 * @param project  the project
 * @param currency the unit of all values
 * @param items    the items that have a value in stock
 * @param findings what the model lacks
 */
public record StockList(ElementRef project, Unit currency, List<Stock> items, List<Finding> findings) {

    /** Copies the lists. */
    public StockList {
        items = List.copyOf(items);
        findings = List.copyOf(findings);
    }

    /**
     * The stock of an item.
     *
     * @param item  the item
     * @param value what lies there, in the currency
     */
    public record Stock(ElementRef item, double value) {}
}
