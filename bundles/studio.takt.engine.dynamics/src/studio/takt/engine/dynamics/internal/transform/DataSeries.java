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
import java.util.stream.Stream;

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
import studio.takt.model.stockflow.CalibrationTarget;
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

    /** A variable over time; without a column of time, the rows count from 0. */
    Optional<GraphicalTable> read(DataVariable variable, String name) {
        Map<Double, Double> values = values(ElementRef.of(variable), name, variable.getColumn(),
                Optional.ofNullable(variable.getTimeColumn()));
        return values.isEmpty() ? Optional.empty() : Optional.of(table(variable, values));
    }

    /** What a target of a calibration is compared with, by time: the first column of the table that is called time. */
    Map<Double, Double> column(CalibrationTarget target) {
        String name = target.getVariable() == null ? "" : VariableReader.text(target.getVariable().getName());
        DataColumn column = target.getColumn();
        Optional<DataColumn> time = column != null && column.eContainer() instanceof DataTable table
                ? table.getColumns().stream().filter(each -> "time".equalsIgnoreCase(each.getName())).findFirst()
                : Optional.empty();
        return name.isEmpty() ? Map.of() : values(ElementRef.of(target), name, column, time);
    }

    private static GraphicalTable table(DataVariable variable, Map<Double, Double> values) {
        return new GraphicalTable(variable.getInterpolation() == Interpolation.STEP
                ? GraphicalTable.Kind.DISCRETE
                : GraphicalTable.Kind.CONTINUOUS,
                values.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                values.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private Map<Double, Double> values(ElementRef element, String name, DataColumn column,
            Optional<DataColumn> timeColumn) {
        Optional<Path> file = column != null && column.eContainer() instanceof DataTable table
                ? file(table.getPath())
                : Optional.empty();
        if (file.isEmpty()) {
            refuse(element, "no-series", name);
            return Map.of();
        }
        DataReader.Outcome read = new DataReader().read(file.get(), description(column, timeColumn));
        findings.addAll(read.findings().stream().filter(Finding::isError).toList());
        Map<Double, Double> values = new TreeMap<>();
        for (int i = 0; i < read.data().rows().size(); i++) {
            DataSet.Row row = read.data().rows().get(i);
            Optional<Double> time = timeColumn.isEmpty()
                    ? Optional.of((double) i)
                    : row.number(timeColumn.get().getName());
            Optional<Double> value = row.number(column.getName());
            if (time.isPresent() && value.isPresent()) {
                values.put(time.get(), value.get());
            }
        }
        if (values.isEmpty()) {
            refuse(element, "empty-series", name);
        }
        return values;
    }

    private static InputTable description(DataColumn column, Optional<DataColumn> time) {
        return new InputTable("data", Text.literal("data"), Stream.concat(time.stream(), Stream.of(column))
                .map(each -> new InputColumn(each.getName(), Kind.NUMBER, Unit.ONE, false,
                        Text.literal(each.getName())))
                .toList());
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

    private void refuse(ElementRef element, String key, String name) {
        findings.add(new Finding(Severity.ERROR, "stock-flow." + key, element,
                Text.of(DataSeries.class, "finding." + key, name)));
    }
}
