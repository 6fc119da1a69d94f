/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.workbook;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.core.internal.workbook.CellStyles;
import studio.takt.core.internal.workbook.Places;
import studio.takt.core.internal.workbook.SafeZip;
import studio.takt.core.internal.workbook.SharedStrings;
import studio.takt.core.internal.workbook.SheetIndex;
import studio.takt.core.internal.workbook.SheetParser;

/**
 * A workbook (Office Open XML, {@code .xlsx}) that is read and not trusted: sizes are limited before anything is
 * unpacked, no document type and no entity is taken, formulae are never computed (their stored values are taken), and
 * nothing outside the file is opened.
 */
public final class WorkbookFile implements Closeable {
    private static final List<String> ENDINGS = List.of(".xlsx", ".xlsm", ".xls");

    private final Places places;
    private final SafeZip zip;
    private final WorkbookLimits limits;
    private final SheetIndex index;
    private final SharedStrings strings;
    private final CellStyles styles;

    private WorkbookFile(Path file, WorkbookLimits limits) throws WorkbookException {
        this.places = new Places(file.toString());
        this.limits = limits;
        this.zip = new SafeZip(file, limits, places);
        try {
            index = new SheetIndex(zip, places);
            strings = new SharedStrings(zip, index.sharedStrings(), places);
            styles = new CellStyles(zip, index.styles(), places);
        } catch (WorkbookException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /**
     * Opens a workbook.
     *
     * @throws WorkbookException if there is none, it cannot be read, or it is beyond the limits
     */
    public static WorkbookFile open(Path file, WorkbookLimits limits) throws WorkbookException {
        return new WorkbookFile(file, limits);
    }

    /** True if a file is named as a workbook is; that of an old one, which then is refused in words, is among the names. */
    public static boolean isWorkbook(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** The names of its sheets, in their order; charts and hidden sheets are not among them. */
    public List<String> sheets() {
        return List.copyOf(index.parts().keySet());
    }

    /** The sheet of that name, regardless of case, spaces, hyphens and underscores. */
    public List<String> sheetsNamed(String name) {
        return sheets().stream().filter(sheet -> folded(sheet).equals(folded(name))).limit(1).toList();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }

    /** A place in a sheet, as findings name it; 0 if row or column are unknown. */
    public Location place(String sheet, int row, int column) {
        return places.in(sheet, row, column);
    }

    /**
     * Hands over the rows of a sheet that have something in them, in their order, until all are read or the taker
     * wants no more.
     *
     * @param findings told about cells whose value is an error, or a formula that was never computed
     * @throws WorkbookException if the sheet cannot be read
     */
    public void each(String sheet, Predicate<SheetRow> taker, Consumer<Finding> findings) throws WorkbookException {
        String part = index.parts().get(sheet);
        if (part == null) {
            throw new IllegalArgumentException("no sheet " + sheet);
        }
        new SheetParser(sheet, strings, styles, places, limits).since1904(index.isSince1904()).read(zip, part, taker,
                findings);
    }

    /** All rows of a sheet. */
    public List<SheetRow> rows(String sheet, Consumer<Finding> findings) throws WorkbookException {
        List<SheetRow> rows = new ArrayList<>();
        each(sheet, rows::add, findings);
        return List.copyOf(rows);
    }

    /** All rows of all sheets. */
    public Map<String, List<SheetRow>> all(Consumer<Finding> findings) throws WorkbookException {
        Map<String, List<SheetRow>> all = new LinkedHashMap<>();
        for (String sheet : sheets()) {
            all.put(sheet, rows(sheet, findings));
        }
        return all;
    }

    @Override
    public void close() {
        zip.close();
    }
}
