/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.transform;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Request;
import studio.takt.core.api.table.DataReader;
import studio.takt.core.api.text.Text;
import studio.takt.engine.flow.internal.map.Span;
import studio.takt.engine.flow.internal.table.Faults;
import studio.takt.model.demand.DataTable;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Unit;

/** Times as they were measured: {@code empirical(table.column)} names a column of a data table of the project. */
final class MeasuredTimes {
    private final Request request;
    private final Faults faults;

    MeasuredTimes(Request request, Faults faults) {
        this.request = request;
        this.faults = faults;
    }

    /** The times; none, and a fault, if they cannot be read. */
    Span read(Distribution.Empirical distribution, Consumer<Finding> findings) {
        Optional<DataTable> table = request.project().stream().flatMap(project -> project.getDataTables().stream())
                .filter(each -> distribution.table().equals(each.getName())).findFirst();
        InputTable wanted = new InputTable(distribution.table(), Text.literal(distribution.table()),
                List.of(new InputColumn(distribution.column(), Kind.NUMBER, Unit.parse("s"), true,
                        Text.literal(distribution.column()))));
        Optional<DataReader.Outcome> read = table.flatMap(bound -> request.folder()
                .flatMap(folder -> new DataReader().read(bound, folder, wanted)));
        read.ifPresent(outcome -> outcome.findings().stream().filter(Finding::isError).forEach(findings));
        List<Double> times = read.stream().flatMap(outcome -> outcome.data().rows().stream())
                .flatMap(row -> row.number(distribution.column()).stream()).toList();
        if (times.isEmpty() || times.stream().anyMatch(time -> time < 0)) {
            faults.error("no-samples", Location.NONE, distribution.toString(), distribution.table(),
                    distribution.column());
            return Span.NONE;
        }
        return Span.measured(times);
    }
}
