/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.xlsx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import studio.takt.core.api.extension.TableImporter;
import studio.takt.core.api.extension.TableMapping;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.core.api.workbook.SheetRow;
import studio.takt.core.api.workbook.WorkbookException;
import studio.takt.core.api.workbook.WorkbookFile;
import studio.takt.core.api.workbook.WorkbookLimits;
import studio.takt.exchange.internal.table.SourceTable;
import studio.takt.exchange.internal.table.TableImport;
import studio.takt.exchange.internal.table.TableRules;

/** Reads the sheets of workbooks as the tables that {@code CsvImporter} reads from files. */
public final class XlsxImporter implements TableImporter {

    @Override
    public String id() {
        return "xlsx";
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
        return List.of("xlsx", "xlsm");
    }

    @Override
    public Operation read(List<Path> files, TableMapping told, Consumer<Finding> findings) {
        List<Finding> faults = new ArrayList<>();
        List<SourceTable> tables = new ArrayList<>();
        files.forEach(file -> read(file, tables, faults));
        faults.forEach(findings);
        return new TableImport(Words.text("operation"), tables, told, faults.stream().noneMatch(Finding::isError),
                new TableRules(id(), findings));
    }

    private static void read(Path file, List<SourceTable> tables, List<Finding> faults) {
        int before = tables.size();
        try (WorkbookFile workbook = WorkbookFile.open(file, WorkbookLimits.STANDARD)) {
            for (String sheet : workbook.sheets()) {
                List<SheetRow> rows = workbook.rows(sheet, faults::add);
                if (!rows.isEmpty()) {
                    tables.add(table(file, sheet, rows, workbook));
                }
            }
        } catch (WorkbookException e) {
            faults.add(e.finding());
            return;
        }
        if (tables.size() == before) {
            faults.add(Words.finding(Severity.ERROR, "empty", new Location(file.toString(), 0, 0)));
        }
    }

    private static SourceTable table(Path file, String sheet, List<SheetRow> rows, WorkbookFile workbook) {
        return new SourceTable(workbook.place(sheet, 0, 0).file(), file.getFileName().toString(), sheet, sheet,
                rows.stream().map(row -> new SourceTable.Row(row.number(), row.cells())).toList());
    }
}
