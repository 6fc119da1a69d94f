/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package com.example.mes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.common.command.Command;

import studio.takt.core.api.operation.Composite;
import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.model.product.Item;
import studio.takt.model.project.Project;

/** Sets the stock on hand of the items listed: all of them in one step to undo, or none if there is an error. */
final class SetStock implements Operation {
    private final List<DataSet> lists;
    private final Consumer<Finding> findings;

    SetStock(List<DataSet> lists, Consumer<Finding> findings) {
        this.lists = List.copyOf(lists);
        this.findings = findings;
    }

    @Override
    public Text label() {
        return Text.of(SetStock.class, "operation");
    }

    @Override
    public Optional<Command> command(ModelAccess model) {
        Map<Item, BigDecimal> stock = new LinkedHashMap<>();
        boolean sound = true;
        for (DataSet list : lists) {
            for (DataSet.Row row : list.rows()) {
                sound &= add(row, list, model.project(), stock);
            }
        }
        return sound ? new Composite(label(), changes(stock)).command(model) : Optional.empty();
    }

    private boolean add(DataSet.Row row, DataSet list, Project project, Map<Item, BigDecimal> stock) {
        String code = row.text(StockImporter.ITEM).orElseThrow();
        BigDecimal quantity = BigDecimal.valueOf(row.number(StockImporter.QUANTITY).orElseThrow());
        Optional<Item> item = project.getItems().stream().filter(each -> code.equals(each.getCode())).findFirst();
        if (item.isEmpty()) {
            error(list, row, "unknownItem", code);
        } else if (quantity.signum() < 0) {
            error(list, row, "negative", code);
        } else {
            stock.merge(item.get(), quantity, BigDecimal::add);
            return true;
        }
        return false;
    }

    private void error(DataSet list, DataSet.Row row, String key, String code) {
        findings.accept(new Finding(Severity.ERROR, "example.mes-stock." + key, list.locationOf(row),
                Text.of(SetStock.class, key, code)));
    }

    private static List<Operation> changes(Map<Item, BigDecimal> stock) {
        List<Operation> changes = new ArrayList<>();
        stock.forEach((item, quantity) -> {
            String unit = item.getUnit() == null ? "pcs" : item.getUnit();
            String text = quantity.stripTrailingZeros().toPlainString() + " " + unit;
            changes.add(new SetValue(item.getId(), "onHand", text));
        });
        return changes;
    }
}
