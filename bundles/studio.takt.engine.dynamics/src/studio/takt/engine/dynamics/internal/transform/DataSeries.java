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

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.table.DataReader;
import studio.takt.core.api.text.Text;
import studio.takt.equations.api.GraphicalTable;
import studio.takt.model.demand.DataColumn;
import studio.takt.model.demand.DataTable;
import studio.takt.model.stockflow.DataVariable;
import studio.takt.model.stockflow.Interpolation;
import studio.takt.units.api.Unit;

/** Reads a column of a data table over time. Rows without a time or a value are passed over. */
final class DataSeries {
    private final Optional<Path> folder;
    private final List<Finding> findings;

    DataSeries(Optional<Path> folder, List<Finding> findings) {
        this.folder = folder;
        this.findings = findings;
    }

    /** The values by time; without a column of time, the row counts from 0. */
    Optional<GraphicalTable> read(DataVariable variable, String name) {
        DataColumn column = variable.getColumn();
        Optional<Path> file = column != null && column.eContainer() instanceof DataTable table
                ? file(table.getPath())
                : Optional.empty();
        if (file.isEmpty()) {
            return refuse(variable, "no-series", name);
        }
        DataReader.Outcome read = new DataReader().read(file.get(), description(variable));
        findings.addAll(read.findings().stream().filter(Finding::isError).toList());
        Map<Double, Double> values = values(variable, read.data());
        return values.isEmpty() ? refuse(variable, "empty-series", name) : Optional.of(table(variable, values));
    }

    private static GraphicalTable table(DataVariable variable, Map<Double, Double> values) {
        return new GraphicalTable(variable.getInterpolation() == Interpolation.STEP
                ? GraphicalTable.Kind.DISCRETE
                : GraphicalTable.Kind.CONTINUOUS,
                values.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                values.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Map<Double, Double> values(DataVariable variable, DataSet data) {
        Map<Double, Double> values = new TreeMap<>();
        for (int i = 0; i < data.rows().size(); i++) {
            DataSet.Row row = data.rows().get(i);
            Optional<Double> time = variable.getTimeColumn() == null
                    ? Optional.of((double) i)
                    : row.number(variable.getTimeColumn().getName());
            Optional<Double> value = row.number(variable.getColumn().getName());
            if (time.isPresent() && value.isPresent()) {
                values.put(time.get(), value.get());
            }
        }
        return values;
    }

    private static InputTable description(DataVariable variable) {
        List<DataColumn> columns = variable.getTimeColumn() == null
                ? List.of(variable.getColumn())
                : List.of(variable.getTimeColumn(), variable.getColumn());
        return new InputTable("data", Text.literal("data"), columns.stream().map(each -> new InputColumn(
                each.getName(), Kind.NUMBER, Unit.ONE, false, Text.literal(each.getName()))).toList());
    }

    /** Data lies in the project's folder, nowhere else. */
    private Optional<Path> file(String path) {
        try {
            return path == null
                    ? Optional.empty()
                    : folder.map(Path::normalize).map(home -> home.resolve(path.replace('\\', '/')).normalize())
                            .filter(file -> file.startsWith(folder.get().normalize()) && Files.isRegularFile(file));
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    private Optional<GraphicalTable> refuse(DataVariable variable, String key, String name) {
        findings.add(new Finding(Severity.ERROR, "stock-flow." + key, ElementRef.of(variable),
                Text.of(DataSeries.class, "finding." + key, name)));
        return Optional.empty();
    }
}
