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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;

import studio.takt.exchange.internal.csv.TableKind.Step;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Writes one kind of table from a model. */
final class TableWriter {
    private final Draft model;
    private final ElementKeys keys;
    private final TableKind kind;
    private final List<TableColumn> columns;
    private final Map<EObject, String> containerKeys = new HashMap<>();

    TableWriter(EObject project, TableKind kind) {
        model = new Draft(project);
        keys = new ElementKeys(model);
        this.kind = kind;
        columns = TableColumn.of(kind);
    }

    /** The rows, each as the project, its containers, and itself. */
    List<List<EObject>> rows() {
        List<List<EObject>> paths = List.of(List.of(model.root()));
        for (Step step : kind.steps()) {
            paths = paths.stream().flatMap(path -> containers(path, step).stream().map(next -> longer(path, next)))
                    .toList();
        }
        return paths.stream().flatMap(path -> rows(path.get(path.size() - 1)).stream().map(row -> longer(path, row)))
                .toList();
    }

    private List<EObject> containers(List<EObject> path, Step step) {
        return step.containments().stream()
                .flatMap(containment -> children(path.get(path.size() - 1), containment).stream())
                .filter(step.kind()::isInstance).toList();
    }

    private List<EObject> rows(EObject container) {
        return children(container, kind.rows()).stream().filter(kind.rowClass()::isInstance).toList();
    }

    /** Where the model keeps no order, people and comparisons are served by that of codes and names. */
    private List<EObject> children(EObject container, EReference containment) {
        List<EObject> children = model.children(container, containment);
        return containment.isOrdered()
                ? children
                : children.stream().sorted(Comparator.comparing(this::code).thenComparing(this::name)).toList();
    }

    private String code(EObject element) {
        return Objects.requireNonNullElse(keys.code(element), "");
    }

    private String name(EObject element) {
        return Objects.requireNonNullElse(keys.name(element), "");
    }

    private static List<EObject> longer(List<EObject> path, EObject next) {
        List<EObject> longer = new ArrayList<>(path);
        longer.add(next);
        return List.copyOf(longer);
    }

    /** The table as text, headings first. */
    void write(List<List<EObject>> rows, Appendable out) throws IOException {
        List<String> units = columns.stream().map(column -> commonUnit(column, rows)).toList();
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            for (int i = 0; i < columns.size(); i++) {
                printer.print(Heading.written(columns.get(i).name(), units.get(i)));
            }
            printer.println();
            for (List<EObject> row : rows) {
                for (int i = 0; i < columns.size(); i++) {
                    printer.print(cell(columns.get(i), units.get(i), row));
                }
                printer.println();
            }
        }
    }

    private static EObject owner(TableColumn column, List<EObject> row) {
        return column.step() < 0 ? row.get(row.size() - 1) : row.get(column.step() + 1);
    }

    /** The unit that all values of a column are written in; empty if there is none. */
    private static String commonUnit(TableColumn column, List<List<EObject>> rows) {
        if (!column.hasUnit()) {
            return "";
        }
        Set<String> units = new HashSet<>();
        for (List<EObject> row : rows) {
            Object value = owner(column, row).eGet(column.feature());
            if (value != null) {
                units.add(quantity(value).map(Quantity::unit).filter(unit -> !unit.equals(Unit.ONE))
                        .map(Unit::toString).orElse(""));
            }
        }
        return units.size() == 1 ? units.iterator().next() : "";
    }

    private static Optional<Quantity> quantity(Object value) {
        if (value instanceof Quantity quantity) {
            return Optional.of(quantity);
        }
        return value instanceof Distribution.Constant constant ? Optional.of(constant.value()) : Optional.empty();
    }

    private String cell(TableColumn column, String unit, List<EObject> row) {
        EObject owner = owner(column, row);
        return switch (column.role()) {
            case CLASS -> owner.eClass().getName();
            case CONTAINER -> CellText.written(containerKey(column, row));
            default -> value(column, unit, owner);
        };
    }

    private String containerKey(TableColumn column, List<EObject> row) {
        EObject container = row.get(column.step() + 1);
        return containerKeys.computeIfAbsent(container,
                element -> containerKey(element, row.subList(0, column.step() + 1), kind.steps().get(column.step())));
    }

    /** Left empty for the only container of its kind if it has no name: reading finds it all the same. */
    private String containerKey(EObject container, List<EObject> path, Step step) {
        String key = keys.keyAmong(container, element -> step.kind().isInstance(element) && step.containments().stream()
                .anyMatch(containment -> model.isIn(element, path.get(path.size() - 1), containment)));
        return key.equals(keys.id(container)) && containers(path, step).size() == 1 ? "" : key;
    }

    private String value(TableColumn column, String unit, EObject owner) {
        Object value = owner.eGet(column.feature());
        if (value == null) {
            return "";
        }
        if (column.feature() instanceof EReference reference) {
            return CellText.written(reference(reference, value, owner));
        }
        if (!unit.isEmpty()) {
            return quantity(value).map(number -> number.toString().replace(" " + unit, "")).orElseThrow();
        }
        return value instanceof List<?> list
                ? list.stream().map(one -> attribute(column, one)).collect(Collectors.joining("; "))
                : attribute(column, value);
    }

    private static String attribute(TableColumn column, Object value) {
        String text = EcoreUtil.convertToString(((EAttribute) column.feature()).getEAttributeType(), value);
        return value instanceof String ? CellText.written(text) : text;
    }

    @SuppressWarnings("unchecked")
    private String reference(EReference reference, Object value, EObject owner) {
        List<EObject> targets = reference.isMany() ? (List<EObject>) value : List.of((EObject) value);
        return targets.stream().map(target -> keys.keyOf(target, reference.getEReferenceType(), owner))
                .collect(Collectors.joining("; "));
    }
}
