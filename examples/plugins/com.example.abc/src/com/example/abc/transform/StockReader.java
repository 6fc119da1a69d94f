/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package com.example.abc.transform;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EClass;

import com.example.abc.StockList;
import com.example.abc.StockList.Stock;

import studio.takt.core.api.element.ProjectUnits;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Request;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.model.product.Item;
import studio.takt.model.project.Project;
import studio.takt.model.project.ProjectPackage;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Takes the snapshot on the model's thread: the only part of the engine that sees the model. */
public final class StockReader {
    private final List<Stock> items = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** What the engine runs on. */
    public static List<EClass> kinds() {
        return List.of(ProjectPackage.Literals.PROJECT);
    }

    /** The value in stock of each item; what cannot be valued is a finding. */
    public StockList read(Request request) {
        Project project = request.project().orElseThrow();
        ElementRef about = ElementRef.of(project);
        if (project.getCurrency() == null || project.getCurrency().isBlank()) {
            fault(Severity.ERROR, "example.abc.currency", about, "noCurrency");
            return new StockList(about, Unit.ONE, items, findings);
        }
        Unit currency = ProjectUnits.of(project).parse(project.getCurrency());
        project.getItems().forEach(item -> value(item, currency));
        if (items.isEmpty()) {
            fault(Severity.ERROR, "example.abc.noStock", about, "noStock");
        }
        return new StockList(about, currency, items, findings);
    }

    private void value(Item item, Unit currency) {
        ElementRef about = ElementRef.of(item);
        if (item.getOnHand() == null || item.getUnitValue() == null) {
            fault(Severity.WARNING, "example.abc.notValued", about, "notValued", about.name());
            return;
        }
        Quantity value = item.getOnHand().times(item.getUnitValue());
        if (!value.unit().isCommensurableWith(currency)) {
            fault(Severity.WARNING, "example.abc.unit", about, "unit", about.name(), value.unit(), currency);
        } else if (value.signum() > 0) {
            items.add(new Stock(about, value.in(currency)));
        }
    }

    private void fault(Severity severity, String rule, ElementRef about, String key, Object... arguments) {
        findings.add(new Finding(severity, rule, about, Text.of(StockReader.class, key, arguments)));
    }
}
