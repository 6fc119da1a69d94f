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

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.extension.Exporter;
import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.file.OutputFile;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.text.Text;
import studio.takt.core.api.workbook.Sheet;
import studio.takt.core.api.workbook.WorkbookWriter;
import studio.takt.exchange.internal.table.TableKind;
import studio.takt.exchange.internal.table.TableKinds;
import studio.takt.exchange.internal.table.TableWriter;

/** Writes a model as a workbook: a sheet for each kind of table that has rows. */
public final class XlsxExporter implements Exporter {

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
        return Words.text("help.export");
    }

    @Override
    public void write(ModelAccess model, Path target) throws IOException {
        if (!target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new UsageException(Words.text("target", target.getFileName().toString()));
        }
        List<Sheet> sheets = new ArrayList<>();
        for (TableKind kind : TableKinds.all()) {
            TableWriter writer = new TableWriter(model.project(), kind);
            List<List<EObject>> rows = writer.rows();
            if (!rows.isEmpty()) {
                sheets.add(writer.sheet(rows));
            }
        }
        if (sheets.isEmpty()) {
            TableKinds.all().stream().filter(kind -> kind.name().equals("items"))
                    .forEach(kind -> sheets.add(new TableWriter(model.project(), kind).sheet(List.of())));
        }
        new OutputFile(target).write(new WorkbookWriter().write(sheets));
    }
}
