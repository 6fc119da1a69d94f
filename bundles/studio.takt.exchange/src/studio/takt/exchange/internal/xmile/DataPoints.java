/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.xmile;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.core.api.table.DataReader;
import studio.takt.core.api.text.Text;
import studio.takt.model.demand.DataColumn;
import studio.takt.model.demand.DataTable;
import studio.takt.model.stockflow.DataVariable;
import studio.takt.units.api.Unit;

/** Reads the points of a variable that reads data, so that other programs have them as a graphical function. */
final class DataPoints {
    private DataPoints() {}

    /** Time and value; none if the data is not in the folder of the project. */
    static Map<Double, Double> of(DataVariable variable) {
        DataColumn column = variable.getColumn();
        Optional<Path> file = column != null && column.eContainer() instanceof DataTable table
                ? file(variable, table.getPath())
                : Optional.empty();
        Map<Double, Double> points = new TreeMap<>();
        if (file.isPresent()) {
            Optional<DataColumn> time = Optional.ofNullable(variable.getTimeColumn());
            InputTable wanted = new InputTable("data", Text.literal("data"), Stream.concat(time.stream(),
                    Stream.of(column)).map(
                            each -> new InputColumn(each.getName(), Kind.NUMBER, Unit.ONE, false,
                                    Text.literal(each.getName())))
                    .toList());
            DataSet data = new DataReader().read(file.get(), wanted).data();
            for (int i = 0; i < data.rows().size(); i++) {
                Optional<Double> value = data.rows().get(i).number(column.getName());
                Optional<Double> at = time.isEmpty()
                        ? Optional.of((double) i)
                        : data.rows().get(i).number(time.get().getName());
                if (at.isPresent() && value.isPresent()) {
                    points.put(at.get(), value.get());
                }
            }
        }
        return points;
    }

    /** Data lies in the project's folder, nowhere else. */
    private static Optional<Path> file(DataVariable variable, String path) {
        Optional<Path> folder = Optional.ofNullable(variable.eResource())
                .map(resource -> resource.getURI().toFileString()).filter(Objects::nonNull)
                .map(model -> Path.of(model).toAbsolutePath().normalize().getParent());
        try {
            return path == null
                    ? Optional.empty()
                    : folder.map(home -> home.resolve(path.replace('\\', '/')).normalize())
                            .filter(file -> file.startsWith(folder.get()) && Files.isRegularFile(file));
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }
}
