/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EReference;

import studio.takt.core.api.extension.TableMapping;
import studio.takt.model.base.NamedElement;
import studio.takt.model.demand.DataColumn;
import studio.takt.model.demand.DataTable;
import studio.takt.model.demand.KeyMapping;

/** What the headings and keys of somebody else's table mean: as told, else as the project remembers. */
final class Mapping {
    private final String table;
    private final Map<String, String> columns = new HashMap<>();
    private final Map<String, DataColumn> remembered = new HashMap<>();

    Mapping(TableMapping told, Optional<DataTable> memory) {
        table = !told.table().isEmpty() ? told.table() : memory.map(DataTable::getCode).orElse("");
        memory.ifPresent(data -> data.getColumns().forEach(this::remember));
        told.columns().forEach((heading, column) -> columns.put(TableColumn.folded(heading), column));
    }

    private void remember(DataColumn column) {
        String heading = TableColumn.folded(text(column.getName()));
        String ours = text(column.getCode()).isBlank() ? text(column.getName()) : column.getCode();
        String unit = text(column.getUnit());
        columns.put(heading, ours.indexOf('[') < 0 ? Heading.written(ours, unit) : ours);
        remembered.put(heading, column);
    }

    private static String text(String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    /** The kind of table it is, if that is known. */
    Optional<TableKind> kind() {
        return table.isEmpty() ? Optional.empty() : new KindFinder().named(table);
    }

    /** What a heading means. A unit that it names itself holds unless another is told. */
    Heading heading(Heading read) {
        String meant = columns.getOrDefault(TableColumn.folded(read.text()),
                columns.get(TableColumn.folded(read.name())));
        if (meant == null) {
            return read;
        }
        Heading ours = Heading.of(meant, read.index());
        return new Heading(read.text(), ours.name(), ours.unit().isEmpty() ? read.unit() : ours.unit(), read.index());
    }

    /** Our key for one of the other system. */
    String cell(Heading heading, TableColumn column, String cell) {
        DataColumn known = remembered.get(TableColumn.folded(heading.text()));
        return known == null
                ? cell
                : known.getKeyMappings().stream().filter(key -> cell.equals(key.getExternalCode()))
                        .map(KeyMapping::getElement).filter(Objects::nonNull).map(element -> key(column, element))
                        .findFirst().orElse(cell);
    }

    /** An id where an element is meant, so that there is no doubt; its code where the cell is the code itself. */
    private static String key(TableColumn column, NamedElement element) {
        boolean reference = column.role() == TableColumn.Role.CONTAINER || column.feature() instanceof EReference;
        return reference ? element.getId() : text(element.getCode()).isEmpty() ? element.getName() : element.getCode();
    }
}
