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

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

import studio.takt.core.api.workbook.WorkbookException;

/** The texts of a workbook, each once. */
public final class SharedStrings {
    private final List<String> strings = new ArrayList<>();
    private final RichText text = new RichText();

    /** Reads them. */
    public SharedStrings(SafeZip zip, String part, Places places) throws WorkbookException {
        if (!part.isEmpty()) {
            new XmlPart(zip, part, places).read(this::take);
        }
    }

    private boolean take(int event, XMLStreamReader xml) {
        boolean item = xml.hasName() && xml.getLocalName().equals("si");
        if (item && event == XMLStreamConstants.START_ELEMENT) {
            text.clear();
        } else if (item && event == XMLStreamConstants.END_ELEMENT) {
            strings.add(text.text());
        } else {
            text.take(event, xml);
        }
        return true;
    }

    /** The text of that number, if there is one. */
    Optional<String> get(String number) {
        return XmlPart.integer(number).filter(index -> index < strings.size()).map(strings::get);
    }
}
