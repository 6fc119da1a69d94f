/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

import studio.takt.core.api.extension.TableImporter;
import studio.takt.core.api.extension.TableMapping;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.exchange.internal.table.SourceTable;
import studio.takt.exchange.internal.table.TableImport;
import studio.takt.exchange.internal.table.TableRules;

/** Reads CSV tables of items, bills of materials, operations, demand, stock, data boxes and more into a model. */
public final class CsvImporter implements TableImporter {

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public Text name() {
        return Words.text("name");
    }

    @Override
    public Text help() {
        return Words.text("help.import");
    }

    @Override
    public List<String> extensions() {
        return List.of("csv");
    }

    @Override
    public Operation read(List<Path> files, TableMapping told, Consumer<Finding> findings) {
        List<Finding> faults = new ArrayList<>();
        List<SourceTable> tables = new ArrayList<>();
        files.stream().flatMap(CsvImporter::expanded)
                .forEach(file -> new CsvReader(file, faults::add).read().ifPresent(tables::add));
        faults.forEach(findings);
        return new TableImport(Words.text("operation"), tables, told, faults.stream().noneMatch(Finding::isError),
                new TableRules(id(), findings));
    }

    /** A folder stands for the CSV files in it. */
    private static Stream<Path> expanded(Path file) {
        if (!Files.isDirectory(file)) {
            return Stream.of(file);
        }
        try (Stream<Path> files = Files.list(file)) {
            return files.filter(one -> one.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
                    .sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
