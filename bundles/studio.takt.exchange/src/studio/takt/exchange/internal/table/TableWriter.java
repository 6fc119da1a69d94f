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

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;

import studio.takt.core.api.workbook.Sheet;
import studio.takt.core.api.workbook.SheetCell;
import studio.takt.exchange.internal.table.TableKind.Step;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Writes one kind of table from a model. */
public final class TableWriter {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final Draft model;
    private final ElementKeys keys;
    private final TableKind kind;
    private final List<TableColumn> columns;
    private final Map<EObject, String> containerKeys = new HashMap<>();

    /** Of that kind from a project. */
    public TableWriter(EObject project, TableKind kind) {
        model = new Draft(project);
        keys = new ElementKeys(model);
        this.kind = kind;
        columns = TableColumn.of(kind);
    }

    /** The rows, each as the project, its containers, and itself. */
    public List<List<EObject>> rows() {
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

    /** The kind of table. */
    public TableKind kind() {
        return kind;
    }

    /** The table with headings and typed cells. */
    public Sheet sheet(List<List<EObject>> rows) {
        List<String> units = columns.stream().map(column -> commonUnit(column, rows)).toList();
        List<String> headings = IntStream.range(0, columns.size())
                .mapToObj(i -> Heading.written(columns.get(i).name(), units.get(i))).toList();
        return new Sheet(kind.name(), headings, rows.stream().map(row -> cells(row, units)).toList());
    }

    private List<SheetCell> cells(List<EObject> row, List<String> units) {
        return IntStream.range(0, columns.size()).mapToObj(i -> cell(columns.get(i), units.get(i), row)).toList();
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

    private SheetCell cell(TableColumn column, String unit, List<EObject> row) {
        EObject owner = owner(column, row);
        return switch (column.role()) {
            case CLASS -> SheetCell.of(owner.eClass().getName());
            case CONTAINER -> SheetCell.of(containerKey(column, row));
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

    private SheetCell value(TableColumn column, String unit, EObject owner) {
        Object value = owner.eGet(column.feature());
        if (value == null) {
            return SheetCell.EMPTY;
        }
        if (column.feature() instanceof EReference reference) {
            return SheetCell.of(reference(reference, value, owner));
        }
        if (!unit.isEmpty()) {
            return number(quantity(value).map(number -> number.toString().replace(" " + unit, "")).orElseThrow());
        }
        return value instanceof List<?> list
                ? SheetCell.of(list.stream().map(one -> text(column, one)).collect(Collectors.joining("; ")))
                : attribute(column, value);
    }

    /** A number as a number; a fraction such as 1/3 has no end in decimals and stays a text. */
    private static SheetCell number(String text) {
        return DECIMAL.matcher(text).matches() ? SheetCell.of(new BigDecimal(text)) : SheetCell.of(text);
    }

    private static SheetCell attribute(TableColumn column, Object value) {
        if (value instanceof LocalDate day) {
            return new SheetCell.Day(day);
        }
        if (value instanceof LocalDateTime moment && moment.getNano() == 0) {
            return new SheetCell.Moment(moment);
        }
        if (value instanceof LocalTime time && time.getNano() == 0) {
            return new SheetCell.Time(time);
        }
        if (value instanceof Boolean flag) {
            return new SheetCell.Flag(flag);
        }
        return value instanceof Number ? number(text(column, value)) : SheetCell.of(text(column, value));
    }

    private static String text(TableColumn column, Object value) {
        return EcoreUtil.convertToString(((EAttribute) column.feature()).getEAttributeType(), value);
    }

    @SuppressWarnings("unchecked")
    private String reference(EReference reference, Object value, EObject owner) {
        List<EObject> targets = reference.isMany() ? (List<EObject>) value : List.of((EObject) value);
        return targets.stream().map(target -> keys.keyOf(target, reference.getEReferenceType(), owner))
                .collect(Collectors.joining("; "));
    }
}
