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
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.extension.Exporter;
import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.text.Text;
import studio.takt.core.api.workbook.PlainWords;
import studio.takt.core.api.workbook.Sheet;
import studio.takt.core.api.workbook.SheetCell;
import studio.takt.exchange.internal.table.KindFinder;
import studio.takt.exchange.internal.table.TableKind;
import studio.takt.exchange.internal.table.TableKinds;
import studio.takt.exchange.internal.table.TableWriter;

/**
 * Writes a model as CSV tables: a folder gets one file for each kind of table that has rows; a file named after a kind,
 * such as {@code items.csv}, gets that kind alone. UTF-8 with a byte order mark, without which Excel garbles Korean.
 */
public final class CsvExporter implements Exporter {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

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
        return Words.text("help.export");
    }

    @Override
    public boolean isIntoFolder() {
        return true;
    }

    @Override
    public void write(ModelAccess model, Path target) throws IOException {
        Map<Path, String> texts = new LinkedHashMap<>();
        if (isFile(target)) {
            String name = target.getFileName().toString();
            TableKind kind = new KindFinder().named(name).orElseThrow(
                    () -> new UsageException(Words.text("target", name, KindFinder.names())));
            TableWriter writer = new TableWriter(model.project(), kind);
            texts.put(target.toAbsolutePath(), text(writer.sheet(writer.rows())));
        } else {
            for (TableKind kind : TableKinds.all()) {
                TableWriter writer = new TableWriter(model.project(), kind);
                List<List<EObject>> rows = writer.rows();
                if (!rows.isEmpty()) {
                    texts.put(target.toAbsolutePath().resolve(kind.name() + ".csv"), text(writer.sheet(rows)));
                }
            }
        }
        replace(texts);
    }

    private static boolean isFile(Path target) {
        return !Files.isDirectory(target)
                && target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private static String text(Sheet sheet) throws IOException {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(sheet.headings());
            for (List<SheetCell> row : sheet.rows()) {
                printer.printRecord(row.stream().map(CsvExporter::text).toList());
            }
        }
        return text.toString();
    }

    private static String text(SheetCell cell) {
        if (cell instanceof SheetCell.Words words) {
            return PlainWords.written(words.text());
        }
        if (cell instanceof SheetCell.Amount amount) {
            return amount.value().toPlainString();
        }
        if (cell instanceof SheetCell.Flag flag) {
            return String.valueOf(flag.value());
        }
        if (cell instanceof SheetCell.Day day) {
            return day.value().toString();
        }
        return cell instanceof SheetCell.Time time
                ? time.value().toString()
                : ((SheetCell.Moment) cell).value().toString();
    }

    /** First everything is written beside; only when that worked do the files change. */
    private static void replace(Map<Path, String> texts) throws IOException {
        Map<Path, Path> beside = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, String> text : texts.entrySet()) {
                Path file = text.getKey();
                Files.createDirectories(file.getParent());
                Path temporary = file
                        .resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
                beside.put(file, temporary);
                Files.writeString(temporary, text.getValue(), StandardCharsets.UTF_8);
            }
            for (Map.Entry<Path, Path> file : beside.entrySet()) {
                move(file.getValue(), file.getKey());
            }
        } finally {
            for (Path temporary : beside.values()) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
