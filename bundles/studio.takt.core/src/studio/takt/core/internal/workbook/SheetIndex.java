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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

import studio.takt.core.api.workbook.WorkbookException;

/** Which part of the archive is which sheet. */
public final class SheetIndex {
    private static final String ROOT = "xl/workbook.xml";

    private final SafeZip zip;
    private final Places places;
    private final Map<String, Target> targets = new LinkedHashMap<>();
    private final Map<String, String> parts = new LinkedHashMap<>();
    private String main = ROOT;
    private boolean since1904;

    private record Target(String type, String part) {}

    /** Of an archive. */
    public SheetIndex(SafeZip zip, Places places) throws WorkbookException {
        this.zip = zip;
        this.places = places;
        relations("_rels/.rels", "");
        main = targetOf("officeDocument").orElse(ROOT);
        targets.clear();
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        relations(folder + "_rels/" + main.substring(folder.length()) + ".rels", folder);
        if (!new XmlPart(zip, main, places).read(this::workbook)) {
            throw places.fault("notWorkbook");
        }
    }

    private void relations(String part, String folder) throws WorkbookException {
        new XmlPart(zip, part, places).read((event, xml) -> {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")
                    && !XmlPart.attribute(xml, "TargetMode").equals("External")) {
                String type = XmlPart.attribute(xml, "Type");
                String target = XmlPart.attribute(xml, "Target");
                targets.put(XmlPart.attribute(xml, "Id"), new Target(type.substring(type.lastIndexOf('/') + 1),
                        target.startsWith("/") ? target.substring(1) : folder + target));
            }
            return true;
        });
    }

    private boolean workbook(int event, XMLStreamReader xml) {
        if (event != XMLStreamConstants.START_ELEMENT) {
            return true;
        }
        if (xml.getLocalName().equals("workbookPr")) {
            since1904 = XmlPart.isTrue(XmlPart.attribute(xml, "date1904"));
        } else if (xml.getLocalName().equals("sheet")) {
            String state = XmlPart.attribute(xml, "state");
            Target target = targets.get(XmlPart.attribute(xml, "id"));
            if (target != null && target.type().equals("worksheet") && (state.isEmpty() || state.equals("visible"))) {
                parts.putIfAbsent(XmlPart.attribute(xml, "name"), target.part());
            }
        }
        return true;
    }

    /** Sheet → part, in the order of the workbook. */
    public Map<String, String> parts() {
        return parts;
    }

    /** True if its days are counted from 1904. */
    public boolean isSince1904() {
        return since1904;
    }

    /** The part with the texts that cells share; empty if there is none. */
    public String sharedStrings() {
        return targetOf("sharedStrings").orElse("");
    }

    /** The part with the formats of cells; empty if there is none. */
    public String styles() {
        return targetOf("styles").orElse("");
    }

    private Optional<String> targetOf(String type) {
        return targets.values().stream().filter(target -> target.type().equals(type)).map(Target::part).findFirst();
    }
}
