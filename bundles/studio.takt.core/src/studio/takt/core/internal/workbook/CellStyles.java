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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

import studio.takt.core.api.workbook.WorkbookException;

/** Which numbers are days and times: a workbook tells it only by how a cell is to look. */
public final class CellStyles {

    /** What the number of a cell is. */
    enum Meaning {
        NUMBER, DAY, TIME, DAY_AND_TIME
    }

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Meaning> cells = new ArrayList<>();
    private boolean withinCells;

    /** Reads them. */
    public CellStyles(SafeZip zip, String part, Places places) throws WorkbookException {
        if (!part.isEmpty()) {
            new XmlPart(zip, part, places).read(this::take);
        }
    }

    private boolean take(int event, XMLStreamReader xml) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            switch (xml.getLocalName()) {
                case "numFmt" -> XmlPart.integer(XmlPart.attribute(xml, "numFmtId"))
                        .ifPresent(id -> formats.put(id, XmlPart.attribute(xml, "formatCode")));
                case "cellXfs" -> withinCells = true;
                case "xf" -> {
                    if (withinCells) {
                        cells.add(meaning(XmlPart.integer(XmlPart.attribute(xml, "numFmtId")).orElse(0)));
                    }
                }
                default -> {
                    // colours, borders and fonts mean nothing
                }
            }
        } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
            withinCells = false;
        }
        return true;
    }

    private Meaning meaning(int format) {
        return formats.containsKey(format) ? meaning(formats.get(format)) : builtIn(format);
    }

    /** The formats that every program knows by number; 27 to 58 are those of East Asia. */
    private static Meaning builtIn(int format) {
        if (format == 22) {
            return Meaning.DAY_AND_TIME;
        }
        if (format >= 18 && format <= 21 || format == 32 || format == 33 || format == 45 || format == 47) {
            return Meaning.TIME;
        }
        boolean day = format >= 14 && format <= 17 || format >= 27 && format <= 36 || format >= 50 && format <= 58;
        return day ? Meaning.DAY : Meaning.NUMBER;
    }

    /** By the letters of a format: an {@code m} is a minute only beside hours or seconds. */
    static Meaning meaning(String format) {
        String positive = format.split(";", 2)[0];
        if (positive.matches("(?is).*\\[(h+|m+|s+)\\].*")) {
            return Meaning.NUMBER; // time that has passed, in hours beyond 24: the number itself is meant
        }
        String letters = positive.replaceAll("\"[^\"]*\"", "").replaceAll("\\[[^\\]]*\\]", "")
                .replaceAll("[\\\\_*].", "").replaceAll("(?i)general|am/pm|a/p", "").toLowerCase(java.util.Locale.ROOT);
        boolean time = letters.contains("h") || letters.contains("s");
        boolean day = letters.contains("y") || letters.contains("d") || letters.contains("m") && !time;
        return day ? time ? Meaning.DAY_AND_TIME : Meaning.DAY : time ? Meaning.TIME : Meaning.NUMBER;
    }

    /** What a cell of that style is. */
    Meaning of(String style) {
        return XmlPart.integer(style).filter(index -> index < cells.size()).map(cells::get).orElse(Meaning.NUMBER);
    }
}
