/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.workbook.SheetRow;
import studio.takt.core.api.workbook.WorkbookException;
import studio.takt.core.api.workbook.WorkbookLimits;

/** Reads a sheet row by row; only one row is held at a time. */
public final class SheetParser {
    private static final int MAX_ROW = 1_048_576;
    private static final int MAX_COLUMN = 16_384;
    private static final int LONGEST = 32_767;

    private final String sheet;
    private final SharedStrings strings;
    private final CellStyles styles;
    private final Places places;
    private final WorkbookLimits limits;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private final RichText inline = new RichText();
    private NumberText numbers = new NumberText(false);
    private int row;
    private int column;
    private long count;
    private String type = "";
    private String style = "";
    private boolean formula;
    private boolean withinValue;
    private boolean withinInline;

    /** For a sheet. */
    public SheetParser(String sheet, SharedStrings strings, CellStyles styles, Places places, WorkbookLimits limits) {
        this.sheet = sheet;
        this.strings = strings;
        this.styles = styles;
        this.places = places;
        this.limits = limits;
    }

    /** With days counted from 1904, as old workbooks from a Macintosh have them. */
    public SheetParser since1904(boolean since) {
        numbers = new NumberText(since);
        return this;
    }

    /** Reads it. */
    public void read(SafeZip zip, String part, Predicate<SheetRow> taker, Consumer<Finding> findings)
            throws WorkbookException {
        boolean there = new XmlPart(zip, part, places).read((event, xml) -> switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(xml);
            case XMLStreamConstants.END_ELEMENT -> end(xml, taker, findings);
            default -> text(event, xml);
        });
        if (!there) {
            throw places.fault("damaged", part);
        }
    }

    private boolean begin(XMLStreamReader xml) throws WorkbookException {
        switch (xml.getLocalName()) {
            case "row" -> beginRow(xml);
            case "c" -> beginCell(xml);
            case "v" -> withinValue = true;
            case "f" -> formula = true;
            case "is" -> {
                inline.clear();
                withinInline = true;
            }
            default -> text(XMLStreamConstants.START_ELEMENT, xml);
        }
        return true;
    }

    private void beginRow(XMLStreamReader xml) throws WorkbookException {
        String number = XmlPart.attribute(xml, "r");
        row = number.isEmpty() ? row + 1 : XmlPart.integer(number).orElse(0);
        column = 0;
        cells.clear();
        if (row < 1 || row > MAX_ROW) {
            throw places.faultIn(sheet, 0, 0, "place", number.isEmpty() ? String.valueOf(row) : number);
        }
    }

    private void beginCell(XMLStreamReader xml) throws WorkbookException {
        String reference = XmlPart.attribute(xml, "r");
        column = reference.isEmpty() ? column + 1 : columnOf(reference);
        if (column < 1 || column > MAX_COLUMN) {
            throw places.faultIn(sheet, row, 0, "place", reference);
        }
        type = XmlPart.attribute(xml, "t");
        style = XmlPart.attribute(xml, "s");
        value.setLength(0);
        inline.clear();
        formula = false;
    }

    /** The column of a reference such as {@code AB12}, from 1; 0 if it is none. */
    private static int columnOf(String reference) {
        int column = 0;
        int at = 0;
        for (; at < reference.length() && at < 4 && Character.isLetter(reference.charAt(at)); at++) {
            int letter = Character.toUpperCase(reference.charAt(at)) - 'A';
            if (letter < 0 || letter > 25) {
                return 0;
            }
            column = column * 26 + letter + 1;
        }
        return at > 3 ? MAX_COLUMN + 1 : column;
    }

    private boolean text(int event, XMLStreamReader xml) {
        if (withinInline) {
            inline.take(event, xml);
        } else if (withinValue && xml.hasText() && value.length() <= LONGEST) {
            value.append(xml.getText());
        }
        return true;
    }

    private boolean end(XMLStreamReader xml, Predicate<SheetRow> taker, Consumer<Finding> findings)
            throws WorkbookException {
        switch (xml.getLocalName()) {
            case "v" -> withinValue = false;
            case "is" -> withinInline = false;
            case "c" -> endCell(findings);
            case "row" -> {
                return cells.isEmpty() || taker.test(new SheetRow(row, cells));
            }
            case "sheetData" -> {
                return false;
            }
            default -> text(XMLStreamConstants.END_ELEMENT, xml);
        }
        return true;
    }

    private void endCell(Consumer<Finding> findings) throws WorkbookException {
        String shown = shown(findings);
        if (shown.length() > LONGEST) {
            throw places.faultIn(sheet, row, column, "cellTooLong", LONGEST);
        }
        if (shown.isBlank()) {
            return;
        }
        count += Math.max(0, column - cells.size());
        if (count > limits.cells()) {
            throw places.faultIn(sheet, row, column, "tooManyCells", limits.cells());
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.set(column - 1, shown);
    }

    private String shown(Consumer<Finding> findings) {
        String raw = value.toString();
        if (type.equals("inlineStr")) {
            return inline.text();
        }
        if (raw.isEmpty()) {
            return formula ? fault("notComputed", "", findings) : "";
        }
        Optional<String> text = switch (type) {
            case "s" -> strings.get(raw);
            case "str" -> Optional.of(RichText.unescaped(raw));
            case "b" -> Optional.of(String.valueOf(XmlPart.isTrue(raw)));
            case "d" -> Optional.of(raw.endsWith("Z") ? raw.substring(0, raw.length() - 1) : raw);
            case "e" -> Optional.of(fault("errorValue", raw, findings));
            default -> numbers.of(raw, styles.of(style));
        };
        return text.orElseGet(() -> fault("value", raw, findings));
    }

    private String fault(String rule, String raw, Consumer<Finding> findings) {
        findings.accept(places.finding(places.in(sheet, row, column), rule, raw));
        return "";
    }
}
