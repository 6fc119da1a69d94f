/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import studio.takt.core.api.extension.Migration;
import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.EngineRunner;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.session.ModelFileException;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.ModelSessions;
import studio.takt.model.vsm.ValueStreamMap;

/** Finds the examples and runs the engine on them as the command line does. */
final class Examples {

    private Examples() {}

    /** The folder of the examples, from wherever the tests are started. */
    static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("examples")) && Files.isDirectory(at.resolve("bundles"))) {
                return at.resolve("examples");
            }
        }
        throw new IllegalStateException("no folder examples above " + Path.of("").toAbsolutePath());
    }

    static List<Path> files(String ending) {
        try (Stream<Path> files = Files.walk(folder(), 2)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending)).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static <T> T with(Path model, Function<ModelSession, T> use) {
        try (ModelSession session = new ModelSessions(new Registry<Migration>(List.of(), Migration::id))
                .openReadOnly(model)) {
            return use.apply(session);
        } catch (ModelFileException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<String> maps(Path model) {
        return with(model, session -> session.read(access -> access.project().getMaps().stream()
                .map(ValueStreamMap::getId).toList()));
    }

    static Result run(Path model, String map, Map<String, String> set, List<String> with) {
        return with(model, session -> {
            RunOrder.Builder order = RunOrder.of(new VsmMetricsEngine()).model(session).on(map);
            set.forEach(order::set);
            with.forEach(order::with);
            return new EngineRunner().run(order.build(), Monitor.NONE);
        });
    }

    static String text(Cell cell) {
        if (cell instanceof Cell.Element element) {
            return element.element().name();
        }
        return cell instanceof Cell.Label label ? label.text() : "";
    }

    static double number(Cell cell) {
        return cell instanceof Cell.Number number ? number.value() : Double.NaN;
    }

    static double sum(Table table, String column) {
        return table.rows().stream().map(row -> row.get(table.indexOf(column))).mapToDouble(Examples::number).sum();
    }
}
