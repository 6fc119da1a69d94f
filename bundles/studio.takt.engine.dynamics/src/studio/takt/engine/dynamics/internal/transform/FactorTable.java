/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.transform;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.study.Factor;
import studio.takt.units.api.Unit;

/** The input tables {@code factors} and {@code parameters}: constants and the bounds of their values. */
final class FactorTable {
    private static final String NAME = "name";
    private static final String LOW = "low";
    private static final String HIGH = "high";
    private static final String START = "start";

    private FactorTable() {}

    /** What the table looks like. */
    static InputTable description(String table) {
        return new InputTable(table, text(table), Stream.concat(
                Stream.of(new InputColumn(NAME, Kind.TEXT, Unit.ONE, true, text("factor.name"))),
                Stream.of(LOW, HIGH, START).map(each -> new InputColumn(each, Kind.NUMBER, Unit.ONE, false,
                        text("factor." + each))))
                .toList());
    }

    /** The factors in it. */
    static List<Factor> read(DataSet data) {
        return data.rows().stream().filter(row -> row.text(NAME).isPresent())
                .map(row -> new Factor(row.text(NAME).get().strip(), number(row, LOW), number(row, HIGH),
                        number(row, START), Optional.empty()))
                .toList();
    }

    private static OptionalDouble number(DataSet.Row row, String column) {
        return row.number(column).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private static Text text(String key) {
        return Text.of(FactorTable.class, "table." + key);
    }
}
