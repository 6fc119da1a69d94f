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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import studio.takt.core.api.extension.Importer;
import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.table.DataReader;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.Unit;

/**
 * The importer {@code example.mes-stock}: the stock list that a fictitious MES writes every night, an item and a
 * storage place a line, separated by semicolons. The quantities of an item's places are summed into its stock on hand.
 */
public final class StockImporter implements Importer {
    static final String ITEM = "item";
    static final String QUANTITY = "quantity";

    private final InputTable table = new InputTable("stock", text("help"),
            List.of(new InputColumn(ITEM, Kind.TEXT, Unit.ONE, true, text("column.item")),
                    new InputColumn("place", Kind.TEXT, Unit.ONE, false, text("column.place")),
                    new InputColumn(QUANTITY, Kind.NUMBER, Unit.ONE, true, text("column.quantity"))));

    @Override
    public String id() {
        return "example.mes-stock";
    }

    @Override
    public Text name() {
        return text("name");
    }

    @Override
    public Text help() {
        return text("help");
    }

    @Override
    public List<String> extensions() {
        return List.of("messtock");
    }

    @Override
    public Operation read(List<Path> files, Consumer<Finding> findings) {
        List<DataSet> lists = new ArrayList<>();
        boolean sound = true;
        for (Path file : files) {
            DataReader.Outcome outcome = new DataReader().read(file, table);
            outcome.findings().forEach(findings);
            sound &= outcome.isSound();
            lists.add(outcome.data());
        }
        return new SetStock(sound ? lists : List.of(), findings);
    }

    private static Text text(String key) {
        return Text.of(StockImporter.class, key);
    }
}
