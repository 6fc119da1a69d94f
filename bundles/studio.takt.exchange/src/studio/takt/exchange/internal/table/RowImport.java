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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.exchange.internal.table.ReadTable.Row;
import studio.takt.exchange.internal.table.TableColumn.Role;

/** Turns rows into changes of a draft: first the elements and their attributes, then, when all are there, references. */
final class RowImport {
    private final Draft draft;
    private final Consumer<Finding> findings;
    private final ElementKeys keys;
    private final RowElements elements;
    private final List<Runnable> references = new ArrayList<>();
    private final Map<EObject, Location> seen = new HashMap<>();

    RowImport(Draft draft, Consumer<Finding> findings) {
        this.draft = draft;
        this.findings = findings;
        keys = new ElementKeys(draft);
        elements = new RowElements(draft, keys, findings);
    }

    /** Finds or makes the elements of a table and sets their attributes. */
    void elements(ReadTable table) {
        List<TableColumn> columns = TableColumn.of(table.kind());
        for (Row row : table.rows()) {
            Location location = table.locationOf(row);
            List<EObject> containers = elements.containers(table.kind(), row, columns, location);
            Optional<EObject> element = containers.size() < table.kind().steps().size() + 1
                    ? Optional.empty()
                    : elements.row(table.kind(), row, columns, containers.get(containers.size() - 1), location);
            element.ifPresent(found -> fill(found, containers, row, columns, location));
        }
    }

    private void fill(EObject element, List<EObject> containers, Row row, List<TableColumn> columns,
            Location location) {
        Location before = seen.putIfAbsent(element, location);
        if (before != null) {
            findings.accept(Words.error("repeated", location, before.toString()));
            return;
        }
        for (TableColumn column : columns) {
            Object value = row.values().get(column);
            boolean foreignId = column.isId() && !draft.isMade(element);
            if (value != null && !foreignId && (column.role() == Role.FEATURE || column.role() == Role.CARRIED)) {
                EObject owner = column.step() < 0 ? element : containers.get(column.step() + 1);
                set(owner, column, value, location);
            }
        }
    }

    private void set(EObject owner, TableColumn column, Object value, Location location) {
        if (column.feature() instanceof EAttribute) {
            assign(owner, column, value, location);
        } else {
            references.add(() -> link(owner, column, (String) value, location));
        }
    }

    /** The rows of a container must not say different things about it. */
    private void assign(EObject owner, TableColumn column, Object value, Location location) {
        boolean conflict = draft.isSet(owner, column.feature())
                && !Objects.equals(draft.value(owner, column.feature()), value);
        if (conflict && column.role() == Role.CARRIED) {
            findings.accept(Words.error("conflict", location, column.name(), String.valueOf(value),
                    String.valueOf(draft.value(owner, column.feature()))));
        } else {
            draft.set(owner, column.feature(), value);
        }
    }

    /** Sets the references, now that everything that they may lead to is there. */
    void references() {
        references.forEach(Runnable::run);
    }

    private void link(EObject owner, TableColumn column, String text, Location location) {
        EReference reference = (EReference) column.feature();
        EClass kind = reference.getEReferenceType();
        if (!reference.isMany()) {
            target(text, kind, owner, column, location)
                    .ifPresent(target -> assign(owner, column, target, location));
            return;
        }
        List<EObject> targets = new ArrayList<>();
        for (String key : text.split(";")) {
            if (!key.isBlank()) {
                target(key.strip(), kind, owner, column, location).ifPresent(targets::add);
            }
        }
        draft.set(owner, reference, targets);
    }

    private Optional<EObject> target(String key, EClass kind, EObject owner, TableColumn column, Location location) {
        List<EObject> found = keys.find(key, kind, owner);
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        String fault = found.isEmpty() ? "dangling" : "ambiguous";
        findings.accept(Words.error(fault, location, column.name(), key, kind.getName()));
        return Optional.empty();
    }
}
