/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import studio.takt.model.base.NamedElement;
import studio.takt.model.demand.DataColumn;
import studio.takt.model.demand.DataTable;
import studio.takt.model.demand.KeyMapping;

/** What a project remembers of the headings, units and codes of somebody else's file. */
public final class Translation {
    /** Everything is as it stands. */
    public static final Translation NONE = new Translation(List.of());

    private final Map<String, DataColumn> columns = new HashMap<>();

    private Translation(List<DataColumn> columns) {
        columns.forEach(column -> this.columns.putIfAbsent(folded(text(column.getName())), column));
    }

    /** What the columns of a data table say. */
    public static Translation of(DataTable table) {
        return new Translation(table.getColumns());
    }

    /** Our heading for one of the file: the code of its column is our name for it. */
    String heading(String heading) {
        DataColumn column = columns.get(folded(heading));
        return column == null || text(column.getCode()).isBlank() ? heading : column.getCode().strip();
    }

    /** The unit of the numbers below a heading that names none itself; empty if that is not known. */
    String unit(String heading) {
        DataColumn column = columns.get(folded(heading));
        return column == null ? "" : text(column.getUnit()).strip();
    }

    /** Our code or name for each key that the file has under a heading; keys that are missing stand as they are. */
    Map<String, String> codes(String heading) {
        Map<String, String> codes = new HashMap<>();
        DataColumn column = columns.get(folded(heading));
        for (KeyMapping mapping : column == null ? List.<KeyMapping>of() : column.getKeyMappings()) {
            if (mapping.getExternalCode() != null && mapping.getElement() != null) {
                codes.putIfAbsent(mapping.getExternalCode(), key(mapping.getElement()));
            }
        }
        return codes;
    }

    private static String key(NamedElement element) {
        return text(element.getCode()).isBlank() ? text(element.getName()) : element.getCode();
    }

    private static String text(String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static String folded(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }
}
